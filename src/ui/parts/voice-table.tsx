import { Link } from "@tanstack/react-router";
import type { voices } from "../../server/views/voices.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useSearchValues } from "../shell/use-search-values.ts";
import { EmptyState } from "./empty-state.tsx";
import { Loaded } from "./loaded.tsx";
import { ScanNote } from "./scan-note.tsx";
import { ShareBar } from "./share-bar.tsx";

/** Who is heard, and how much of it without a name. */
export function VoiceTable() {
  const [{ q = "" }] = useSearchValues();
  const answer = useAnswer<typeof voices>("/voices", { q, limit: 200 });
  return (
    <Loaded answer={answer}>
      {({ voices: all, statements, unnamed, ...scan }) =>
        all.length === 0 ? (
          <EmptyState command="demarche add FILE|FOLDER|URL">Nobody is quoted in what matches.</EmptyState>
        ) : (
          <section className="panel scroll" aria-label="Voices">
            <ScanNote of={scan} />
            <p>
              {statements.toLocaleString("en")} statements, of unnamed sources: <ShareBar part={unnamed} of={statements} />
            </p>
            <table className="data">
              <thead>
                <tr>
                  <th>Who</th>
                  <th className="number">Statements</th>
                  <th className="number">Word for word</th>
                  <th className="number">Origins</th>
                </tr>
              </thead>
              <tbody>
                {all.map((voice) => (
                  <tr key={voice.entity ?? `${voice.code} ${voice.name}`}>
                    <td>
                      {voice.entity && voice.name ? (
                        <Link to="/actors/$id" params={{ id: voice.entity }} search={{ tab: "said" }}>
                          {voice.name.slice(0, 80)}
                        </Link>
                      ) : voice.name ? (
                        voice.name.slice(0, 80)
                      ) : (
                        <em>unnamed</em>
                      )}{" "}
                      <span className="quiet">{voice.code === "---" ? "" : voice.code}</span>
                    </td>
                    <td className="number">{voice.statements}</td>
                    <td className="number">{voice.direct}</td>
                    <td className="number">{voice.origins}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      }
    </Loaded>
  );
}
