// Meanings of expressions that count from the document's date or from the date spoken of: "last week", "two days ago", "the next day".
import { calendar } from "../../util/calendar.ts";
import { calendarMeanings, type Meaning } from "./calendar-meanings.ts";
import { type Grain, type Period, period } from "./period.ts";
import type { TimeSetting } from "./time-setting.ts";

type Slots = ReadonlyMap<string, readonly string[]>;

const GRAINS: Readonly<Record<string, Grain>> = { P1D: "D", P1W: "W", P1M: "M", P3M: "Q", P1Y: "Y", P10Y: "10Y", P100Y: "100Y" };
const unitOf = (slots: Slots, at = 0): string => (slots.get("UNIT") ?? slots.get("UNITS"))?.[at] ?? "";
const stepOf = (slots: Slots): number => Number((slots.get("SHIFT") ?? slots.get("SHIFT_ADP"))?.[0] ?? Number.NaN);
const numberOf = (slots: Slots, name: string): number => Number(slots.get(name)?.[0] ?? Number.NaN);

/** "P1W" and 3 make "P3W"; a vague number makes "PXW". */
export function duration(unit: string, count: string): string {
  const parts = /^(PT?)(\d+)([A-Z])$/.exec(unit);
  if (!parts) return unit;
  const [, p = "P", base = "1", letter = "D"] = parts;
  if (count === "X") return `${p}X${base === "10" ? "0" : ""}${letter}`.replace("X0Y", "XY");
  const total = Number(count) * Number(base);
  if (Number.isInteger(total)) return `${p}${total}${letter}`;
  const whole = Math.floor(total);
  const half = letter === "Y" ? "6M" : letter === "H" ? "30M" : null;
  if (half) return `${p}${whole > 0 ? `${whole}${letter}` : ""}${half}`;
  return `${p}${total}${letter}`;
}

/** Days of a span of `count` units that ends (or, for a positive step, begins) at the day. */
function around(day: number, unit: string, count: number, step: number): readonly [number, number] {
  const grain = GRAINS[unit];
  if (!grain) return [day, day];
  const { year, month, day: d } = calendar.parts(day);
  const n = step < 0 ? -count : count;
  const other =
    grain === "D"
      ? day + n
      : grain === "W"
        ? day + 7 * n
        : grain === "M"
          ? calendar.of(year, month + n, d)
          : grain === "Q"
            ? calendar.of(year, month + 3 * n, d)
            : calendar.of(year + n * (grain === "Y" ? 1 : grain === "10Y" ? 10 : 100), month, d);
  return step < 0 ? [Math.round(other), day] : [day, Math.round(other)];
}

function ago(day: number | null, unit: string, count: string, step: number): Period {
  const grain = GRAINS[unit];
  if (day === null || count === "X" || Number.isNaN(Number(count))) {
    if (!grain && unit.startsWith("PT") && day !== null) return { ...period.day(day), type: "DATE" };
    const made = period.vague("DATE", step < 0 ? "PAST_REF" : "FUTURE_REF");
    if (day === null || !grain) return made;
    const [from, to] = around(day, unit, 10, step);
    return grain === "D" || grain === "W" || grain === "M"
      ? { ...made, from: Math.max(from, step < 0 ? day - 366 : day), to: Math.min(to, day + 366) }
      : made;
  }
  if (!grain) return period.day(day + (unit === "PT1H" ? Math.round((step * Number(count)) / 24) : 0));
  if (unit === "P2W") return period.day(day + 14 * step * Number(count));
  if (grain === "W") return period.day(day + Math.round(7 * step * Number(count)));
  if (grain === "10Y") return period.year(calendar.parts(day).year + step * 10 * Number(count));
  if (grain === "100Y") return period.year(calendar.parts(day).year + step * 100 * Number(count));
  if (grain === "Y" && !Number.isInteger(Number(count))) return period.shifted(day, "M", step * Math.round(12 * Number(count)));
  return period.shifted(day, grain, step * Math.round(Number(count)));
}

/** The week as a reader of the document's day counts it: on a Sunday the week that has just begun is not yet "this week" of what happened. */
function shift(slots: Slots, setting: TimeSetting): Period | null {
  const unit = unitOf(slots);
  const step = slots.has("REL") ? numberOf(slots, "REL") : -1;
  const grain = GRAINS[unit];
  if (!grain) return unit.startsWith("PT") && slots.has("REL") ? null : null;
  if (setting.day === null) return period.vague("DATE", null);
  if (grain === "D") return step < 0 ? null : period.day(step === 0 ? setting.day : (base(setting) as number) + 1);
  return period.shifted(setting.day, grain, step);
}

