// Dates an undated document from what it says: its address, the offices that persons hold, the years, days and weekdays that it names.
import type { Codebook } from "../codebook/codebook.ts";
import { type Language, table } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Published } from "../model/published.ts";
import { calendar } from "../util/calendar.ts";
import { dateCost, type NamedTimes, namedTimes } from "./published/date-cost.ts";
import { createOfficeEvidence, type OfficeEvidence } from "./published/office-evidence.ts";
import { urlDate } from "./published/url-date.ts";

/** Years after the last one named in which a text may have been written, where no office bounds it. */
const YEARS_AFTER = 2;
/** Days whose cost is this near to the best are as good. */
const TIE = 3;
/** A wider answer than this many days is none. */
const WIDEST = 5 * 366;
/** Days that count as a date rather than a span in which the text was written. */
const SHORT = 10;

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * Builds the inferrer. It needs sentences, tokens, mentions and `times` as they resolve without a date of the document.
 * Null when nothing bounds the date to five years.
 */
export function createPublishedInferrer(codebook: Codebook, language: Language): (document: AnnotatedDocument) => Published | null {
  const officeEvidence = createOfficeEvidence(codebook, language);
  const weekdays = new Map(
    table(language, "date-words").flatMap(({ cells }) => (cells[1] === "WEEKDAY" ? [[cells[0], Number(cells[2])] as const] : [])),
  );
  return (document) => {
    const inUrl = urlDate(document.url);
    if (inUrl !== null) return { value: inUrl, from: "url", reasons: [`the address carries ${inUrl}`] };
    const named = namedTimes(document.times, ({ span }) => {
      const [word = ""] = document.text.slice(...span).split(/[^\p{L}]+/u, 1);
      return weekdays.get(word.toLowerCase()) ?? null;
    });
    const { spans, used } = intersect(officeEvidence(document));
    const bounds = spans ?? yearsNamed(named);
    if (!bounds) return null;
    const reasons = used.map(
      ({ person, office, spans: held }) =>
        `${person} as ${office}: ${held.map(([a, b]) => `${calendar.format(a)} to ${shown(b)}`).join(", ")}`,
    );
    const days = best(bounds, named);
    if (!days || days[1] - days[0] > WIDEST) return null;
    return { value: calendar.interval(days[0], days[1]), from: "inferred", reasons: [...reasons, ...reasonsOf(named, days)] };
  };
}

/** The days that most offices agree on; those that speak against them are left out, fewest holders of one mind first. */
function intersect(evidence: readonly OfficeEvidence[]): { spans: (readonly [number, number])[] | null; used: OfficeEvidence[] } {
  if (evidence.length === 0) return { spans: null, used: [] };
  const edges = [...new Set(evidence.flatMap(({ spans }) => spans.flat()))].sort((a, b) => a - b);
  let most = 0;
  let spans: (readonly [number, number])[] = [];
  edges.slice(0, -1).forEach((from, i) => {
    const to = edges[i + 1] as number;
    const middle = (from + to) / 2;
    const agreeing = evidence.filter((one) => one.spans.some(([a, b]) => a <= middle && middle <= b)).length;
    if (agreeing > most) [most, spans] = [agreeing, []];
    if (agreeing === most && most > 0) spans.push([from, to]);
  });
  const holds = (one: OfficeEvidence): boolean => one.spans.some(([a, b]) => spans.some(([c, d]) => a <= c && d <= b));
  return { spans: spans.length > 0 ? spans : null, used: evidence.filter(holds) };
}

function yearsNamed({ dates }: NamedTimes): (readonly [number, number])[] | null {
  const past = dates.filter(({ side, to, from }) => side !== "future" && to === from);
  if (past.length === 0) return null;
  const last = Math.max(...past.map(({ from }) => from));
  return [[last, calendar.of(calendar.parts(last).year + YEARS_AFTER, 12, 31)]];
}

/** The days of least cost and those as good, as one interval. */
function best(bounds: readonly (readonly [number, number])[], named: NamedTimes): readonly [number, number] | null {
  const last = Math.max(...bounds.map(([, to]) => to));
  const cut = (to: number): number => Math.min(to, last);
  let least = Number.POSITIVE_INFINITY;
  const costs: (readonly [day: number, cost: number])[] = [];
  for (const [from, to] of bounds)
    for (let day = from; day <= Math.min(cut(to), from + WIDEST * 2); day++) {
      const cost = dateCost(day, named);
      costs.push([day, cost]);
      if (cost < least) least = cost;
    }
  const good = costs.filter(([, cost]) => cost <= least + TIE).map(([day]) => day);
  return good.length === 0 ? null : [good[0] as number, good.at(-1) as number];
}

function reasonsOf({ days, weekdays, dates }: NamedTimes, [from, to]: readonly [number, number]): string[] {
  const reasons: string[] = [];
  const years = dates
    .filter(({ from: a, to: b, side }) => side !== "future" && b - a <= 366 && a <= to)
    .map(({ from: a }) => calendar.parts(a).year);
  if (years.length > 0) reasons.push(`the last year named is ${Math.max(...years)}`);
  if (to - from > SHORT) return reasons;
  const { year } = calendar.parts(from);
  for (const { month, day } of days.slice(0, REASONS)) {
    const at = calendar.of(year, month, day);
    reasons.push(`it names ${calendar.format(at).slice(5)}, a ${WEEKDAYS[calendar.weekday(at) - 1]} in ${year}`);
  }
  for (const weekday of [...new Set(weekdays.map((w) => w.weekday))].slice(0, REASONS)) {
    const side = weekdays.find((w) => w.weekday === weekday)?.side;
    reasons.push(`it names ${WEEKDAYS[weekday - 1]}${side === "future" ? " as to come" : side === "past" ? " as past" : ""}`);
  }
  return [...new Set(reasons)];
}
/** Days and weekdays that the reasons list. */
const REASONS = 4;

const shown = (day: number): string => (day >= calendar.of(2099) ? "now" : calendar.format(day));
