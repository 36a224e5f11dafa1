// "They" for several parties: coordinated subjects, or who met with whom, in the same sentence or the one before.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";

/** The codes of the parties that a plural pronoun stands for together; fewer than two when it stands for one. */
export function pluralAntecedent(
  document: AnnotatedDocument,
  pronoun: EntityMention,
  sentenceOf: (token: number) => number,
  codeOf: (mention: EntityMention) => string | null,
): string[] {
  if (pronoun.number !== "Plur") return [];
  const { tokens, mentions } = document;
  const children = dependents(tokens);
  const atHead = new Map<number, EntityMention>();
  const here = sentenceOf(pronoun.head);
  for (const mention of mentions) {
    if (mention.head >= pronoun.head) break;
    if (here - sentenceOf(mention.head) <= 1 && mention.form !== "pronoun") atHead.set(mention.head, mention);
  }
  for (let back = 0; back <= 1; back++) {
    for (const [head, mention] of [...atHead].reverse()) {
      if (sentenceOf(head) !== here - back || !tokens[head].deprel.startsWith("nsubj")) continue;
      const joined = children[head].filter((c) => tokens[c].deprel === "conj");
      const partners = joined.length > 0 || back === 0 ? joined : metWith(head);
      const codes = [mention, ...partners.flatMap((c) => atHead.get(c) ?? [])].map(codeOf).filter((code) => code !== null);
      const distinct = [...new Set(codes)];
      if (distinct.length > 1) return distinct;
      if (mention.number === "Plur") return [];
    }
  }
  return [];

  /** Those that the subject of a verb does something with. */
  function metWith(subject: number): number[] {
    const verb = tokens[subject].head;
    if (verb < 0) return [];
    return children[verb].flatMap((c) => {
      if (
        !tokens[c].deprel.startsWith("obl") ||
        !children[c].some((g) => tokens[g].deprel === "case" && tokens[g].lemma.toLowerCase() === "with")
      )
        return [];
      return [c, ...children[c].filter((g) => tokens[g].deprel === "conj")];
    });
  }
}
