// What a clause is about, for comparison: its content words, cut to stems.
import type { Codebook } from "../codebook/codebook.ts";
import { type Language, table } from "../languages/language.ts";
import { hashText } from "../util/hash-text.ts";

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
      stems.set(word, (stem = stop.has(word) ? "" : cut(forms.get(word) ?? word)));
      if (stop.has(stem)) stems.set(word, (stem = ""));
    }
    return stem;
  };
  return (text, except) => {
    const found = new Set<string>();
    for (const word of words(text)) {
      const stem = stemOf(word);
      if (stem !== "" && !except.has(stem)) found.add(stem);
    }
    return [...found].sort();
  };
}

/** Makes the function from a code to the stems of what its bearer is called, which say nothing of a topic between its parties. */
export function createNameStems(codebook: Codebook): (code: string) => ReadonlySet<string> {
  const byCode = new Map<string, Set<string>>();
  for (const { code, id, name, aliases, demonyms, metonyms } of codebook.actors) {
    if (id !== code) continue;
    const stems = byCode.get(code) ?? new Set();
    for (const text of [name, ...aliases, ...demonyms, ...metonyms]) for (const word of words(text)) stems.add(cut(word));
    byCode.set(code, stems);
  }
  const none: ReadonlySet<string> = new Set();
  return (code) => byCode.get(code) ?? none;
}

/** Small-letter words of a text; "U.S." is "us". */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/(?<=\b\p{L})\./gu, "")
      .match(/\p{L}[\p{L}\p{M}-]*|\d[\d,.]*\d|\d/gu) ?? []
  );
}

function cut(word: string): string {
  const stem = word
    .replace(/ies$/, "y")
    .replace(/(?<=[^s\d])s$/, "")
    .replace(/(?<=\w{3})(?:ing|ed)$/, "");
  return stem.length > 6 ? stem.slice(0, 6) : stem;
}

/** How many stems two sorted lists share. */
export function sharedStems(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}

/** Hash of a stem, as link cards hold it. */
export function stemHash(stem: string): number {
  return hashText(stem) >>> 0;
}
