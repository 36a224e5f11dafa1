// A document's dependency trees as an index that extraction walks (Universal Dependencies v2).
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";
import { oncePer } from "../../util/once-per.ts";
import { mendTrees } from "./mend-trees.ts";

export interface Graph {
  readonly document: AnnotatedDocument;
  readonly tokens: readonly Token[];
  /** Lemma of each token in lower case. */
  readonly lemmas: readonly string[];
  /** Form of each token in lower case. */
  readonly forms: readonly string[];
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

/** Mends and indexes the trees and mentions of a document, once. */
export const buildGraph = oncePer((annotated: AnnotatedDocument): Graph => {
  const document = mendTrees(annotated);
  const { tokens, sentences, mentions } = document;
  // Lists that grow are of one kind for the engine, those that map() makes are of several: all that reads them would be compiled anew.
  const [children, lemmas, forms]: [number[][], string[], string[]] = [[], [], []];
  for (const { lemma, form } of tokens) {
    children.push([]);
    lemmas.push(lemma.toLowerCase());
    forms.push(form.toLowerCase());
  }
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
  return {
    document,
    tokens,
    lemmas,
    forms,
    children,
    sentence,
    mentionOfHead,
    covering,
    arguments: new Map(),
  };
});

/** The relation without its subtype ("nsubj" of "nsubj:pass"). */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** First child with one of the relations (subtypes too), or -1. */
export function child(graph: Graph, index: number, ...relations: readonly string[]): number {
  for (const c of graph.children[index]) {
    const { deprel } = graph.tokens[c];
    if (relations.includes(deprel) || (deprel.includes(":") && relations.includes(relation(graph.tokens[c])))) return c;
  }
  return -1;
}

/** The word of the relation (or of the other) that marks a token, fixed expressions joined ("because_of"), or "" when it has none. */
export function caseOf(graph: Graph, index: number, name = "case", other = name): string {
  for (const c of graph.children[index]) {
    const { deprel } = graph.tokens[c];
    if (deprel !== name && deprel !== other) continue;
    let words = graph.lemmas[c];
    for (const f of graph.children[c]) if (graph.tokens[f].deprel === "fixed") words += `_${graph.lemmas[f]}`;
    return words;
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
  return out.length > 1 ? out.sort((a, b) => a - b) : out;
}
