// The base noun phrase around a head (Universal Dependencies v2): determiners, titles, modifiers and attached prepositional
// phrases, without relative clauses and appositions.
import { dependents } from "./dependents.ts";
import type { Token } from "./token.ts";

const LEFT = /^(det|amod|compound|nummod|nmod|flat|goeswith|dep)/;
const TIGHT = /^(flat|nmod:desc|goeswith|fixed|nummod|compound)/;
const DEPTH = 12;

/** Token range [first, end) of the noun phrase that a token heads. Bounded work on broken trees. */
export function nounPhrase(tokens: readonly Token[], head: number, depth = 0): { first: number; end: number } {
  const children = dependents(tokens);
  let first = head;
  let end = head + 1;
  for (const c of children[head]) {
    const { deprel } = tokens[c];
    if (c < head) {
      if (LEFT.test(deprel)) first = Math.min(first, leftmost(tokens, c, depth));
    } else if (TIGHT.test(deprel)) {
      if (!brokenByComma(tokens, end, c)) end = Math.max(end, nounPhraseEnd(tokens, c, depth));
    } else if ((deprel === "nmod" || deprel === "amod") && leftmost(tokens, c, depth) === end) {
      if (isSetting(tokens, head, c)) break;
      end = Math.max(end, nounPhraseEnd(tokens, c, depth));
    } else if (deprel !== "case" && deprel !== "punct") break;
  }
  return { first, end };
}

/** "Sweden on December 2", "Boris Johnson in Kyiv", "officials on Wednesday": when and where, which the parser hung on the noun. */
function isSetting(tokens: readonly Token[], head: number, modifier: number): boolean {
  if (tokens[modifier].upos !== "PROPN" && tokens[modifier].upos !== "NUM") return false;
  const marker = dependents(tokens)[modifier].find((c) => tokens[c].deprel === "case");
  if (marker === undefined) return tokens[modifier].deprel === "nmod:unmarked";
  const preposition = tokens[marker].lemma.toLowerCase();
  return preposition === "on" || (tokens[head].upos === "PROPN" && (preposition === "in" || preposition === "at"));
}

function nounPhraseEnd(tokens: readonly Token[], head: number, depth: number): number {
  if (depth > DEPTH) return head + 1;
  let { end } = nounPhrase(tokens, head, depth + 1);
  for (const c of dependents(tokens)[head]) {
    if (c < end || tokens[c].deprel !== "conj" || tokens[c].upos === "VERB" || leftmost(tokens, c, depth) > end + 1) continue;
    end = nounPhraseEnd(tokens, c, depth + 1);
  }
  return end;
}

function leftmost(tokens: readonly Token[], index: number, depth: number): number {
  let first = index;
  if (depth > DEPTH) return first;
  for (const c of dependents(tokens)[index])
    if (c < index && tokens[c].deprel !== "punct") first = Math.min(first, leftmost(tokens, c, depth + 1));
  return first;
}

function brokenByComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (tokens[t].form === ",") return true;
  return false;
}
