// Meanings of expressions that name a date by the calendar: dates, months, years, weekdays, seasons, quarters, holidays.
import { calendar } from "../../util/calendar.ts";
import { type Period, period } from "./period.ts";
import type { TimeSetting } from "./time-setting.ts";

type Slots = ReadonlyMap<string, readonly string[]>;
/** Computes the period; null when the words are no time expression after all. */
export type Meaning = (slots: Slots, setting: TimeSetting) => Period | null;

const number = (slots: Slots, name: string, at = 0): number | null => {
  const value = slots.get(name)?.[at];
  return value === undefined ? null : Number(value);
};
const pad = (n: number): string => String(n).padStart(2, "0");
/** How many times farther a date on the side that the tense speaks against counts, and a later date where no tense speaks. */
const AGAINST_TENSE: Readonly<Record<string, number>> = { D: 4, M: 12 };
const UNTENSED_FUTURE = 2;

/** Of the same period in three years, the nearest to the document's date, with tense. */
function nearest(make: (year: number) => Period, setting: TimeSetting): Period {
  const day = setting.day as number;
  const { year } = calendar.parts(day);
  const side = setting.side();
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const y of [year, year - 1, year + 1]) {
    const made = make(y);
    const [from, to] = [made.from as number, made.to as number];
    const distance = from <= day && day <= to ? 0 : from > day ? from - day : day - to;
    const against = (side === "past" && from > day) || ((side === "future" || side === "toward") && to < day);
    const untensed = (side === null || side === "present") && from > day;
    const cost = distance * (against ? (AGAINST_TENSE[made.grain ?? ""] ?? 8) : untensed ? UNTENSED_FUTURE : 1);
    if (cost < least) [best, least] = [made, cost];
  }
  return best as Period;
}

function dated(year: number, month: number, day: number): Period | null {
  return day > calendar.daysInMonth(year, month) ? null : period.day(calendar.of(year, month, day));
}

function date(slots: Slots, setting: TimeSetting): Period | null {
  const month = number(slots, "MONTH") as number;
  const day = number(slots, "DAY") ?? (number(slots, "ORD") as number);
  const year = number(slots, "YEAR");
  if (day > calendar.daysInMonth(year ?? 2000, month)) return null;
  if (year !== null) return dated(year, month, day);
  if (setting.day === null) return period.vague("DATE", `XXXX-${pad(month)}-${pad(day)}`);
  const weekday = number(slots, "WEEKDAY");
  const { year: now } = calendar.parts(setting.day);
  if (weekday !== null)
    for (const y of [now, now - 1, now + 1]) if (calendar.weekday(calendar.of(y, month, day)) === weekday) return dated(y, month, day);
  return nearest((y) => period.day(calendar.of(y, month, day)), setting);
}

function days(slots: Slots, setting: TimeSetting): Period | null {
  const [first, last] = [number(slots, "DAY"), number(slots, "DAY", 1)];
  if (first === null || last === null || last <= first) return null;
  const begin = date(slots, setting);
  if (begin?.from == null) return begin;
  const to = begin.from + last - first;
  return { ...begin, value: `${begin.value}/${calendar.format(to)}`, to, grain: "D" };
}

function month(slots: Slots, setting: TimeSetting): Period {
  const m = number(slots, "MONTH") as number;
  const year = number(slots, "YEAR");
  if (year !== null) return period.month(year, m);
  if (setting.day === null) return period.vague("DATE", `XXXX-${pad(m)}`);
  return nearest((y) => period.month(y, m), setting);
}

/** Days ahead of the weekday that was yesterday. */
const YESTERDAY = 6;

