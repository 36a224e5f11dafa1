import { Link } from "@tanstack/react-router";
import type { publishers } from "../../server/views/publishers.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useSearchValues } from "../shell/use-search-values.ts";
import { EmptyState } from "./empty-state.tsx";
import { Loaded } from "./loaded.tsx";
import { queryTerms } from "./query-terms.ts";
import { ScanNote } from "./scan-note.tsx";
import { ShareBar } from "./share-bar.tsx";

const quoted = (value: string): string => (/^[^\s(),"]+$/.test(value) ? value : `"${value.replaceAll('"', "")}"`);

/** Publishers, and the independent origins that their stories go back to, with the share of unnamed sources in what they report. */
export function PublisherTables() {
  const [{ q = "" }] = useSearchValues();
  const answer = useAnswer<typeof publishers>("/publishers", { q });
  return (
    <Loaded answer={answer}>
      {({ publishers: all, origins, ...scan }) =>
        all.length === 0 ? (
          <EmptyState command="demarche add FILE|FOLDER|URL">No document that matches is in the ledger.</EmptyState>
        ) : (
          <>
            <ScanNote of={scan} />
            <div className="columns">
              {(
                [
                  ["Publishers", "publisher", all],
                  ["Independent origins", "origin", origins],
                ] as const
              ).map(([title, field, rows]) => (
                <section key={field} className="panel scroll" aria-label={title}>
                  <h2>
                    {title} <span className="quiet">{rows.length}</span>
                  </h2>
                  <table className="data">
                    <thead>
                      <tr>
                        <th>Name</th>
                        <th className="number">Documents</th>
                        <th className="number">Entries</th>
                        <th>Statements unnamed</th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map((row) => (
                        <tr key={row.name}>
                          <td>
                            <Link to="/ledger" search={{ q: queryTerms.and(q, `${field}:${quoted(row.name)}`) }}>
                              {field === "origin" ? row.name.replace(/^\w+:/, "") : row.name}
                            </Link>
                          </td>
                          <td className="number">{row.documents}</td>
                          <td className="number">{row.entries}</td>
                          <td>
                            <ShareBar part={row.anonymous} of={row.statements} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              ))}
            </div>
          </>
        )
      }
    </Loaded>
  );
}
