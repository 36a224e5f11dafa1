// The date words of a language by first word, so that single words and phrases are found with one look-up.
import { type Language, table } from "../../languages/language.ts";

/** What a word or phrase can mean in a time expression. */
export interface TimeSense {
  /** Class that patterns name ("WEEKDAY"). */
  readonly class: string;
  readonly value: string;
  /** "capital", "company", "of" or "". */
  readonly flag: string;
  /** Words after the first. */
  readonly rest: readonly string[];
}

/** First word (lower case) → senses, longest phrase first. */
export type TimeLexicon = ReadonlyMap<string, readonly TimeSense[]>;

/** Reads `date-words.tsv` (word, class, value, flag) and `number-words.tsv` (units as class NUMBER). */
export function loadTimeLexicon(language: Language): TimeLexicon {
  const lexicon = new Map<string, TimeSense[]>();
  const add = (phrase: string, sense: Omit<TimeSense, "rest">): void => {
    const [first = "", ...rest] = phrase.split(" ").flatMap((word) => word.split(/(-|['’]s$)/).filter((part) => part !== ""));
    lexicon.set(first, [...(lexicon.get(first) ?? []), { ...sense, rest }]);
  };
  for (const { cells } of table(language, "date-words"))
    add(cells[0] ?? "", { class: cells[1] ?? "", value: cells[2] ?? "", flag: cells[3] ?? "" });
  for (const { cells } of table(language, "number-words"))
    if (cells[2] === "unit" || cells[2] === "article" || cells[0] === "dozen" || cells[0] === "hundred")
      add(cells[0] ?? "", { class: "NUMBERWORD", value: cells[1] ?? "", flag: cells[2] === "article" ? "article" : "" });
  for (const senses of lexicon.values()) senses.sort((a, b) => b.rest.length - a.rest.length);
  return lexicon;
}
