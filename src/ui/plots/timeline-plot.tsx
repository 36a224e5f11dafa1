import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { EVENT_WORDS } from "../../model/event-words.ts";
import type { Summary } from "../../server/schemas.ts";
import { calendar } from "../../util/calendar.ts";
import { EVENT_QUADS } from "../parts/event-quads.ts";
import { PlotFigure } from "./plot-figure.tsx";

const DAY = 86_400_000;
const COLOURS = ["var(--said)", "var(--quad-1)", "var(--quad-2)", "var(--quad-3)", "var(--quad-4)"];
const LANE = 11;
const MOST_LANES = 14;

interface Placed {
  readonly type: string;
  readonly from: Date;
  readonly to: Date;
  readonly exact: boolean;
  readonly planned: boolean;
  readonly lane: number;
  readonly says: string;
  readonly href: string;
  readonly colour: string;
}

/** Entries of each type in lanes, so that those of the same days do not hide each other. */
function placed(entries: readonly Summary[], pixel: number): { rows: Placed[]; lanes: ReadonlyMap<string, number> } {
  const ends = new Map<string, number[]>();
  const rows = entries.flatMap((entry): Placed[] => {
    const range = calendar.range(entry.date ?? entry.firstPublished ?? "");
    if (!range) return [];
    const event = entry.event ?? "statement";
    const type = EVENT_WORDS[event] ?? event;
    const taken = ends.get(type) ?? [];
    ends.set(type, taken);
    const free = taken.findIndex((end) => end < range[0]);
    const lane = free >= 0 ? free : taken.length < MOST_LANES ? taken.length : range[0] % MOST_LANES;
    taken[lane] = range[1] + pixel;
    return [
      {
        type,
        from: new Date(range[0] * DAY),
        to: new Date((range[1] + 1) * DAY),
        exact: range[0] === range[1],
        planned: entry.aux.includes("future") || entry.status === "scheduled",
        lane,
        says: `${entry.headline}\n“${entry.quote.slice(0, 160)}”`,
        href: `/entries/${encodeURIComponent(entry.id)}`,
        colour: COLOURS[EVENT_QUADS[event] ?? 0]!,
      },
    ];
  });
  return { rows, lanes: new Map([...ends].map(([type, list]) => [type, list.length])) };
}

/** Each entry at its time: a dot where the day is known, a bar over all days that it may be; hollow what is to come. Each opens its entry. */
export function TimelinePlot({
  entries,
  shown,
  onRange,
}: {
  readonly entries: readonly Summary[];
  readonly shown: readonly [number, number];
  readonly onRange: (from: Date, to: Date) => void;
}) {
  const options = useCallback(
    (width: number): Plot.PlotOptions => {
      const narrow = width < 560;
      const { rows, lanes } = placed(entries, Math.ceil(((shown[1] - shown[0]) * 9) / width));
      const types = [...lanes].sort(([a], [b]) => (a < b ? -1 : 1));
      const start = new Map<string, number>();
      // Beside its lanes there is no room for a type's name on a phone: it stands above them.
      const above = narrow ? 1 : 0;
      let height = 0;
      for (const [type, count] of types) {
        start.set(type, height + above);
        height += above + count + 1;
      }
      const y = (row: Placed) => start.get(row.type)! + row.lane;
      const end = new Date((shown[1] + 1) * DAY);
      const begin = new Date(shown[0] * DAY);
      return {
        width,
        height: 62 + height * LANE,
        marginLeft: narrow ? 12 : 100,
        marginTop: 36,
        x: { type: "utc", domain: [begin, end], axis: "top", label: null, grid: true },
        y: { domain: [-0.8, height], axis: null, reverse: true },
        marks: [
          Plot.ruleY(
            types.map(([type]) => start.get(type)! - 0.9 - above),
            { stroke: "var(--rule)" },
          ),
          Plot.text(types, {
            x: begin,
            y: ([type]: readonly [string, number]) => start.get(type)! - above,
            text: ([type]: readonly [string, number]) => type,
            textAnchor: narrow ? "start" : "end",
            dx: narrow ? 0 : -8,
            fill: "var(--ink-2)",
            fontSize: narrow ? 10 : 12,
          }),
          Plot.link(
            rows.filter(({ exact }) => !exact),
            {
              x1: "from",
              x2: "to",
              y1: y,
              y2: y,
              stroke: "colour",
              strokeOpacity: 0.45,
              strokeWidth: 5,
              strokeLinecap: "round",
              href: "href",
              ariaLabel: "says",
              title: "says",
              clip: true,
            },
          ),
          Plot.dot(
            rows.filter(({ exact }) => exact),
            {
              x: (row: Placed) => new Date((row.from.getTime() + row.to.getTime()) / 2),
              y,
              r: 3.6,
              fill: (row: Placed) => (row.planned ? "var(--panel)" : row.colour),
              stroke: "colour",
              href: "href",
              ariaLabel: "says",
              title: "says",
            },
          ),
          Plot.tip(
            rows,
            Plot.pointer({
              x: (row: Placed) => new Date(Math.min(end.getTime(), Math.max(begin.getTime(), (row.from.getTime() + row.to.getTime()) / 2))),
              y,
              title: "says",
              maxRadius: 12,
              fill: "var(--panel)",
              stroke: "var(--rule-2)",
              lineWidth: 34,
            }),
          ),
        ],
      };
    },
    [entries, shown],
  );
  return <PlotFigure options={options} label={`${entries.length} entries by time and type; the ledger lists them`} onRange={onRange} />;
}
