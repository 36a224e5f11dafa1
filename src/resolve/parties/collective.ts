// Plural words for several parties at once: "both sides", "the two leaders", "U.S. and South Korean officials".
import { type Language, table } from "../../languages/language.ts";
import { type AffiliationWords, isDetached } from "../../languages/phrase-code.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";

export interface CollectiveReader {
  /** Codes of the names coordinated before or behind a noun ("leaders of France and Germany"); fewer than two: none. */
  coordinated(document: AnnotatedDocument, head: number, codeAt: (token: number) => string | null): string[];
  /** Whether the words take up two parties named before. */
  isTwo(document: AnnotatedDocument, head: number): boolean;
}

/** Makes the reader from `collective-nouns.tsv`. */
export function createCollectiveReader(language: Language, words: AffiliationWords): CollectiveReader {
  const bare = new Map(table(language, "collective-nouns").map(({ cells }) => [cells[0], cells[1] === "yes"]));
  return {
    coordinated({ tokens }, head, codeAt) {
      const children = dependents(tokens);
      const codes = new Set<string>();
      for (const c of children[head]) {
        if (!/^(amod|compound|nmod)/.test(tokens[c].deprel)) continue;
        const list = [c, ...children[c].filter((g) => tokens[g].deprel === "conj")];
        if (list.length < 2 && !/^amod|compound/.test(tokens[c].deprel)) continue;
        for (const t of list) {
          const code = codeAt(t);
          if (code !== null && !isDetached(words, tokens, t)) codes.add(code);
        }
      }
      return codes.size > 1 ? [...codes] : [];
    },
    isTwo({ tokens }, head) {
      const token = tokens[head];
      if (token.lemma.toLowerCase() === "both" && token.upos !== "CCONJ") return true;
      const always = bare.get(token.lemma.toLowerCase());
      if (always === undefined || !token.feats.includes("Number=Plur")) return false;
      const modifiers = dependents(tokens)[head].filter((c) => c < head);
      if (modifiers.some((c) => tokens[c].deprel === "nmod:poss" && !/^(our|their|your)$/i.test(tokens[c].form))) return false;
      const forms = modifiers.map((c) => tokens[c].form.toLowerCase());
      return forms.includes("both") || forms.includes("two") || (always && forms.length === 1 && forms[0] === "the");
    },
  };
}

/** The two parties named last before a token: two coordinated names, else the two codes of the nearest sentence that names two. */
export function lastTwo(
  document: AnnotatedDocument,
  head: number,
  sentenceOf: (token: number) => number,
  codeOf: (mention: EntityMention) => string | null,
): string[] {
  const here = sentenceOf(head);
  const bySentence = new Map<number, string[]>();
  for (const mention of document.mentions) {
    if (mention.head >= head) break;
    const sentence = sentenceOf(mention.head);
    if (here - sentence > 4 || mention.form === "pronoun") continue;
    const code = codeOf(mention);
    if (code === null) continue;
    const list = bySentence.get(sentence) ?? [];
    if (!list.includes(code)) list.push(code);
    bySentence.set(sentence, list);
  }
  let gathered: string[] = [];
  for (let s = here; s >= here - 4; s--) {
    const list = bySentence.get(s) ?? [];
    if (list.length === 2) return list;
    gathered = [...gathered, ...list.filter((code) => !gathered.includes(code))];
    if (gathered.length === 2) return gathered;
    if (gathered.length > 2) return gathered.slice(0, 2);
  }
  return gathered;
}
