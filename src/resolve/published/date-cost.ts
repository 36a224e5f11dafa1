// How badly the days that a text names fit a day on which it may have been written: news names weekdays of the week around it, and days not long past.
import type { TimeExpression } from "../../model/time-expression.ts";
import { calendar } from "../../util/calendar.ts";

/** What a text's time expressions say when nobody knows its date (values like "XXXX-12-06", "XXXX-WXX-1"). */
export interface NamedTimes {
  readonly days: readonly {
    readonly month: number;
    readonly day: number;
    readonly side: TimeExpression["side"];
    /** 1 (Monday) to 7, where it stands beside the day ("Tuesday, December 7"). */
    readonly weekday: number | null;
  }[];
  readonly weekdays: readonly { readonly weekday: number; readonly side: TimeExpression["side"] }[];
  /** Days that are named with their year. */
  readonly dates: readonly { readonly from: number; readonly to: number; readonly side: TimeExpression["side"] }[];
  readonly months: readonly { readonly month: number; readonly side: TimeExpression["side"] }[];
}

const AHEAD_WITHOUT_TENSE = 1.5;
const AGAINST_TENSE = 6;
/** Cost of a day of distance to the nearest day named, up to a month; beyond it grows with the logarithm. */
const NEAR_STEP = 0.06;
const MONTH = 31;
/** What the other days named count beside the nearest. */
const OTHERS = 0.15;
/** What one day named alone, and the nearest day named with its year, can cost at most: they may be history. */
const LONE_DAY = 2;
const FULL_DATE = 1;
/** A day that is not the weekday which the text calls it. */
const WRONG_WEEKDAY = 8;
/** News calls a day by its weekday in the week around it: cost of each day of distance. */
const CALLED_STEP = 0.2;
/** A day whose weekday is the one that the text speaks of most is the day of its news. */
const PAIR = 1.5;
const WEEKDAY_STEP = 0.25;
/** A weekday to come is not named when it is today's. */
const COMING_TODAY = 1.2;
const MONTH_STEP = 0.15;
const YEAR_STEP = 0.3;

/** Reads the underspecified values of a document's times. `weekdayIn`: the weekday that an expression names, 1 to 7, or null. */
export function namedTimes(times: readonly TimeExpression[], weekdayIn: (time: TimeExpression) => number | null): NamedTimes {
  const named = { days: [], weekdays: [], dates: [], months: [] } as { -readonly [K in keyof NamedTimes]: NamedTimes[K][number][] };
  for (const time of times) {
    const { value, interval, side } = time;
    const day = /^XXXX-(\d\d)-(\d\d)/.exec(value ?? "");
    const weekday = /^XXXX-WXX-(\d)/.exec(value ?? "");
    const month = /^XXXX-(\d\d)$/.exec(value ?? "");
    const range = interval === null ? null : calendar.range(interval);
    if (day) named.days.push({ month: Number(day[1]), day: Number(day[2]), side, weekday: weekdayIn(time) });
    else if (weekday) named.weekdays.push({ weekday: Number(weekday[1]), side });
    else if (month) named.months.push({ month: Number(month[1]), side });
    else if (range) named.dates.push({ from: range[0], to: range[1], side });
  }
  return named;
}

/** Cost of a day, 0 for a perfect fit; comparable between days for one text only. */
export function dateCost(day: number, named: NamedTimes): number {
  const { year } = calendar.parts(day);
  let cost = 0;
  const distances: number[] = [];
  const usual = mostNamed(named);
  for (const { month, day: d, side, weekday } of named.days) {
    if (d > calendar.daysInMonth(year, month)) continue;
    let past = day - calendar.of(year, month, d);
    if (past < 0) past = day - calendar.of(year - 1, month, d);
    let ahead = calendar.of(year, month, d) - day;
    if (ahead < 0) ahead = calendar.of(year + 1, month, d) - day;
    const wrong = (at: number): number =>
      weekday === null ? 0 : (calendar.weekday(at) === weekday ? 0 : WRONG_WEEKDAY) + CALLED_STEP * Math.min(MONTH, Math.abs(at - day));
    distances.push(
      pick(side, away(past) + wrong(day - past), away(ahead) + wrong(day + ahead)) -
        (side !== "future" && past <= 1 && calendar.weekday(day - past) === usual ? PAIR : 0),
    );
  }
  if (distances.length > 0) {
    const nearest = Math.min(...distances);
    cost +=
      Math.min(nearest, distances.length === 1 && named.days[0]?.weekday === null ? LONE_DAY : nearest) +
      OTHERS * (distances.reduce((sum, one) => sum + one, 0) - nearest);
  }
  const today = calendar.weekday(day);
  for (const { weekday, side } of named.weekdays) {
    const past = (today - weekday + 7) % 7;
    const ahead = (weekday - today + 7) % 7;
    cost += WEEKDAY_STEP * (side === "future" ? (ahead === 0 ? COMING_TODAY / WEEKDAY_STEP : ahead) : past);
  }
  for (const { month, side } of named.months) {
    const past = (calendar.parts(day).month - month + 12) % 12;
    cost += MONTH_STEP * (side === "future" ? (12 - past) % 12 : past);
  }
  let full = Number.POSITIVE_INFINITY;
  for (const { from, to, side } of named.dates) {
    const short = to - from < 40;
    if (day < from) cost += side === "past" ? AGAINST_TENSE : side === "future" || !short ? 0.5 : 2;
    else if (short) full = Math.min(full, FULL_DATE, 0.5 * away(Math.max(0, day - to)));
    else if (to - from <= 366) cost += Math.min(3, YEAR_STEP * Math.max(0, (day - to) / 365));
  }
  return full < Number.POSITIVE_INFINITY ? cost + full : cost;
}

const away = (days: number): number => (days <= MONTH ? NEAR_STEP * days : NEAR_STEP * MONTH + 1.5 * Math.log2(days / MONTH));

/** The weekday that is named most and not as one to come; null when there is none. */
function mostNamed({ weekdays }: NamedTimes): number | null {
  const counts = new Array<number>(8).fill(0);
  for (const { weekday, side } of weekdays) if (side !== "future") counts[weekday] = (counts[weekday] ?? 0) + 1;
  const most = Math.max(...counts);
  return most === 0 ? null : counts.indexOf(most);
}

function pick(side: TimeExpression["side"], past: number, ahead: number): number {
  if (side === "past") return Math.min(past, AGAINST_TENSE + ahead);
  if (side === "future") return Math.min(ahead, AGAINST_TENSE + past);
  return Math.min(past, AHEAD_WITHOUT_TENSE + ahead);
}
