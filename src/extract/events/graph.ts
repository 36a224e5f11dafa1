// A document's dependency trees as an index that extraction walks (Universal Dependencies v2).
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";

export interface Graph {
  readonly document: AnnotatedDocument;
  readonly tokens: readonly Token[];
  /** Children of each token, in text order. */
  readonly children: readonly (readonly number[])[];
  /** Index of the sentence of each token. */
  readonly sentence: Int32Array;
  /** The largest mention with that head token. */
  readonly mentionOfHead: ReadonlyMap<number, EntityMention>;
  /** The smallest mention that covers the token; -1 when none does. */
  readonly covering: Int32Array;
  /** Logical arguments already worked out, by predicate. */
  readonly arguments: Map<number, Map<string, number[]>>;
}

/** Indexes the trees and mentions of a document, once. */
export function buildGraph(document: AnnotatedDocument): Graph {
  const { tokens, sentences, mentions } = document;
  const children: number[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head >= 0 && token.head !== token.index) children[token.head]?.push(token.index);
  const sentence = new Int32Array(tokens.length);
  for (const s of sentences) sentence.fill(s.index, s.first, s.end);
  const mentionOfHead = new Map<number, EntityMention>();
  const covering = new Int32Array(tokens.length).fill(-1);
  for (const mention of mentions) {
    const held = mentionOfHead.get(mention.head);
    if (!held || held.end - held.first < mention.end - mention.first) mentionOfHead.set(mention.head, mention);
    for (let t = mention.first; t < mention.end; t++) {
      const other = covering[t] >= 0 ? mentions[covering[t]] : undefined;
      if (!other || other.end - other.first > mention.end - mention.first) covering[t] = mention.index;
    }
  }
  return { document, tokens, children, sentence, mentionOfHead, covering, arguments: new Map() };
}

/** The relation without its subtype ("nsubj" of "nsubj:pass"). */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** First child with one of the relations (subtypes too), or -1. */
export function child(graph: Graph, index: number, ...relations: readonly string[]): number {
  for (const c of graph.children[index]) {
    const token = graph.tokens[c];
    if (relations.includes(token.deprel) || relations.includes(relation(token))) return c;
  }
  return -1;
}

/** The preposition that marks a token as an oblique or modifier, fixed expressions joined ("because_of"), or "" when it has none. */
export function caseOf(graph: Graph, index: number, ...relations: readonly string[]): string {
  const wanted = relations.length > 0 ? relations : ["case"];
  for (const c of graph.children[index]) {
    if (!wanted.includes(graph.tokens[c].deprel)) continue;
    const rest = graph.children[c].filter((f) => graph.tokens[f].deprel === "fixed").map((f) => graph.tokens[f].lemma.toLowerCase());
    return [graph.tokens[c].lemma.toLowerCase(), ...rest].join("_");
  }
  return "";
}

/** A token and those coordinated with it, in text order; verbs coordinated with a noun are left out. */
export function conjuncts(graph: Graph, index: number): number[] {
  const out = [index];
  const verbal = graph.tokens[index].upos === "VERB";
  for (let n = 0; n < out.length && n < 24; n++)
    for (const c of graph.children[out[n]])
      if (graph.tokens[c].deprel === "conj" && (graph.tokens[c].upos === "VERB") === verbal) out.push(c);
  return out.sort((a, b) => a - b);
}
