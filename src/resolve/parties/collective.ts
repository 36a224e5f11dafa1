// Plural words for several parties at once: "both sides", "the two leaders", "U.S. and South Korean officials".
import { type Language, table } from "../../languages/language.ts";
import { type AffiliationWords, isDetached } from "../../languages/phrase-code.ts";
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";

export interface CollectiveReader {
  /** Codes of the names coordinated before or behind a noun ("leaders of France and Germany"); fewer than two: none. */
  coordinated(document: AnnotatedDocument, head: number, codeAt: (token: number) => string | null): string[];
  /** How many parties named before the words take up ("both sides": 2, "the three": 3); 0 when they take up none. */
  count(document: AnnotatedDocument, head: number): number;
}

const DEFINITE = /^(?:the|these|those|all|our|their|your)$/;

/** Makes the reader from `collective-nouns.tsv`. */
export function createCollectiveReader(language: Language, words: AffiliationWords): CollectiveReader {
  const numbers = new Map<string, number>([
    ["two", 2],
    ["three", 3],
    ["four", 4],
    ["five", 5],
    ["six", 6],
  ]);
  const bare = new Map(table(language, "collective-nouns").map(({ cells }) => [cells[0], cells[1] === "yes"]));
  return {
    coordinated({ tokens }, head, codeAt) {
      const children = dependents(tokens);
      const codes = new Set<string>();
      if (tokens[head].upos !== "NOUN" || !tokens[head].feats.includes("Number=Plur")) return [];
      for (const c of children[head]) {
        if (!/^(amod|compound|nmod)/.test(tokens[c].deprel) || (c > head && codes.size > 0)) continue;
        const list = [c, ...children[c].filter((g) => tokens[g].deprel === "conj")];
        if (list.length < 2 && !/^amod|compound/.test(tokens[c].deprel)) continue;
        for (const t of list) {
          const code = codeAt(t);
          if (code !== null && !isDetached(words, tokens, t)) codes.add(code);
        }
      }
      return codes.size > 1 ? [...codes] : [];
    },
    count({ tokens }, head) {
      const token = tokens[head];
      const form = token.form.toLowerCase();
      const modifiers = dependents(tokens)[head].filter((c) => c < head);
      if (modifiers.some((c) => tokens[c].deprel === "nmod:poss" && !/^(our|their|your)$/i.test(tokens[c].form))) return 0;
      const forms = modifiers.map((c) => tokens[c].form.toLowerCase());
      if (form === "both" && token.upos !== "CCONJ") return 2;
      if (token.upos === "NUM") return forms.length === 1 && forms[0] === "the" ? (numbers.get(form) ?? 0) : 0;
      const always = bare.get(token.lemma.toLowerCase());
      if (always === undefined) return 0;
      if (forms.includes("each")) return 2;
      if (!token.feats.includes("Number=Plur")) return 0;
      if (forms.includes("both")) return 2;
      // "The two officials" were named before; "two officials" and "the two EU officials" are others.
      const plain = forms.every((word) => numbers.has(word) || DEFINITE.test(word));
      if (!plain || !forms.some((word) => DEFINITE.test(word)) || modifiers.some((c) => /^(?:amod|compound)/.test(tokens[c].deprel)))
        return 0;
      for (const word of forms) {
        const count = numbers.get(word);
        if (count) return count;
      }
      return always && forms.length === 1 && forms[0] === "the" ? 2 : 0;
    },
  };
}

/** The codes of the `count` parties named last before a token, at most `reach` sentences back: of the nearest sentence that names as many, else of several. */
export function lastNamed(
  document: AnnotatedDocument,
  head: number,
  count: number,
  sentenceOf: (token: number) => number,
  codeOf: (mention: EntityMention) => string | null,
  reach = 4,
): string[] {
  const here = sentenceOf(head);
  const bySentence = new Map<number, string[]>();
  for (const mention of document.mentions) {
    if (mention.head >= head) break;
    const sentence = sentenceOf(mention.head);
    if (here - sentence > reach || mention.form === "pronoun") continue;
    const code = codeOf(mention);
    if (code === null) continue;
    const list = bySentence.get(sentence) ?? [];
    if (!list.includes(code)) list.push(code);
    bySentence.set(sentence, list);
  }
  let gathered: string[] = [];
  for (let s = here; s >= here - reach; s--) {
    const list = bySentence.get(s) ?? [];
    if (list.length === count) return list;
    gathered = [...gathered, ...list.filter((code) => !gathered.includes(code))];
    if (gathered.length >= count) return gathered.slice(0, count);
  }
  return gathered;
}
