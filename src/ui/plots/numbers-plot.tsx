import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import type { numbers } from "../../server/views/numbers.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { PlotFigure } from "./plot-figure.tsx";

type Point = AnswerOf<typeof numbers>["points"][number];

const DAY = 86_400_000;
const PAD = 3;

/** Every value that is told, one dot for each that tells it so: across, the days that it may be; up and down, its range. */
export function NumbersPlot({ points, unit }: { readonly points: readonly Point[]; readonly unit: string }) {
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const told = points.flatMap((point) =>
        [point, ...point.others].flatMap(({ value, min, max, publishers, text, qualifier }) => {
          if (!point.from || !point.to) return [];
          const [from, to] = [new Date(point.from), new Date(`${point.to}T23:59:59Z`)];
          return [
            {
              value,
              low: min ?? value,
              high: max ?? value,
              from,
              to,
              at: new Date((from.getTime() + to.getTime()) / 2),
              who: publishers.slice(0, 3).join(", "),
              says: `${text ?? value.toLocaleString("en")}${qualifier && !text ? ` (${qualifier})` : ""}`,
              href: `/entries/${encodeURIComponent(point.entry)}`,
              disputed: point.others.length > 0,
            },
          ];
        }),
      );
      const times = told.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      const spread =
        told.length > 0 ? Math.max(...told.map(({ value }) => value)) / Math.max(1, Math.min(...told.map(({ value }) => value))) : 1;
      return {
        width,
        height: Math.min(380, 240 + told.length * 10),
        marginLeft: 64,
        marginRight: width > 700 ? 200 : 110,
        x: { label: null, type: "utc", domain: [new Date(first - PAD * DAY), new Date(last + PAD * DAY)], nice: true },
        y: { label: unit, grid: true, nice: true, ...(spread > 100 ? { type: "log" as const } : { zero: true }), tickFormat: "~s" },
        marks: [
          Plot.link(told, { x1: "from", x2: "to", y1: "value", y2: "value", stroke: "var(--ink-3)", strokeOpacity: 0.5, strokeWidth: 2 }),
          Plot.link(told, { x1: "at", x2: "at", y1: "low", y2: "high", stroke: "var(--accent)", strokeOpacity: 0.6, strokeWidth: 3 }),
          Plot.dot(told, {
            x: "at",
            y: "value",
            r: 5,
            fill: (one: (typeof told)[number]) => (one.disputed ? "var(--quad-4)" : "var(--accent)"),
            stroke: "var(--panel)",
            href: "href",
            ariaLabel: (one: (typeof told)[number]) => `${one.says}, ${one.who}`,
            title: (one: (typeof told)[number]) => `${one.says}\n${one.who}`,
            tip: { fill: "var(--panel)", stroke: "var(--rule-2)" },
          }),
          ...(told.length <= 14
            ? [
                Plot.text(told, {
                  x: "to",
                  y: "value",
                  text: (one: (typeof told)[number]) => `${one.value.toLocaleString("en")} ${one.who}`,
                  dx: 9,
                  textAnchor: "start" as const,
                  fill: "var(--ink-2)",
                  fontSize: 11,
                  lineWidth: width > 700 ? 17 : 9,
                  textOverflow: "ellipsis" as const,
                }),
              ]
            : []),
        ],
      };
    },
    [points, unit],
  );
  return <PlotFigure options={options} label={`${unit} over time: ${points.length} entries; the table below lists them`} />;
}