const base = (setting: TimeSetting): number | null => setting.last?.from ?? setting.day;

function span(slots: Slots, { day }: TimeSetting): Period {
  const unit = unitOf(slots);
  const count = slots.get("NUMBER")?.[0] ?? "X";
  const step = numberOf(slots, "REL");
  const made = period.vague("DURATION", duration(unit, count));
  if (day === null || !GRAINS[unit] || step === 0) return made;
  const [from, to] = around(day, unit, count === "X" ? VAGUE_COUNT : Number(count), step);
  return { ...made, from, to };
}
/** Units that "the past few weeks" covers at most. */
const VAGUE_COUNT = 5;

function later(slots: Slots, setting: TimeSetting): Period | null {
  const step = stepOf(slots);
  const unit = unitOf(slots);
  const count = slots.get("NUMBER")?.[0] ?? (slots.has("UNIT") ? "1" : "X");
  if (slots.has("SHIFT_ADP") && setting.after !== "" && !setting.tells(setting.after, "end"))
    return period.vague("DURATION", duration(unit, count));
  if (unit.startsWith("PT")) return setting.last?.grain === "D" ? { ...setting.last, type: "DATE", mod: null } : null;
  const from = base(setting);
  if (from === null) return period.vague("DATE", null);
  return yearsFrom(setting, from, unit, count, step) ?? ago(from, unit, count, step);
}

/** A year before a quarter is that quarter of the year before; what is a whole year away is compared with, not told on from. */
function yearsFrom({ last }: TimeSetting, from: number, unit: string, count: string, step: number): Period | null {
  if (unit !== "P1Y" || !Number.isInteger(Number(count))) return null;
  const made = last?.grain === "Q" ? period.shifted(last.from as number, "Q", 4 * step * Number(count)) : ago(from, unit, count, step);
  return step < 0 ? { ...made, aside: true } : made;
}

function near(slots: Slots, setting: TimeSetting): Period | null {
  const unit = unitOf(slots);
  const grain = GRAINS[unit];
  const from = base(setting);
  if (!grain) return null;
  if (from === null) return period.vague("DATE", null);
  return period.shifted(from, grain, numberOf(slots, "NEAR"));
}

function weekendRel(slots: Slots, setting: TimeSetting): Period {
  const { day } = setting;
  if (day === null) return period.vague("DATE", null);
  const weekday = calendar.weekday(day);
  const step = slots.has("REL") ? numberOf(slots, "REL") : null;
  const thisOne = period.weekend(day);
  const lastOne = period.weekend(day - 7);
  if (step === 1) return period.weekend(day + (weekday >= 6 ? 7 : 0));
  const side = setting.side();
  const past = side !== "future" && side !== "toward";
  if (step === null || step === -1) return step === null && !past ? thisOne : weekday >= 6 && step === null ? thisOne : lastOne;
  return past && weekday <= 2 ? lastOne : thisOne;
}

