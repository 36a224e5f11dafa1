// The patterns of time expressions, read from a table and indexed by what they can begin with.
import { type Language, table } from "../../languages/language.ts";

/** One place of a pattern: any of the classes (upper case) or words, perhaps left out. */
export interface PatternItem {
  readonly classes: readonly string[];
  readonly words: readonly string[];
  readonly optional: boolean;
}

export interface TimePattern {
  /** Name of the meaning that computes the value. */
  readonly meaning: string;
  readonly items: readonly PatternItem[];
}

/** Reads `date-patterns.tsv`. Throws Error with the line number for a pattern without items. */
export function loadTimePatterns(language: Language): readonly TimePattern[] {
  return table(language, "date-patterns").map(({ line, cells }) => {
    const [meaning = "", pattern = ""] = cells;
    const items = pattern.split(" ").filter(Boolean).map(parseItem);
    if (items.length === 0) throw new Error(`date-patterns.tsv:${line}: a pattern without items`);
    return { meaning, items };
  });
}

function parseItem(text: string): PatternItem {
  const optional = text.length > 1 && text.startsWith("?");
  const choices = (optional ? text.slice(1) : text).split("|").filter(Boolean);
  const isClass = (choice: string): boolean => /^[A-Z_]{2,}$/.test(choice);
  return { optional, classes: choices.filter(isClass), words: choices.filter((choice) => !isClass(choice)) };
}
