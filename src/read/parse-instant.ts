// Dates as feeds write them, to the second: RFC 822 with its odd zones, W3CDTF and other ISO 8601, asctime, and Unix time.
import { parseDate } from "./parse-date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Minutes east of Greenwich; the military letters are of no use in practice (RFC 2822, 4.3). */
const ZONES: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, met: 60, mest: 120, eet: 120, eest: 180, msk: 180, msd: 240, ist: 330,
  hkt: 480, sgt: 480, awst: 480, jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780, est: -300, edt: -240, et: -300, cst: -360, cdt: -300,
  ct: -360, mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480, akst: -540, akdt: -480, hst: -600, ast: -240, adt: -180, brt: -180,
}; // biome-ignore format: a table
const TIME = /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\b\.?)?/i;
const TIME_AND_OFFSET = new RegExp(`${TIME.source}(?:\\s*(?:gmt|utc)?\\s*[+-]\\d{1,2}:?\\d{2}(?!\\d))?`, "i");
const ISO =
  /^(\d{4})(?:-?(\d{2})-?(\d{2})|-?(\d{3})(?!\d)|-(\d{1,2})-(\d{1,2}))(?:(?:T|\s+|(?<=\d{8}))(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(.*))?$/i;

const two = (value: number): string => String(value).padStart(2, "0");

/** Minutes east of Greenwich of what stands behind a time; null when nothing does. */
function zoneOf(text: string): number | null {
  const number = /([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(text);
  if (number && Number(number[2]) <= 14) return (number[1] === "-" ? -1 : 1) * (Number(number[2]) * 60 + Number(number[3] ?? 0));
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) if (Object.hasOwn(ZONES, word)) return ZONES[word]!;
  return null;
}

/** One moment written out in its zone; null when there is no such day or hour. */
function written(day: string, hour: number, minute: number, second: number, zone: number | null): string | null {
  if (hour > 24 || minute > 59 || second > 61) return null;
  const [year, month, date] = day.split("-").map(Number);
  const moved = new Date(Date.UTC(year!, month! - 1, date!, hour, minute, Math.min(second, 59)));
  const local = moved.toISOString().slice(0, 19);
  const east = Math.abs(zone ?? 0);
  return `${local}${zone ? `${zone < 0 ? "-" : "+"}${two(Math.floor(east / 60))}:${two(east % 60)}` : "Z"}`;
}

function dayOf(year: number, month: number, date: number): string | null {
  const day = `${year}-${two(month)}-${two(date)}`;
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? day : null;
}

/** Two digits as RFC 2822 reads them. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900));

function isoDay([, year, month, date, ordinal, shortMonth, shortDate]: RegExpExecArray): string | null {
  if (ordinal === undefined) return dayOf(Number(year), Number(month ?? shortMonth), Number(date ?? shortDate));
  return Number(ordinal) >= 1 && Number(ordinal) <= 366
    ? new Date(Date.UTC(Number(year), 0, Number(ordinal))).toISOString().slice(0, 10)
    : null;
}

/** Day with a month's name: "Thu, 01 Jan 04", "01-Jan-2004", "Sun Jan  4 16:29:06 PST 2004", "January 4, 2004". */
function namedDay(text: string): string | null {
  const month = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i.exec(text);
  if (!month) return null;
  const number = MONTHS.indexOf(month[1]!.toLowerCase()) + 1;
  const bare = text.replace(TIME_AND_OFFSET, " ");
  const at = bare.search(new RegExp(`(?<![a-z])${month[0]}`, "i"));
  if (at < 0) return null;
  const before = /(\d{1,2})(?:st|nd|rd|th)?[\s,.-]*$/i.exec(bare.slice(0, at))?.[1];
  const after = [...bare.slice(at + month[0].length).matchAll(/\d+/g)].map(([digits]) => digits);
  const date = before ?? after.shift();
  const year = after.find((digits) => /^\d{2}(?:\d{2})?$/.test(digits));
  return date && year ? dayOf(fullYear(year), number, Number(date)) : null;
}

/**
 * The moment that `text` names: `YYYY-MM-DDThh:mm:ss` with `Z` or an offset, in the zone it is written in (UTC when it names none), or
 * `YYYY[-MM[-DD]]` when it has no time; null when it is no date.
 */
export function parseInstant(text: string): string | null {
  const value = text.trim().slice(0, 100).replace(/\s+/g, " ");
  const seconds = /^(\d{9,10})(\d{3})?$/.exec(value);
  if (seconds) return `${new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 19)}Z`;
  const iso = ISO.exec(value);
  if (iso) {
    const day = isoDay(iso);
    if (!day || iso[7] === undefined) return day;
    return written(day, Number(iso[7]), Number(iso[8]), Number(iso[9] ?? 0), zoneOf(iso[10] ?? ""));
  }
  const day = namedDay(value) ?? parseDate(value);
  const time = TIME.exec(value);
  if (!day || !time || day.length < 10) return day;
  const half = time[4]?.toLowerCase();
  const hour = half ? (Number(time[1]) % 12) + (half === "p" ? 12 : 0) : Number(time[1]);
  return written(day, hour, Number(time[2]), Number(time[3] ?? 0), zoneOf(value.slice(time.index + time[0].length)));
}
