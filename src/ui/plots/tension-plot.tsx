import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import type { tension } from "../../server/views/tension.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { PlotFigure } from "./plot-figure.tsx";

type Week = AnswerOf<typeof tension>["weeks"][number];

const PAD = 4 * 86_400_000;

/** A pair's score by week with its interval; hollow where documents disagree. A week opens its entries. */
export function TensionPlot({ weeks, a, b }: { readonly weeks: readonly Week[]; readonly a: string; readonly b: string }) {
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const rows = weeks.map((week) => {
        const at = new Date(week.week);
        const end = new Date(at.getTime() + 6 * 86_400_000).toISOString().slice(0, 10);
        return {
          ...week,
          at,
          href: `/ledger?q=${encodeURIComponent(`party:${a} party:${b} kind:event aux:fact since:${week.week} until:${end}`)}`,
        };
      });
      return {
        width,
        height: 200,
        marginLeft: 44,
        x: {
          label: null,
          type: "utc",
          domain: [new Date(rows[0]!.at.getTime() - PAD), new Date(rows.at(-1)!.at.getTime() + PAD)],
          ...(rows.length <= 12 ? { ticks: rows.map(({ at }) => at), tickFormat: "%-d %b %Y" } : {}),
        },
        y: {
          domain: [-10, 10],
          label: "conflict ← score → cooperation",
          labelAnchor: "center",
          labelArrow: "none",
          ticks: [-10, -5, 0, 5, 10],
          grid: true,
        },
        marks: [
          Plot.ruleY([0], { stroke: "var(--rule-2)" }),
          Plot.link(rows, { x1: "at", x2: "at", y1: "low", y2: "high", stroke: "var(--ink-3)", strokeWidth: 5, strokeOpacity: 0.35 }),
          Plot.lineY(rows, { x: "at", y: "score", stroke: "var(--accent)", strokeOpacity: 0.5 }),
          Plot.dot(rows, {
            x: "at",
            y: "score",
            r: 5,
            fill: (one: (typeof rows)[number]) => (one.disputed > 0 ? "var(--panel)" : "var(--accent)"),
            stroke: "var(--accent)",
            strokeWidth: 2,
            href: "href",
            ariaLabel: (one: (typeof rows)[number]) => `week of ${one.week}: ${one.score.toFixed(1)}`,
            title: (one: (typeof rows)[number]) =>
              `week of ${one.week}: ${one.score.toFixed(1)} (${one.low.toFixed(1)} to ${one.high.toFixed(1)})\n${one.entries} entries of ${one.origins} origins, ${one.disputed} disputed`,
            tip: { fill: "var(--panel)", stroke: "var(--rule-2)" },
          }),
        ],
      };
    },
    [weeks, a, b],
  );
  return (
    <PlotFigure
      options={options}
      label={`Score between ${a} and ${b} in ${weeks.length} weeks; the entries that moved it are listed below`}
    />
  );
}
