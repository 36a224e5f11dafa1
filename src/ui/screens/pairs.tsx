import { Link } from "@tanstack/react-router";
import type { pairs } from "../../server/views/pairs.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { formatDate } from "../parts/format-date.ts";
import { Loaded } from "../parts/loaded.tsx";
import { PairMatrix } from "../parts/pair-matrix.tsx";
import { ScanNote } from "../parts/scan-note.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { Tension } from "../parts/tension.tsx";
import { keepQuery } from "../shell/keep-query.ts";
import { useSearchValues } from "../shell/use-search-values.ts";

const BY = ["day", "month", "year"] as const;

/** Who did how much to whom, by period. */
export function Pairs() {
  const [{ q = "", by = "month", period = "", event = "" }, set] = useSearchValues();
  const answer = useAnswer<typeof pairs>("/pairs", { q, by, event, top: 14 });
  return (
    <>
      <ScreenHead title="Pairs" about="rows act, columns are acted upon; colour is the mean PLOVER score, from conflict to cooperation" />
      <Loaded answer={answer}>
        {({ codes, periods, cells, ...scan }) => {
          if (codes.length === 0)
            return (
              <EmptyState command={q ? `demarche query ${q}` : "demarche add FILE|FOLDER|URL"}>
                {q
                  ? "No entry that matches has both an actor and a recipient."
                  : "No entry in the ledger has both an actor and a recipient."}
              </EmptyState>
            );
          const chosen = periods.includes(period) ? period : "";
          return (
            <>
              <div className="toolbar">
                <label>
                  By
                  <select value={by} onChange={(change) => set({ by: change.target.value, period: "" })}>
                    {BY.map((one) => (
                      <option key={one}>{one}</option>
                    ))}
                  </select>
                </label>
                <label>
                  Period
                  <select value={chosen} onChange={(change) => set({ period: change.target.value })}>
                    <option value="">all</option>
                    {periods.map((one) => (
                      <option key={one} value={one}>
                        {formatDate(one)}
                      </option>
                    ))}
                  </select>
                </label>
                <Link className="button" to="/map" search={keepQuery}>
                  On the map
                </Link>
              </div>
              <ScanNote of={scan} />
              <PairMatrix q={q} codes={codes} cells={cells.filter((cell) => !chosen || cell.period === chosen)} period={chosen} />
              <Tension codes={codes.map(({ code }) => code)} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