/** Meanings by the name that `date-patterns.tsv` gives them. */
export const relativeMeanings: Readonly<Record<string, Meaning>> = {
  dayword: (slots, { day }) => (day === null ? period.vague("DATE", null) : period.day(day + numberOf(slots, "DAYWORD"))),
  tonight: (_, { day }) => withPart(day === null ? null : period.day(day), "TNI"),
  overnight: (_, { day, last }) => withPart(last?.grain === "D" ? last : day === null ? null : period.day(day), "TNI"),
  partRel: (slots, { day }) => {
    const step = numberOf(slots, "REL");
    const part = slots.get("PART")?.[0] as string;
    if (step !== 0 && !(step === -1 && part === "TNI")) return null;
    return withPart(day === null ? null : period.day(day + step), part);
  },
  nearDay: (slots, setting) => {
    const from = base(setting);
    return withPart(from === null ? null : period.day(from + numberOf(slots, "NEAR")), slots.get("PART")?.[0] as string);
  },
  shift,
  span,
  recent: (slots, { day }) => {
    const made = period.vague("DATE", "PAST_REF");
    if (day === null) return made;
    const [from, to] = around(day, unitOf(slots), VAGUE_COUNT, -1);
    return { ...made, from, to };
  },
  ago: (slots, setting) => {
    const { day } = setting;
    const count = slots.get("NUMBER")?.[0] ?? (slots.has("UNIT") ? "1" : "X");
    const unit = unitOf(slots);
    if (day !== null && count === "1" && !slots.has("HENCE")) return yearsFrom(setting, day, unit, count, -1) ?? ago(day, unit, count, -1);
    return ago(day, unit, count, slots.has("HENCE") ? 1 : -1);
  },
  later,
  within: (slots, setting) => {
    const unit = unitOf(slots);
    const count = slots.get("NUMBER")?.[0] ?? "X";
    const side = setting.side();
    if ((side !== "future" && side !== "toward") || setting.day === null || count === "X")
      return period.vague("DURATION", duration(unit, count));
    return ago(setting.day, unit, count, 1);
  },
  dayShift: (slots, setting) => {
    const wanted = slots.get("WEEKDAY")?.[0];
    const day =
      wanted === undefined || setting.day === null
        ? base(setting)
        : setting.day + ((Number(wanted) - calendar.weekday(setting.day) + 7) % 7) - 7;
    return day === null ? period.vague("DATE", null) : ago(day, unitOf(slots), slots.get("NUMBER")?.[0] ?? "1", stepOf(slots));
  },
  yearAgo: (slots, setting) => {
    const step = slots.has("SHIFT") ? stepOf(slots) : -1;
    const from = base(setting);
    if (from === null) return period.vague("DATE", null);
    return yearsFrom(setting, from, unitOf(slots), "1", step) ?? ago(from, unitOf(slots), "1", step);
  },
  near,
  dayNear: (slots, setting) => {
    const from = base(setting);
    const wanted = numberOf(slots, "WEEKDAY");
    const step = numberOf(slots, "NEAR");
    if (from === null) return period.vague("DATE", `XXXX-WXX-${wanted}`);
    const ahead = (wanted - calendar.weekday(from) + 7) % 7;
    return period.day(step < 0 ? from + ahead - 7 : from + (ahead === 0 && step > 0 ? 7 : ahead));
  },
  dayOf: (slots, { day }) => {
    if (day === null || GRAINS[unitOf(slots)] !== "W") return null;
    const week = period.shifted(day, "W", numberOf(slots, "REL"));
    return period.day((week.from as number) + numberOf(slots, "WEEKDAY") - 1);
  },
  monthOf: (slots, { day }) => {
    if (day === null || GRAINS[unitOf(slots)] !== "Y") return null;
    return period.month(calendar.parts(day).year + numberOf(slots, "REL"), numberOf(slots, "MONTH"));
  },
  seasonOf: (slots, { day }) => {
    if (day === null || GRAINS[unitOf(slots)] !== "Y") return null;
    return period.season(calendar.parts(day).year + numberOf(slots, "REL"), slots.get("SEASON")?.[0] as string);
  },
  quarterOf: (slots, { day }) => {
    if (day === null || GRAINS[unitOf(slots)] !== "Y") return null;
    return period.quarter(calendar.parts(day).year + numberOf(slots, "REL"), numberOf(slots, "ORD"));
  },
  quarterLatest: (_, { day, last }) => {
    if (last?.grain === "Q") return last;
    return day === null ? null : period.shifted(day, "Q", -1);
  },
  weekendRel,
  weekendOf: (slots, setting) => {
    const day = calendarMeanings.date?.(slots, setting);
    return day?.from == null ? null : period.weekend(day.from);
  },
  weekOf: (slots, setting) => {
    const day = calendarMeanings.date?.(slots, setting);
    if (unitOf(slots) !== "P1W") return null;
    return day?.from == null ? period.vague("DATE", null) : period.week(day.from);
  },
  edgeIn: (slots, setting) => {
    const grain = GRAINS[unitOf(slots)];
    const from = base(setting);
    if (!grain) return null;
    return from === null ? period.vague("DATE", null) : period.holding(from, grain);
  },
  edgeOf: (slots, setting) => {
    const grain = GRAINS[unitOf(slots)];
    if (!grain || grain === "D") return null;
    if (setting.day === null) return period.vague("DATE", null);
    return { ...period.holding(setting.day, grain), mod: slots.get("EDGE")?.[0] ?? "END" };
  },
};

function withPart(day: Period | null, part: string): Period {
  return { ...(day ?? period.vague("TIME", null)), type: "TIME", value: day ? `${day.value}${part}` : null };
}
