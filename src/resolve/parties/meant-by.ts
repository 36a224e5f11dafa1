// Of whom "one", "another" or "others" are some: the persons named last in the plural ("several officials … one said").
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";

const SOME = /^(?:one|another|others?)$/i;
/** Sentences over which they are taken up. */
const REACH = 2;

/** The mention, or null when the word is another one or says itself of whom. */
export function meantBy(
  { tokens, mentions }: AnnotatedDocument,
  head: number,
  sentenceOf: (token: number) => number,
): EntityMention | null {
  const { form, deprel, upos } = tokens[head];
  if (!SOME.test(form) || upos === "ADJ" || !deprel.startsWith("nsubj")) return null;
  if (dependents(tokens)[head].some((c) => c > head && tokens[c].deprel.startsWith("nmod"))) return null;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (mention.head >= head) continue;
    if (sentenceOf(head) - sentenceOf(mention.head) > REACH) return null;
    if (mention.form === "nominal" && mention.kind === "person" && mention.number === "Plur") return mention;
  }
  return null;
}
