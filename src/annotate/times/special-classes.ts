// Classes of digits that patterns name beside those of date-words.tsv: years, days of the month, clock times, decades, ISO dates, numbers.
import type { Atom } from "./atoms.ts";

/** A class filled by atoms `at` to `end` (exclusive). */
export interface ClassMatch {
  readonly class: string;
  readonly value: string;
  readonly end: number;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DECADE = /^['’]?((?:1[5-9]|20)?\d0)(?:['’]?s)$/;
const SHORT_YEAR = /^['’](\d\d)$/;
const DAY = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const CLOCK = /^([01]?\d|2[0-4])[:.h]([0-5]\d)$/;
const MILITARY = /^([01]\d|2[0-4])([0-5]\d)$/;
const HOUR = /^(1[0-2]|0?[1-9])$/;
const ISO = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T[\d:]+)?$/;
const NUMERIC = /^([0-3]?\d)([/.])([0-3]?\d)\2((?:19|20)?\d\d)$/;
const NUMBER = /^\d{1,4}(?:\.\d)?$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** The classes that the atom at `at` fills by its digits; none for a word without digits. */
export function specialClasses(atoms: readonly Atom[], at: number): ClassMatch[] {
  const atom = atoms[at] as Atom;
  const { lower } = atom;
  const found: ClassMatch[] = [];
  const code = lower.charCodeAt(0);
  if (!((code >= 48 && code <= 57) || code === 39 || code === 8217)) return found;
  const push = (name: string, value: string, end = at + 1): void => {
    found.push({ class: name, value, end });
  };
  if (YEAR.test(lower)) push("YEAR", lower);
  const decade = DECADE.exec(lower);
  if (decade) push("DECADE", decade[1] as string);
  else if (/^(?:1[5-9]|20)?\d0$/.test(lower) && /^['’]?s$/.test(atoms[at + 1]?.lower ?? "") && atoms[at + 1]?.start === atom.end)
    push("DECADE", lower, at + 2);
  const short = SHORT_YEAR.exec(lower);
  if (short) push("SHORTYEAR", short[1] as string);
  const day = DAY.exec(lower);
  if (day) push("DAY", String(Number(day[1])));
  const ordinal = ORDINAL.exec(lower);
  if (ordinal) push("ORD", ordinal[1] as string);
  const clock = CLOCK.exec(lower);
  if (clock) push(lower.includes(":") ? "TIME" : "HOUR", `${clock[1]}:${clock[2]}`);
  const military = MILITARY.exec(lower);
  if (military) push("MILITARY", `${military[1]}:${military[2]}`);
  if (HOUR.test(lower)) push("HOUR", lower);
  const iso = ISO.exec(lower.toUpperCase());
  if (iso) push("ISO", [iso[1], iso[2], iso[3]].filter(Boolean).join("-"));
  const numeric = NUMERIC.exec(lower);
  if (numeric) {
    const [, a = "", separator, b = "", y = ""] = numeric;
    const year = y.length === 2 ? `20${y}` : y;
    const monthFirst = separator === "/" ? Number(a) <= 12 : false;
    const [month, dayOfMonth] = monthFirst ? [a, b] : [b, a];
    if (Number(month) <= 12 && Number(dayOfMonth) <= 31) push("ISO", `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
  }
  if (NUMBER.test(lower)) {
    const fraction = /^(\d)\/(\d)$/.exec(atoms[at + 1]?.lower ?? "");
    if (fraction) push("NUMBER", String(Number(lower) + Number(fraction[1]) / Number(fraction[2])), at + 2);
    push("NUMBER", lower);
  }
  return found;
}
