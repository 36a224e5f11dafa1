// Calendar periods as time expressions resolve to them: a TIMEX3 value with the days that it covers.
import type { TimeExpression } from "../../model/time-expression.ts";
import { calendar } from "../../util/calendar.ts";

export type Grain = "D" | "W" | "M" | "S" | "Q" | "Y" | "10Y" | "100Y";

/** A resolved time expression before it has a place in the text; `from` and `to` are day numbers. */
export interface Period {
  readonly type: TimeExpression["type"];
  readonly value: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly grain: Grain | null;
  readonly mod: string | null;
  /** Named beside the time that the text speaks of, which goes on: "up from 12 a year earlier". */
  readonly aside?: boolean;
}

const pad = (n: number): string => String(n).padStart(2, "0");
const make = (value: string, from: number, to: number, grain: Grain): Period => ({ type: "DATE", value, from, to, grain, mod: null });
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const day = (n: number): Period => make(calendar.format(n), n, n, "D");

function week(n: number): Period {
  const monday = n - calendar.weekday(n) + 1;
  const { year, week: number } = calendar.week(n);
  return make(`${year}-W${pad(number)}`, monday, monday + 6, "W");
}

function weekend(n: number): Period {
  const { value, from } = week(n);
  return make(`${value}-WE`, (from as number) + 5, (from as number) + 6, "W");
}

function month(year: number, number: number): Period {
  const from = calendar.of(year, number);
  const { year: y, month: m } = calendar.parts(from);
  return make(`${y}-${pad(m)}`, from, calendar.of(y, m, calendar.daysInMonth(y, m)), "M");
}

function quarter(year: number, number: number): Period {
  const from = calendar.of(year, 3 * number - 2);
  const { year: y, month: m } = calendar.parts(from);
  return make(`${y}-Q${(m + 2) / 3}`, from, calendar.of(y, m + 3) - 1, "Q");
}

const year = (number: number): Period => make(String(number).padStart(4, "0"), calendar.of(number), calendar.of(number, 12, 31), "Y");
const decade = (first: number): Period =>
  make(`${String(first / 10).padStart(3, "0")}X`, calendar.of(first), calendar.of(first + 9, 12, 31), "10Y");
const century = (first: number): Period =>
  make(`${String(first / 100).padStart(2, "0")}XX`, calendar.of(first), calendar.of(first + 99, 12, 31), "100Y");

/** Northern meteorological season; a winter belongs to the year of its December. */
function season(number: number, name: string): Period {
  const first = SEASON_MONTH[name] ?? 3;
  return make(`${number}-${name}`, calendar.of(number, first), calendar.of(number, first + 3) - 1, "S");
}

/** The period of a grain that holds a day. */
function holding(n: number, grain: Grain): Period {
  const { year: y, month: m } = calendar.parts(n);
  if (grain === "W") return week(n);
  if (grain === "M") return month(y, m);
  if (grain === "Q") return quarter(y, Math.ceil(m / 3));
  if (grain === "Y") return year(y);
  if (grain === "10Y") return decade(y - (y % 10));
  if (grain === "100Y") return century(y - (y % 100));
  return day(n);
}

/** The period of a grain `count` steps from the one that holds a day. */
function shifted(n: number, grain: Grain, count: number): Period {
  const { year: y, month: m, day: d } = calendar.parts(n);
  if (grain === "W") return week(n + 7 * count);
  if (grain === "M") return month(y, m + count);
  if (grain === "Q") return holding(calendar.of(y, m + 3 * count), "Q");
  if (grain === "Y") return year(y + count);
  if (grain === "10Y" || grain === "100Y") return holding(calendar.of(y + count * (grain === "10Y" ? 10 : 100), m, d), grain);
  return day(n + Math.round(count));
}

/** A vague reference, duration or set: a value without days. */
const vague = (type: Period["type"], value: string | null): Period => ({ type, value, from: null, to: null, grain: null, mod: null });

export const period = { day, week, weekend, month, quarter, year, decade, century, season, holding, shifted, vague } as const;
