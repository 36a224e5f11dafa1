// Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian), without time zones or a clock.

const MS = 86_400_000;
const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** Year, month (1–12) and day of the month of a day number. */
function parts(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day number of a date; months and days out of range carry over, as in `Date.UTC`. */
function of(year: number, month = 1, day = 1): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  return date.getTime() / MS;
}

/** Weekday of a day number, Monday 1 to Sunday 7 (ISO 8601). */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Number of days of a month (1–12). */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** ISO 8601 week of a day number. */
function week(day: number): { readonly year: number; readonly week: number } {
  const thursday = day - weekday(day) + 4;
  const { year } = parts(thursday);
  return { year, week: Math.floor((thursday - of(year)) / 7) + 1 };
}

/** `YYYY-MM-DD` of a day number. */
function format(day: number): string {
  const { year, month, day: d } = parts(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`;
}

/** Days as `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `FROM..TO`, the shortest that says it. */
function interval(from: number, to: number): string {
  if (from === to) return format(from);
  const a = parts(from);
  const b = parts(to);
  const whole = a.day === 1 && a.year === b.year && b.day === daysInMonth(b.year, b.month);
  if (whole && a.month === b.month) return `${pad(a.year, 4)}-${pad(a.month, 2)}`;
  if (whole && a.month === 1 && b.month === 12) return pad(a.year, 4);
  return `${format(from)}..${format(to)}`;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** First and last day of `YYYY[-MM[-DD]]` or `FROM..TO`; null for anything else. */
function range(text: string): readonly [from: number, to: number] | null {
  const [first = "", last = first] = text.split("..");
  const a = DATE.exec(first.slice(0, 10));
  const b = DATE.exec(last.slice(0, 10));
  if (!a || !b) return null;
  const from = of(Number(a[1]), Number(a[2] ?? 1), Number(a[3] ?? 1));
  const month = Number(b[2] ?? 12);
  const to = of(Number(b[1]), month, b[3] ? Number(b[3]) : daysInMonth(Number(b[1]), month));
  return from <= to ? [from, to] : null;
}

/** Pure functions on day numbers. */
export const calendar = { of, parts, weekday, daysInMonth, week, format, interval, range } as const;
