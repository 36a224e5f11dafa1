import type { Codebook } from "../codebook/codebook.ts";
import { cutStem } from "./cut-stem.ts";
import { wordsOf } from "./words-of.ts";

/** Makes the function from a code to the stems of what its bearer is called, which say nothing of a topic between its parties. */
export function createNameStems(codebook: Codebook): (code: string) => ReadonlySet<string> {
  const byCode = new Map<string, Set<string>>();
  for (const { code, id, name, aliases, demonyms, metonyms } of codebook.actors) {
    if (id !== code) continue;
    const stems = byCode.get(code) ?? new Set();
    for (const text of [name, ...aliases, ...demonyms, ...metonyms]) for (const word of wordsOf(text)) stems.add(cutStem(word));
    byCode.set(code, stems);
  }
  const none: ReadonlySet<string> = new Set();
  return (code) => byCode.get(code) ?? none;
}