function weekday(slots: Slots, setting: TimeSetting): Period {
  const wanted = number(slots, "WEEKDAY") as number;
  if (setting.day === null) return period.vague("DATE", `XXXX-WXX-${wanted}`);
  const ahead = (wanted - calendar.weekday(setting.day) + 7) % 7;
  if (ahead === 0) return period.day(setting.day);
  const side = setting.side();
  const appointed = setting.tells(setting.before, "appointed") && !/^['’]s?$/.test(setting.after);
  const next = appointed || side === "future" || (side === "toward" && ahead !== YESTERDAY);
  return period.day(next ? setting.day + ahead : setting.day + ahead - 7);
}

function dayRel(slots: Slots, setting: TimeSetting): Period {
  const wanted = number(slots, "WEEKDAY") as number;
  if (setting.day === null) return period.vague("DATE", `XXXX-WXX-${wanted}`);
  const ahead = (wanted - calendar.weekday(setting.day) + 7) % 7;
  const step = number(slots, "REL") as number;
  if (step < 0) return period.day(setting.day + ahead - 7);
  if (step > 0) return period.day(setting.day + (ahead === 0 ? 7 : ahead));
  return setting.side() === "past" && ahead > 0 ? period.day(setting.day + ahead - 7) : period.day(setting.day + ahead);
}

function holidayIn(year: number, rule: string): Period {
  if (rule.startsWith("easter")) return period.day(easter(year) + Number(rule.slice(6)));
  const [month = 1, a = 1, nth] = rule.split(/(?<=\d)-/).map(Number);
  if (nth === undefined) return period.day(calendar.of(year, month, a));
  const first = calendar.of(year, month, 1);
  const all: number[] = [];
  for (let n = first + ((a - calendar.weekday(first) + 7) % 7); calendar.parts(n).month === month; n += 7) all.push(n);
  return period.day(all.at(nth < 0 ? nth : nth - 1) as number);
}

/** Easter Sunday (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return calendar.of(year, Math.floor(n / 31), (n % 31) + 1);
}

function holiday(slots: Slots, setting: TimeSetting): Period {
  const rule = slots.get("HOLIDAY")?.[0] as string;
  const year = number(slots, "YEAR");
  if (year !== null) return holidayIn(year, rule);
  if (setting.day === null) return period.vague("DATE", null);
  const step = number(slots, "REL");
  const made = nearest((y) => holidayIn(y, rule), setting);
  const now = calendar.parts(setting.day).year;
  if (step === -1 && (made.from as number) > setting.day) return holidayIn(now - 1, rule);
  if (step === 1 && (made.from as number) <= setting.day) return holidayIn(now + 1, rule);
  return made;
}

/** A digit year that is not a count: by what stands before and after. */
function year(slots: Slots, { before, after, afterTag, tells }: TimeSetting): Period | null {
  if (tells(before, "count") || tells(after, "counted")) return null;
  if (afterTag === "NNS" && !tells(before, "year")) return null;
  return period.year(number(slots, "YEAR") as number);
}

function quarter(slots: Slots, setting: TimeSetting): Period | null {
  const n = number(slots, "ORD") ?? number(slots, "QNUM");
  if (n === null || n > 4) return null;
  const y = number(slots, "YEAR");
  if (y !== null) return period.quarter(y, n);
  if (setting.day === null) return period.vague("DATE", `XXXX-Q${n}`);
  return nearest((year) => period.quarter(year, n), setting);
}

function dateRel(slots: Slots, setting: TimeSetting): Period | null {
  if (setting.day === null) return date(slots, setting);
  const [month, day] = [number(slots, "MONTH") as number, number(slots, "DAY") ?? (number(slots, "ORD") as number)];
  const step = number(slots, "REL") as number;
  return step === 0 ? date(slots, setting) : away((year) => period.day(calendar.of(year, month, day)), setting.day, step);
}

/** Meanings by the name that `date-patterns.tsv` gives them. */
export const calendarMeanings: Readonly<Record<string, Meaning>> = {
  iso: (slots) => {
    const days = calendar.range(slots.get("ISO")?.[0] as string);
    if (!days) return null;
    const value = slots.get("ISO")?.[0] as string;
    return { ...period.day(days[0]), value, to: days[1], grain: value.length > 7 ? "D" : "M" };
  },
  date,
  dateRel,
  days,
  month,
  weekday,
  dayRel,
  holiday,
  quarter,
  year,
  yearShort: (slots, { day }) => {
    const short = number(slots, "SHORTYEAR") as number;
    const now = day === null ? 2030 : calendar.parts(day).year;
    return period.year(2000 + short <= now + 10 ? 2000 + short : 1900 + short);
  },
  decade: (slots, { before, tells }) => {
    const text = slots.get("DECADE")?.[0];
    if (text?.length === 2 && tells(before, "whose")) return null;
    const value =
      text === undefined
        ? 10 * (number(slots, "DECADEWORD") as number)
        : Number(text.length === 2 ? (Number(text) < 30 ? `20${text}` : `19${text}`) : text);
    return period.decade(value);
  },
  century: (slots) => period.century(100 * ((number(slots, "ORD") as number) - 1)),
  season: (slots, setting) => {
    const name = slots.get("SEASON")?.[0] as string;
    const step = number(slots, "REL");
    const y = number(slots, "YEAR");
    if (y !== null) return period.season(y, name);
    if (setting.day === null) return period.vague("DATE", `XXXX-${name}`);
    return step === 0
      ? period.season(calendar.parts(setting.day).year, name)
      : away((n) => period.season(n, name), setting.day, step as number);
  },
  seasonThe: (slots, setting) => {
    const name = slots.get("SEASON")?.[0] as string;
    if (!setting.tells(setting.before, "company") && !setting.tells(setting.before, "year")) return null;
    if (setting.day === null) return period.vague("DATE", `XXXX-${name}`);
    return setting.after === "of" ? null : nearest((n) => period.season(n, name), setting);
  },
  monthRel: (slots, setting) => {
    const { day } = setting;
    const m = number(slots, "MONTH") as number;
    if (day === null) return period.vague("DATE", `XXXX-${pad(m)}`);
    const step = number(slots, "REL") as number;
    return step === 0 ? period.month(calendar.parts(day).year, m) : away((y) => period.month(y, m), day, step);
  },
};

/** The last period that ended before the day, or the next that begins after it. */
function away(make: (year: number) => Period, day: number, step: number): Period {
  const { year } = calendar.parts(day);
  const all = [year - 2, year - 1, year, year + 1, year + 2].map(make);
  return (step < 0 ? all.findLast((p) => (p.to as number) < day) : all.find((p) => (p.from as number) > day)) ?? make(year);
}
