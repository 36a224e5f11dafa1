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
  /** Whether "the leaders" may take up those that the sentence has just coordinated. */
  isNear(document: AnnotatedDocument, head: number): boolean;
  /** The states that the words themselves mean ("the two Koreas"), or that a body's code stands for. */
  states(document: AnnotatedDocument, head: number, code: string | null): readonly string[];
}

const ONE_OF = /^(?:each|either|neither)$/;
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
  const bare = new Map(table(language, "collective-nouns").map(({ cells }) => [cells[0], cells[1]]));
  const several = new Map(table(language, "several-states").map(({ cells }) => [cells[0], cells[1].split(",")]));
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
      if (form === "both" && !token.deprel.startsWith("cc")) return 2;
      if (token.upos === "NUM") return forms.length === 1 && forms[0] === "the" ? (numbers.get(form) ?? 0) : 0;
      const always = bare.get(token.lemma.toLowerCase());
      if (always === undefined) return 0;
      if (forms.some((word) => ONE_OF.test(word))) return 2;
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
      return always === "yes" && forms.length === 1 && forms[0] === "the" ? 2 : 0;
    },
    isNear({ tokens }, head) {
      if (bare.get(tokens[head].lemma.toLowerCase()) !== "near" || !tokens[head].feats.includes("Number=Plur")) return false;
      const held = dependents(tokens)[head];
      return held.length === 1 && tokens[held[0]].form.toLowerCase() === "the";
    },
    states({ tokens }, head, code) {
      const form = tokens[head].form.toLowerCase();
      return several.get(form) ?? several.get(`${tokens[head - 1]?.form.toLowerCase()} ${form}`) ?? several.get(code ?? "") ?? [];
    },
  };
}

/** The codes of the `count` parties named last before a token, at most `reach` sentences back: of the nearest sentence that coordinates or
 * names as many, else of several. Who does something to them ("Norland urged both sides") is none of them. */
export function lastNamed(
  document: AnnotatedDocument,
  head: number,
  count: number,
  sentenceOf: (token: number) => number,
  codeOf: (mention: EntityMention) => string | null,
  reach = 4,
): string[] {
  const { tokens, mentions } = document;
  const here = sentenceOf(head);
  const subjects = subjectsAbove(tokens, head);
  const askers = new Set(mentions.flatMap((mention) => (subjects.has(mention.head) ? (codeOf(mention) ?? []) : [])));
  const bySentence = new Map<number, { codes: string[]; joined: string[] }>();
  const codeAt = new Map<number, string>();
  for (const mention of mentions) {
    if (mention.head >= head) break;
    const sentence = sentenceOf(mention.head);
    if (here - sentence > reach || mention.form === "pronoun") continue;
    const code = codeOf(mention);
    if (code === null || askers.has(code)) continue;
    codeAt.set(mention.head, code);
    const list = bySentence.get(sentence) ?? { codes: [], joined: [] };
    if (!list.codes.includes(code)) list.codes.push(code);
    const { deprel, head: first } = tokens[mention.head];
    const other = deprel === "conj" ? codeAt.get(first) : undefined;
    if (other !== undefined && other !== code) for (const c of [other, code]) if (!list.joined.includes(c)) list.joined.push(c);
    bySentence.set(sentence, list);
  }
  let gathered: string[] = [];
  for (let s = here; s >= here - reach; s--) {
    const { codes, joined } = bySentence.get(s) ?? { codes: [], joined: [] };
    if (codes.length === count) return codes;
    if (joined.length === count) return joined;
    gathered = [...gathered, ...codes.filter((code) => !gathered.includes(code))];
    if (gathered.length >= count) return gathered.slice(0, count);
  }
  return gathered;
}

/** The codes of those coordinated last before a token in its sentence. */
export function lastCoordinated(
  { tokens, mentions }: AnnotatedDocument,
  head: number,
  sentenceOf: (token: number) => number,
  codeOf: (mention: EntityMention) => string | null,
): string[] {
  const codeAt = new Map<number, string>();
  const groups = new Map<number, string[]>();
  let last: string[] = [];
  for (const mention of mentions) {
    if (mention.head >= head) break;
    const code = mention.form === "pronoun" || sentenceOf(mention.head) !== sentenceOf(head) ? null : codeOf(mention);
    if (code === null) continue;
    codeAt.set(mention.head, code);
    const { deprel, head: first } = tokens[mention.head];
    const other = deprel === "conj" ? codeAt.get(first) : undefined;
    if (other === undefined || other === code) continue;
    const group = groups.get(first) ?? [other];
    if (!group.includes(code)) group.push(code);
    groups.set(first, group);
    last = group;
  }
  return last;
}

/** Heads of the subjects of the clauses that a token is an object or adjunct in. */
function subjectsAbove(tokens: AnnotatedDocument["tokens"], head: number): Set<number> {
  const out = new Set<number>();
  const children = dependents(tokens);
  for (let t = head; t >= 0 && !tokens[t].deprel.startsWith("nsubj"); t = tokens[t].head)
    for (const c of children[t])
      if (c < head && tokens[c].deprel === "nsubj")
        for (const s of [c, ...children[c].filter((g) => tokens[g].deprel === "conj")]) out.add(s);
  return out;
}
