// Dates as news pages write them, to the precision that they give. After ISO 8601, RFC 2822 and the common English forms.

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\\.?";
const ISO = /(?<!\d)((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:$|[T ]?\d{4,6})/;
const DAY_FIRST = new RegExp(`(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[\\s-]+${MONTH},?[\\s-]+((?:19|20)\\d\\d)(?!\\d)`, "i");
const MONTH_FIRST = new RegExp(`(?<![a-z])${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s+)?((?:19|20)\\d\\d)(?!\\d)`, "i");
const MONTH_ONLY = new RegExp(`(?<![a-z])${MONTH},?\\s+((?:19|20)\\d\\d)(?!\\d)`, "i");

function iso(year: string, month?: string | number, day?: string): string | null {
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const value = `${year}-${String(m).padStart(2, "0")}`;
  if (day === undefined) return value;
  const d = Number(day);
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${value}-${String(d).padStart(2, "0")}` : null;
}

function monthNumber(start: string, rest: string): number | null {
  const word = (start + rest).toLowerCase();
  const index = MONTHS.findIndex((name) => name.startsWith(word) || (word === "sept" && name === "september"));
  return index < 0 ? null : index + 1;
}

function named(year: string, start: string, rest: string, day?: string): string | null {
  const month = monthNumber(start, rest);
  return month ? iso(year, month, day) : null;
}

/**
 * The first date in a text as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it is written and in the zone that it is written in; null when
 * there is none or it cannot be. A bare year is taken only when it is the whole text.
 */
export function parseDate(text: string): string | null {
  const value = text.trim().slice(0, 200);
  const compact = COMPACT.exec(value);
  if (compact) return iso(compact[1]!, compact[2]!, compact[3]!);
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst) return named(monthFirst[4]!, monthFirst[1]!, monthFirst[2]!, monthFirst[3]!);
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst) return named(dayFirst[4]!, dayFirst[2]!, dayFirst[3]!, dayFirst[1]!);
  const numeric = ISO.exec(value);
  if (numeric?.[2] !== undefined) return iso(numeric[1]!, numeric[2], numeric[3]);
  const monthOnly = MONTH_ONLY.exec(value);
  if (monthOnly) return named(monthOnly[3]!, monthOnly[1]!, monthOnly[2]!);
  return numeric && numeric[0] === value ? value : null;
}
