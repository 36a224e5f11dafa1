// Finds and resolves the time expressions of a sentence: pattern matches, stretched over "early", "the end of", bounds, clock times and parts of the day.
import { type Language, table } from "../../languages/language.ts";
import type { Span } from "../../model/span.ts";
import type { Token } from "../../model/token.ts";
import type { Atom } from "./atoms.ts";
import { calendarMeanings, type Meaning } from "./calendar-meanings.ts";
import { createTimeMatcher, type TimeMatch } from "./match-time.ts";
import { narrow } from "./narrow.ts";
import type { Period } from "./period.ts";
import { quantityMeanings } from "./quantity-meanings.ts";
import { relativeMeanings } from "./relative-meanings.ts";
import type { TenseSide } from "./tense-side.ts";
import { loadTimeLexicon } from "./time-lexicon.ts";
import { loadTimePatterns } from "./time-patterns.ts";
import type { TimeSetting } from "./time-setting.ts";

export interface FoundTime {
  readonly span: Span;
  readonly period: Period;
  readonly side: TenseSide;
}

export interface SentenceSetting {
  readonly tokens: readonly Token[];
  readonly day: number | null;
  /** The last calendar date named before the sentence. */
  readonly last: Period | null;
  readonly side: (first: number, end: number) => TenseSide;
}

export type ExpressionFinder = (
  atoms: readonly Atom[],
  setting: SentenceSetting,
) => { readonly times: FoundTime[]; readonly last: Period | null };

const CLOCK = /T\d\d:\d\d$/;
const MEANINGS: Readonly<Record<string, Meaning>> = { ...calendarMeanings, ...relativeMeanings, ...quantityMeanings };

/** Builds the finder for a language. Throws Error when a pattern names a meaning that is not there. */
export function createExpressionFinder(language: Language): ExpressionFinder {
  const patterns = loadTimePatterns(language);
  for (const { meaning } of patterns) if (!MEANINGS[meaning]) throw new Error(`date-patterns.tsv names an unknown meaning "${meaning}"`);
  const matcher = createTimeMatcher(loadTimeLexicon(language), patterns);

  const roles = new Map<string, Set<string>>();
  for (const { cells } of table(language, "date-context"))
    roles.set(cells[0] ?? "", (roles.get(cells[0] ?? "") ?? new Set()).add(cells[1] ?? ""));
  const tells = (word: string, role: string): boolean => roles.get(word)?.has(role) === true;

  return (atoms, { tokens, day, last: before, side }) => {
    const times: (FoundTime & { first: number; end: number })[] = [];
    let last = before;
    for (let at = 0; at < atoms.length; ) {
      const found = matcher.canBegin(atoms, at) ? first(atoms, at) : null;
      if (!found) {
        at++;
        continue;
      }
      times.push(found);
      if (found.period.from !== null && found.period.type !== "DURATION" && !found.period.aside) last = found.period;
      at = found.end;
    }
    return { times: joinClocks(times, (at) => tells(atoms[at]?.lower ?? "", "clock")), last };

    function first(all: readonly Atom[], at: number): (FoundTime & { first: number; end: number }) | null {
      for (const match of matcher.matchesAt(all, at)) {
        if (match.guarded && !tells(all[at - 1]?.lower ?? "", "company")) continue;
        const made = resolve(match);
        if (made) return made;
      }
      return null;
    }

    function resolve(match: TimeMatch): (FoundTime & { first: number; end: number }) | null {
      const from = atoms[match.first] as Atom;
      const to = atoms[match.end - 1] as Atom;
      let known: TenseSide | undefined;
      // A clock time before a day belongs to it: "until 9 a.m. on Tuesday".
      const joint = times.at(-1);
      const gap = joint ? match.first - joint.end : 2;
      const joined = gap === 0 || (gap === 1 && tells(atoms[match.first - 1]?.lower ?? "", "clock"));
      const clock = joint && joined && CLOCK.test(joint.period.value ?? "") ? atoms[joint.first] : undefined;
      const readSide = (): TenseSide => (known === undefined ? (known = side((clock ?? from).token, to.token + 1)) : known);
      const setting: TimeSetting = {
        day,
        side: readSide,
        last,
        before: atoms[match.first - 1]?.lower ?? "",
        after: atoms[match.end]?.lower ?? "",
        tells,
        follows: (name) => matcher.classesAt(atoms, match.end).some((found) => found.class === name),
        afterTag: tokens[atoms[match.end]?.token ?? -1]?.xpos ?? "",
      };
      const resolved = MEANINGS[match.meaning]?.(match.slots, setting);
      if (!resolved) return null;
      return stretch(match.first, match.end, resolved, resolved.grain || (resolved.value ?? "X").startsWith("X") ? readSide() : null);
    }

    function stretch(begin: number, end: number, period: Period, tense: TenseSide): FoundTime & { first: number; end: number } {
      let [first, stop, made] = [begin, end, period];
      const floor = times.at(-1)?.end ?? 0;
      if (made.type === "DATE" && made.grain === "D") {
        const part = matcher.classesAt(atoms, stop).find((match) => match.class === "PART");
        if (part) [stop, made] = [part.end, { ...made, type: "TIME", value: made.value ? `${made.value}${part.value}` : null }];
      }
      const edge = leftClass("EDGE", first, floor, "edge");
      if (edge && made.type !== "DURATION" && made.type !== "SET" && made.value !== null && !/_REF$/.test(made.value)) {
        first = edge.first;
        made = narrow(made, edge.value, atoms[first]?.lower ?? "", day);
      } else if (made.type === "DURATION") {
        const bound = leftClass("BOUND", first, floor, null);
        if (bound) [first, made] = [bound.first, { ...made, mod: bound.value }];
      }
      if (first > floor && atoms[first - 1]?.lower === "the") first--;
      return { span: [(atoms[first] as Atom).start, (atoms[stop - 1] as Atom).end], period: made, side: tense, first, end: stop };
    }

    /** A filler of the class that ends right before `at`, or before one or two of the linking words. */
    function leftClass(name: string, at: number, floor: number, link: string | null): { first: number; value: string } | null {
      for (let stop = at; stop > floor && stop >= at - 2; stop--) {
        for (let from = Math.max(floor, stop - 3); from < stop; from++) {
          const match = matcher.classesAt(atoms, from).find((found) => found.class === name && found.end === stop);
          if (match) return { first: from, value: match.value };
        }
        if (link === null || !tells(atoms[stop - 1]?.lower ?? "", link)) break;
      }
      return null;
    }
  };
}

/** "9 a.m." beside "Tuesday" (or "on Tuesday", ", Nov. 9") is one expression. */
function joinClocks(times: readonly (FoundTime & { first: number; end: number })[], isLink: (at: number) => boolean): FoundTime[] {
  const joined: FoundTime[] = [];
  for (let i = 0; i < times.length; i++) {
    const a = times[i] as FoundTime & { first: number; end: number };
    const b = times[i + 1];
    const clock = CLOCK.exec(a.period.value ?? "");
    if (
      clock &&
      b &&
      b.period.type === "DATE" &&
      b.period.grain === "D" &&
      (b.first === a.end || (b.first === a.end + 1 && isLink(a.end)))
    ) {
      const value = b.period.value === null ? null : `${b.period.value}${clock[0]}`;
      joined.push({ span: [a.span[0], b.span[1]], period: { ...b.period, type: "TIME", value }, side: b.side });
      i++;
    } else joined.push({ span: a.span, period: a.period, side: a.side });
  }
  return joined;
}
