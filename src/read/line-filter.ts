// The line filter: what a page's furniture looks like, line by line, by the language's table.
import { type Language, table } from "../languages/language.ts";

/** What a matching line takes with it: itself, itself and the links or short lines that follow, or everything after it. */
export type Reach = "line" | "list" | "rest";

/** Why a line is not part of the news, and how far that reaches. */
export interface Debris {
  readonly why: string;
  readonly reach: Reach;
}

/** Tells whether a line is debris; null when it is text. */
export type LineFilter = (line: string) => Debris | null;

const LONGEST = 350;
const filters = new WeakMap<Language, LineFilter>();

/** Any case, unless the pattern asks for capitals; without "u", which is slow, where it is not needed. */
const flags = (pattern: string): string => (pattern.includes("\\p{Lu}") ? "u" : pattern.includes("\\p{") ? "iu" : "i");

/** The filter of a language's `boilerplate` table (why, reach, pattern of a whole line). Throws when a pattern is not a regular expression. */
export function lineFilter(language: Language): LineFilter {
  let filter = filters.get(language);
  if (filter) return filter;
  const rules = table(language, "boilerplate").map(({ cells: [why, reach, pattern] }) => ({
    debris: { why: why!, reach: reach as Reach },
    pattern: new RegExp(`^(?:${pattern})$`, flags(pattern!)),
  }));
  filter = (whole) => {
    if (whole.length > LONGEST) return null;
    const line = whole.replace(/^[\s|•·>*–—-]+|[\s|•·*–—-]+$/gu, "");
    return rules.find(({ pattern }) => pattern.test(line))?.debris ?? null;
  };
  filters.set(language, filter);
  return filter;
}
