import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { dossierPage } from "../../server/views/dossier-page.ts";
import type { dossiers } from "../../server/views/dossiers.ts";
import { useAnswer } from "../api/use-answer.ts";
import { BestAttested } from "../parts/best-attested.tsx";
import { DossierHead } from "../parts/dossier-head.tsx";
import { DossierState } from "../parts/dossier-state.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { EntryLine } from "../parts/entry-line.tsx";
import { formatDate } from "../parts/format-date.ts";
import { Loaded } from "../parts/loaded.tsx";
import { lookMark } from "../parts/look-mark.ts";
import { Tension } from "../parts/tension.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

/** A saved query, or the one in the box: where things stand, what changed, what is due, what is open. */
export function Dossier() {
  const [{ q = "" }] = useSearchValues();
  const { id: chosen } = useParams({ strict: false });
  const navigate = useNavigate();
  const saved = useAnswer<typeof dossiers>("/dossiers");
  const known = saved.data?.dossiers ?? [];
  const id = chosen ?? (q ? known.find(({ query }) => query === q)?.id : undefined) ?? "now";
  const page = useAnswer<typeof dossierPage>(`/dossiers/${encodeURIComponent(id)}`, id === "now" ? { q, since: lookMark.of(q) } : {}, {
    enabled: saved.isFetched || !q,
  });
  return (
    <Loaded answer={page}>
      {(data) => {
        const { dossier, asOf, total, changed, moreChanged, due, overdue, open, state } = data;
        const first = id === "now" && lookMark.of(q) === lookMark.NEVER;
        return (
          <>
            <DossierHead
              page={data}
              known={known}
              onOpen={(next) => void (next ? navigate({ to: "/dossiers/$id", params: { id: next } }) : navigate({ to: "/", search: {} }))}
            />
            {total === 0 ? (
              <EmptyState command={dossier.query ? `demarche query ${dossier.query}` : "demarche add FILE|FOLDER|URL"}>
                {dossier.query
                  ? "Nothing in the ledger matches this query."
                  : "The ledger is empty. Add what is to be read; it shows up here as it arrives."}
              </EmptyState>
            ) : (
              <>
                <div className="columns dossier-columns">
                  {first ? (
                    <BestAttested state={state} />
                  ) : (
                    <section className="panel" aria-labelledby="changed">
                      <h2 id="changed">
                        Changed since you last looked{" "}
                        <span className="quiet">
                          {dossier.lookedAt ? `${dossier.lookedAt.slice(0, 16).replace("T", " ")} · ` : ""}
                          {changed.length === 0 ? "nothing" : `${(changed.length + moreChanged).toLocaleString("en")} entries`}
                        </span>
                      </h2>
                      {changed.map(({ entry, lines }) => (
                        <EntryLine key={entry.id} entry={entry} why={lines} />
                      ))}
                      {moreChanged > 0 ? (
                        <Link className="button" to="/ledger" search={{ q: dossier.query, sort: "-published" }}>
                          {moreChanged.toLocaleString("en")} more in the ledger
                        </Link>
                      ) : null}
                      {changed.length === 0 ? (
                        <p className="quiet">No entry of this dossier has changed. What arrives is told here, one line for each change.</p>
                      ) : null}
                    </section>
                  )}
                  <div className="stack">
                    <section className="panel" aria-labelledby="due">
                      <h2 id="due">
                        Due next <span className="quiet">as of {formatDate(asOf)}</span>
                      </h2>
                      {due.length === 0 ? <p className="quiet">No document tells of a contact to come.</p> : null}
                      {due.map((entry) => (
                        <EntryLine key={entry.id} entry={entry} />
                      ))}
                    </section>
                    {overdue.length > 0 ? (
                      <section className="panel" aria-labelledby="overdue">
                        <h2 id="overdue">
                          Overdue <span className="quiet">planned, and no document says that it took place</span>
                        </h2>
                        {overdue.map((entry) => (
                          <EntryLine key={entry.id} entry={entry} />
                        ))}
                      </section>
                    ) : null}
                    <section className="panel" aria-labelledby="open">
                      <h2 id="open">
                        Open <span className="quiet">threats, demands, promises without an answer</span>
                      </h2>
                      {open.length === 0 ? <p className="quiet">None.</p> : null}
                      {open.slice(0, 6).map((entry) => (
                        <EntryLine key={entry.id} entry={entry} />
                      ))}
                      {open.length > 6 ? (
                        <Link className="button" to="/board" search={{ q: dossier.query }}>
                          All on the board
                        </Link>
                      ) : null}
                    </section>
                  </div>
                </div>
                <DossierState state={state} query={dossier.query} />
                <Tension />
              </>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
