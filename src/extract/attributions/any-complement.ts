// Content of an attitude or speech act of whatever form: object, infinitive, prepositional object, or the antecedent of its relative clause.
import type { Span } from "../../model/span.ts";
import { caseOf, relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import { coreEnd } from "./core-end.ts";
import { isCircumstance } from "./is-circumstance.ts";
import { extent, type Passage } from "./passage.ts";
import type { VerbContent, VerbSite } from "./verb-site.ts";

/** What the verb takes behind it, else the object that a relative or participial clause supplies; null when there is neither. */
export function anyComplement(passage: Passage, { verb, source }: VerbSite): VerbContent | null {
  const { graph } = passage;
  const { tokens, children, sentence } = graph;
  let from = verb + 1;
  let to = -1;
  for (const c of children[verb]) {
    if (c < verb || c === source) continue;
    const name = relation(tokens[c]);
    if (tokens[c].deprel === "compound:prt" && c === from) from = c + 1;
    if (tokens[c].deprel === "obl:agent" || isCircumstance(passage, c)) {
      if (to < 0) return outside(passage, verb);
      break;
    }
    if (!COMPLEMENT.test(name) || (name === "advcl" && tokens[c].xpos !== "VB")) {
      if (to < 0 || name === "conj" || name === "parataxis" || name === "advcl") break;
      continue;
    }
    to = Math.max(to, extent(graph, c)[1] + 1);
  }
  if (to < 0) return outside(passage, verb);
  while (tokens[from].upos === "ADV" && from < to - 1 && sentence[from] === sentence[verb]) from++;
  if (tokens[from].upos === "ADP" && from < to - 1 && children[verb].every((c) => c !== from)) from++;
  const content = contentSpan(passage, from, coreEnd(passage, from, to));
  return content ? { content, second: null, addressee: null } : null;
}

const COMPLEMENT = /^(?:obj|iobj|xcomp|ccomp|obl|advcl|nmod)$/;

/** "a plan that both parties oppose", "the bill proposed by the senators". */
function outside(passage: Passage, verb: number): VerbContent | null {
  const { graph } = passage;
  const { tokens, children } = graph;
  const pronoun = children[verb].find((c) => c < verb && /^(?:obj|nsubj:pass)$/.test(tokens[c].deprel) && tokens[c].xpos.startsWith("W"));
  let content: Span | null = null;
  if (pronoun !== undefined) content = contentSpan(passage, pronoun, pronoun + 1);
  else if (tokens[verb].deprel === "acl" && tokens[verb].xpos === "VBN") {
    const noun = tokens[verb].head;
    const [first] = extent(graph, noun, (c) => relation(tokens[c]) === "acl" || caseOf(graph, c) === "");
    content = contentSpan(passage, Math.min(first, noun), noun + 1);
  }
  return content && { content, second: null, addressee: null };
}
