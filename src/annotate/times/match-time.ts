// Finds the longest time pattern that begins at a word.
import type { Atom } from "./atoms.ts";
import { type ClassMatch, specialClasses } from "./special-classes.ts";
import type { TimeLexicon } from "./time-lexicon.ts";
import type { PatternItem, TimePattern } from "./time-patterns.ts";

/** A pattern that holds over atoms `first` to `end` (exclusive), with what filled its classes, in order. */
export interface TimeMatch {
  readonly meaning: string;
  readonly first: number;
  readonly end: number;
  readonly slots: ReadonlyMap<string, readonly string[]>;
  /** A filler that counts only with company or after a preposition stands alone. */
  readonly guarded: boolean;
}

export interface TimeMatcher {
  /** Whether a pattern might begin at `at`; quick, by the word alone. */
  canBegin(atoms: readonly Atom[], at: number): boolean;
  /** Classes that the atom at `at` can fill, longest first. */
  classesAt(atoms: readonly Atom[], at: number): readonly ClassMatch[];
  /** The longest matches at `at`, longest first; the first listed of equally long ones. */
  matchesAt(atoms: readonly Atom[], at: number): TimeMatch[];
}

const NONE: readonly ClassMatch[] = [];

/** Builds a matcher for a language's words and patterns. */
export function createTimeMatcher(lexicon: TimeLexicon, patterns: readonly TimePattern[]): TimeMatcher {
  const byFirst = new Map<string, number[]>();
  patterns.forEach(({ items }, n) => {
    for (const item of items) {
      for (const key of [...item.classes, ...item.words]) {
        const list = byFirst.get(key) ?? [];
        if (list.at(-1) !== n) list.push(n);
        byFirst.set(key, list);
      }
      if (!item.optional) break;
    }
  });

  function classesAt(atoms: readonly Atom[], at: number): readonly ClassMatch[] {
    const atom = atoms[at];
    if (!atom) return NONE;
    const senses = lexicon.get(atom.lower);
    const special = specialClasses(atoms, at);
    if (!senses) return special.length > 0 ? withNumbers(atoms, special) : NONE;
    const found: ClassMatch[] = [];
    for (const { class: name, value, flag, rest } of senses) {
      if (rest.some((word, i) => atoms[at + 1 + i]?.lower !== word)) continue;
      const end = at + 1 + rest.length;
      const capital = atom.raw !== atom.lower;
      if ((flag === "capital" || flag === "company") && !capital && name !== "EDGE") continue;
      if (flag === "of" && atoms[end]?.lower !== "of") continue;
      found.push({ class: name, value, end });
    }
    return withNumbers(atoms, [...found, ...special]);
  }

  function withNumbers(atoms: readonly Atom[], found: ClassMatch[]): readonly ClassMatch[] {
    const word = found.find((match) => match.class === "NUMBERWORD");
    if (!word) return found;
    const next = atoms[word.end]?.lower === "-" ? word.end + 1 : word.end;
    const unit = lexicon.get(atoms[next]?.lower ?? "")?.find((sense) => sense.class === "NUMBERWORD" && sense.flag === "");
    const value = Number(word.value);
    const whole = { class: "NUMBER", value: word.value, end: word.end };
    if (unit && value >= 20 && value <= 90 && Number(unit.value) < 10)
      return [{ class: "NUMBER", value: String(value + Number(unit.value)), end: next + 1 }, ...found, whole];
    if (unit && Number(unit.value) >= 12 && value < 10 && [12, 100].includes(Number(unit.value)))
      return [{ class: "NUMBER", value: String(value * Number(unit.value)), end: next + 1 }, ...found, whole];
    return [...found, whole];
  }

  function run(
    atoms: readonly Atom[],
    items: readonly PatternItem[],
    i: number,
    at: number,
    cache: Map<number, readonly ClassMatch[]>,
    filled: [string, string][],
  ): number {
    if (i === items.length) return at;
    const item = items[i] as PatternItem;
    if (item.classes.length > 0) {
      let classes = cache.get(at);
      if (!classes) cache.set(at, (classes = classesAt(atoms, at)));
      for (const match of classes) {
        const name = match.class === "VAGUE" && item.classes.includes("NUMBER") ? "NUMBER" : match.class;
        if (!item.classes.includes(name)) continue;
        filled.push([name, match.value]);
        const end = run(atoms, items, i + 1, match.end, cache, filled);
        if (end >= 0) return end;
        filled.pop();
      }
    }
    if (item.words.length > 0 && item.words.includes(atoms[at]?.lower ?? "")) {
      const end = run(atoms, items, i + 1, at + 1, cache, filled);
      if (end >= 0) return end;
    }
    return item.optional ? run(atoms, items, i + 1, at, cache, filled) : -1;
  }

  function canBegin(atoms: readonly Atom[], at: number): boolean {
    const { lower } = atoms[at] as Atom;
    if (lexicon.has(lower)) return true;
    const code = lower.charCodeAt(0);
    if ((code >= 48 && code <= 57) || code === 39 || code === 8217) return true;
    return byFirst.has(lower) && hasWord(atoms, at + 1);
  }

  const hasWord = (atoms: readonly Atom[], at: number): boolean => {
    const lower = atoms[at]?.lower;
    return lower !== undefined && (lexicon.has(lower) || (lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57));
  };

  function matchesAt(atoms: readonly Atom[], at: number): TimeMatch[] {
    const cache = new Map<number, readonly ClassMatch[]>();
    const classes = classesAt(atoms, at);
    cache.set(at, classes);
    const candidates = new Set<number>();
    for (const match of classes) for (const n of byFirst.get(match.class === "VAGUE" ? "NUMBER" : match.class) ?? []) candidates.add(n);
    for (const n of byFirst.get((atoms[at] as Atom).lower) ?? []) candidates.add(n);
    if (candidates.size === 0) return [];
    const found: (TimeMatch & { readonly order: number })[] = [];
    for (const n of candidates) {
      const { meaning, items } = patterns[n] as TimePattern;
      const filled: [string, string][] = [];
      const end = run(atoms, items, 0, at, cache, filled);
      if (end <= at) continue;
      const slots = new Map<string, string[]>();
      for (const [name, value] of filled) slots.set(name, [...(slots.get(name) ?? []), value]);
      const alone = end === at + 1 && lexicon.get((atoms[at] as Atom).lower)?.some((sense) => sense.flag === "company");
      found.push({ meaning, first: at, end, slots, guarded: alone === true, order: n });
    }
    return found.sort((a, b) => b.end - a.end || a.order - b.order);
  }

  return { canBegin, classesAt, matchesAt };
}
