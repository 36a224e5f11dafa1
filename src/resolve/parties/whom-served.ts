// Whom somebody serves or stands close to: "an aide to the king", "a source close to the king".
import { dependents } from "../../model/dependents.ts";
import type { Token } from "../../model/token.ts";

/** The token of those named behind "to", or null. `serving`: lemmas of nouns and adjectives whose "to" names them. */
export function whomServed(tokens: readonly Token[], serving: ReadonlySet<string>, head: number): number | null {
  const children = dependents(tokens);
  for (const at of [head, ...children[head].filter((c) => c > head && tokens[c].deprel === "amod")]) {
    if (!serving.has(tokens[at].lemma.toLowerCase())) continue;
    const found = children[at].find(
      (c) => c > at && children[c].some((g) => g < c && tokens[g].deprel === "case" && tokens[g].form === "to"),
    );
    if (found !== undefined) return found;
  }
  return null;
}
