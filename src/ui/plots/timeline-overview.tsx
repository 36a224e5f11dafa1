import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { EVENT_WORDS } from "../../model/event-words.ts";
import type { timeline } from "../../server/views/timeline.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { EVENT_QUADS } from "../parts/event-quads.ts";
import { queryTerms } from "../parts/query-terms.ts";
import { PlotFigure } from "./plot-figure.tsx";

type Period = AnswerOf<typeof timeline>["periods"][number];

const DAY = 86_400_000;
const LENGTH: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const QUADS = ["statements", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
const COLOURS = ["var(--said)", "var(--quad-1)", "var(--quad-2)", "var(--quad-3)", "var(--quad-4)"];
/** Of all entries, so few in the first and the last periods are left out: years that texts look back at, or ahead to. */
const TAIL = 0.02;

/** How much of what kind there is in each period. */
export function TimelineOverview({
  q,
  periods,
  by,
  shown,
  onRange,
}: {
  readonly q: string;
  readonly periods: readonly Period[];
  readonly by: string;
  readonly shown: readonly [number, number] | null;
  readonly onRange: (from: Date, to: Date) => void;
}) {
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const all = periods.reduce((sum, { entries }) => sum + entries, 0);
      let before = 0;
      const rows = periods
        .filter(({ entries }) => {
          before += entries;
          return before > TAIL * all && before <= (1 - TAIL) * all + entries;
        })
        .map(({ period, event, entries }) => {
          const from = new Date(period.length === 4 ? `${period}-01-01` : period.length === 7 ? `${period}-01` : period);
          const to = new Date(from.getTime() + (LENGTH[by] ?? 1) * DAY);
          const [since, until] = [from, new Date(to.getTime() - DAY)].map((day) => day.toISOString().slice(0, 10));
          const own = event === "statement" ? "kind:statement" : `type:${event}`;
          return {
            from,
            to,
            kind: QUADS[EVENT_QUADS[event] ?? 0],
            entries,
            href: `/ledger?q=${encodeURIComponent(queryTerms.and(q, own, `since:${since} until:${until}`))}`,
            says: `${EVENT_WORDS[event] ?? event} ${since}: ${entries}`,
          };
        });
      return {
        width,
        height: 150,
        marginLeft: 44,
        x: { type: "utc", label: null },
        y: { label: "entries", grid: true, ticks: 3 },
        color: { domain: QUADS, range: COLOURS, legend: true },
        marks: [
          ...(shown
            ? [
                Plot.rectX([{ a: new Date(shown[0] * DAY), b: new Date((shown[1] + 1) * DAY) }], {
                  x1: "a",
                  x2: "b",
                  fill: "var(--accent)",
                  fillOpacity: 0.09,
                  clip: true,
                }),
              ]
            : []),
          Plot.rectY(
            rows,
            Plot.stackY({
              x1: "from",
              x2: "to",
              y: "entries",
              fill: "kind",
              order: QUADS,
              inset: 0.5,
              href: "href",
              ariaLabel: "says",
              title: "says",
            }),
          ),
          Plot.ruleY([0], { stroke: "var(--rule-2)" }),
        ],
      };
    },
    [q, periods, by, shown],
  );
  return <PlotFigure options={options} label={`Entries by ${by} and kind`} onRange={onRange} />;
}
