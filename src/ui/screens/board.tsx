import { Link } from "@tanstack/react-router";
import type { board } from "../../server/views/board.ts";
import { type AnswerOf, useAnswer } from "../api/use-answer.ts";
import { BoardCard } from "../parts/board-card.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { queryTerms } from "../parts/query-terms.ts";
import { ScreenHead } from "../parts/screen-head.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

type Column = AnswerOf<typeof board>["columns"][number];

const NAMES: Readonly<Record<string, string>> = { redlines: "red lines", threats: "warnings and threats" };
const countOf = ({ holders }: Column): number => holders.reduce((sum, { items }) => sum + items.length, 0);

/** Threats, demands, promises and red lines as "if X then Y", by who holds them. */
export function Board() {
  const [{ q = "", kind = "", only = "" }, set] = useSearchValues();
  const answer = useAnswer<typeof board>("/board", { q: only ? queryTerms.and(q, "condition:*") : q });
  return (
    <>
      <ScreenHead title="Conditions" about="who holds what over whom, on which condition, and where it stands" />
      <Loaded answer={answer}>
        {({ columns }) => {
          const chosen = columns.find(({ name }) => name === kind) ?? columns[0];
          return (
            <>
              <div className="toolbar">
                <fieldset className="filters">
                  <legend className="hidden">Kind</legend>
                  {columns.map((column) => (
                    <button key={column.name} type="button" aria-pressed={column === chosen} onClick={() => set({ kind: column.name })}>
                      {NAMES[column.name] ?? column.name} <span className="quiet">{countOf(column)}</span>
                    </button>
                  ))}
                </fieldset>
                <label>
                  <input type="checkbox" checked={only === "if"} onChange={(event) => set({ only: event.target.checked ? "if" : "" })} />
                  only with a condition
                </label>
              </div>
              {!chosen || chosen.holders.length === 0 ? (
                <EmptyState command="demarche add FILE|FOLDER|URL">No document in the ledger tells of any that match.</EmptyState>
              ) : (
                <div className="stack">
                  {chosen.holders.map(({ holder, items }) => (
                    <section key={holder.code} className="board-holder">
                      <h2>
                        {holder.code === "---" ? "Holder not known" : holder.code} <span className="quiet">{items.length}</span>
                      </h2>
                      <div className="board-cards">
                        {items.map(({ entry, wordings }) => (
                          <BoardCard key={entry.id} entry={entry} wordings={wordings} />
                        ))}
                      </div>
                    </section>
                  ))}
                  {chosen.complete ? null : (
                    <Link className="button" to="/ledger" search={{ q: queryTerms.and(q, chosen.query) }}>
                      These are the latest {chosen.scanned}: all of them in the ledger
                    </Link>
                  )}
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
