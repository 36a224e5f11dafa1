// What a clause is about, for comparison: its content words, cut to stems.
import { type Language, table } from "../languages/language.ts";
import { cutStem } from "./cut-stem.ts";
import { wordsOf } from "./words-of.ts";

/** Stems of the content words of a text, without those of `except`, each once, in alphabetical order. */
export type TopicReader = (text: string, except: ReadonlySet<string>) => string[];

/** Makes the reader of content words. */
export function createTopicReader(language: Language): TopicReader {
  const forms = new Map(table(language, "verb-forms").map(({ cells }) => [cells[0]!, cells[1]!]));
  const stop = new Set(table(language, "topic-stop-words").map(({ cells }) => cells[0]!));
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    let stem = stems.get(word);
    if (stem === undefined) {
      if (stems.size > 1 << 16) stems.clear();
      stems.set(word, (stem = stop.has(word) ? "" : cutStem(forms.get(word) ?? word)));
      if (stop.has(stem)) stems.set(word, (stem = ""));
    }
    return stem;
  };
  return (text, except) => {
    const found = new Set<string>();
    for (const word of wordsOf(text)) {
      const stem = stemOf(word);
      if (stem !== "" && !except.has(stem)) found.add(stem);
    }
    return [...found].sort();
  };
}
