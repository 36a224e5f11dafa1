// "It" that stands for nothing: "it is clear that …", "it seems", "it is time to".
import { dependents } from "../../model/dependents.ts";
import type { Token } from "../../model/token.ts";

const EMPTY = /^(seem|appear|rain|snow|take|turn|happen)$/;

/** Whether a token "it" is an expletive subject or object by its relation, or by the clause that its predicate carries. */
export function isExpletive(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token.deprel === "expl") return true;
  if (!token.deprel.startsWith("nsubj")) return false;
  const predicate = tokens[token.head];
  if (!predicate) return false;
  const children = dependents(tokens)[predicate.index];
  const clause = children.some((c) => c > index && /^(csubj|ccomp|advcl|xcomp|acl)/.test(tokens[c].deprel));
  if (predicate.upos === "VERB") return clause && (EMPTY.test(predicate.lemma.toLowerCase()) || token.deprel === "nsubj:pass");
  return clause && children.some((c) => tokens[c].deprel === "cop");
}
