// The words that name a source: the noun phrase with appositions, without what follows a comma as a relative clause.
import type { Span } from "../../model/span.ts";
import { type Graph, relation } from "../events/graph.ts";

const KEEP = new Set([
  "det",
  "amod",
  "compound",
  "flat",
  "nummod",
  "nmod",
  "case",
  "appos",
  "conj",
  "cc",
  "fixed",
  "acl",
  "goeswith",
  "list",
  "dep",
  "advmod",
  "obl",
]);

const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|night|week|month|year)$/i;

/** Token range [first, last] of the source phrase headed by `head`. */
export function sourceRange(graph: Graph, head: number): [first: number, last: number] {
  const { tokens, children } = graph;
  const kept = new Set([head]);
  const stack = [head];
  for (let n = 0; n < stack.length && n < 80; n++) {
    const at = stack[n];
    for (const c of children[at]) {
      const token = tokens[c];
      const name = relation(token);
      if (name === "punct") {
        kept.add(c);
        continue;
      }
      if (!KEEP.has(name) && at === head && name !== "nmod") continue;
      if (name === "conj" && token.upos === "VERB") continue;
      if (name === "cc" && nextConjunctIsVerb(graph, c)) continue;
      if (name === "acl" && afterComma(graph, c)) continue;
      if (
        at === head &&
        (name === "case" ||
          name === "advmod" ||
          name === "obl" ||
          (token.deprel === "nmod:unmarked" && TIME.test(token.form)) ||
          token.deprel === "obl:unmarked")
      )
        continue;
      if (at === head && name === "nmod" && c > head && TIME.test(token.form)) continue;
      kept.add(c);
      stack.push(c);
    }
  }
  let first = head;
  let last = head;
  // Heads come first in lists and appositions, so a comma before the head ends the phrase, but for "a small, quiet man".
  while (
    kept.has(first - 1) &&
    !(/^[,—–]$/u.test(tokens[first - 1].form) && !(tokens[first].upos === "ADJ" && tokens[first - 2]?.upos === "ADJ"))
  )
    first--;
  while (kept.has(last + 1)) last++;
  while (
    first < head &&
    ((tokens[first].upos === "PUNCT" && !/^["“‘(]$/.test(tokens[first].form)) ||
      tokens[first].upos === "ADP" ||
      /^(?:and|but|or|so|yet)$/i.test(tokens[first].form))
  )
    first++;
  while (last > head && (tokens[last].upos === "PUNCT" || tokens[last].upos === "CCONJ") && !/^["”’)]$/.test(tokens[last].form)) last--;
  return [first, last];
}

/** Span of the source phrase; a possessive's mark is left out. */
export function sourceSpan(graph: Graph, head: number): Span {
  const { tokens } = graph;
  const [first, last] = sourceRange(graph, head);
  const end = /^['’]s?$/.test(tokens[last].form) && last > head ? last - 1 : last;
  return [tokens[first].span[0], tokens[end].span[1]];
}

function afterComma(graph: Graph, clause: number): boolean {
  const { tokens } = graph;
  let first = clause;
  const stack = [clause];
  for (let n = 0; n < stack.length && n < 80; n++) {
    first = Math.min(first, stack[n]);
    stack.push(...graph.children[stack[n]]);
  }
  return tokens[first].form === "," || tokens[first - 1]?.form === ",";
}

function nextConjunctIsVerb(graph: Graph, coordinator: number): boolean {
  const head = graph.tokens[coordinator].head;
  return head >= 0 && graph.tokens[head].upos === "VERB";
}
