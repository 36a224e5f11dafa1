import { lazy, Suspense, useState } from "react";
import type { tension } from "../../server/views/tension.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useSearchValues } from "../shell/use-search-values.ts";
import { EmptyState } from "./empty-state.tsx";
import { EntryLine } from "./entry-line.tsx";
import { formatDate } from "./format-date.ts";
import { Loaded } from "./loaded.tsx";
import { ScanNote } from "./scan-note.tsx";

const TensionPlot = lazy(() => import("../plots/tension-plot.tsx").then((module) => ({ default: module.TensionPlot })));

function Strip({ a, b }: { readonly a: string; readonly b: string }) {
  const answer = useAnswer<typeof tension>("/tension", { a, b });
  return (
    <Loaded answer={answer}>
      {({ weeks, moved, method, ...scan }) =>
        weeks.length === 0 ? (
          <EmptyState>
            No entry between {a} and {b} is reported as fact and dated to a week.
          </EmptyState>
        ) : (
          <>
            <ScanNote of={scan} />
            <Suspense fallback={<p className="loading">Drawing</p>}>
              <TensionPlot weeks={weeks} a={a} b={b} />
            </Suspense>
            <p className="quiet">{method}</p>
            <h3>What moved it most</h3>
            {moved.map(({ entry, week, score, by }) => (
              <EntryLine
                key={`${entry.id} ${week}`}
                entry={entry}
                why={[`week of ${formatDate(week)}: score ${score.toFixed(1)}, moved its week by ${by > 0 ? "+" : ""}${by.toFixed(2)}`]}
              />
            ))}
          </>
        )
      }
    </Loaded>
  );
}

/** The tension strip of a pair: off until it is asked for, and never without the entries that moved it. */
export function Tension({ codes = [] }: { readonly codes?: readonly string[] }) {
  const [{ a = "", b = "" }, set] = useSearchValues();
  const [from, setFrom] = useState(a || codes[0] || "");
  const [to, setTo] = useState(b || codes[1] || "");
  const on = a !== "" && b !== "";
  return (
    <section className="panel tension" aria-labelledby="tension">
      <h2 id="tension">
        Tension{" "}
        <span className="quiet">
          {on ? `${a} and ${b}, by week` : "off: a score by week, with its uncertainty and the entries behind it"}
        </span>
      </h2>
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          set({ a: from.trim(), b: to.trim() });
        }}
      >
        <input
          type="text"
          aria-label="One side"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          placeholder="RUS"
          size={8}
          required
          pattern="[\w:.\-]+"
        />
        <input
          type="text"
          aria-label="Other side"
          value={to}
          onChange={(event) => setTo(event.target.value)}
          placeholder="USA"
          size={8}
          required
          pattern="[\w:.\-]+"
        />
        <button type="submit">{on ? "Show" : "Switch it on"}</button>
        {on ? (
          <button type="button" onClick={() => set({ a: "", b: "" })}>
            Off
          </button>
        ) : null}
      </form>
      {on ? <Strip a={a} b={b} /> : null}
    </section>
  );
}
