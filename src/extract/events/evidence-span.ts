// The shortest clause that says an event.
import type { Span } from "../../model/span.ts";
import type { Candidate } from "./candidate.ts";
import { caseOf, type Graph, relation } from "./graph.ts";
import { spanOfTokens, subtree } from "./subtree-span.ts";

/** Span of the clause or noun phrase around a candidate's predicate: its arguments, without other clauses that stand beside them. */
export function evidenceSpan(graph: Graph, candidate: Candidate): Span {
  const { clause, head } = candidate;
  const verbal = graph.tokens[clause].upos === "VERB" || graph.tokens[clause].upos === "AUX" || graph.tokens[clause].upos === "ADJ";
  const roles = new Set([...candidate.actor, ...candidate.recipient, ...candidate.content]);
  const keep = subtree(graph, clause, (t) => {
    if (t === head || roles.has(t)) return false;
    const token = graph.tokens[t];
    const name = relation(token);
    const top = token.head === clause;
    if (token.deprel === "acl:relcl" || name === "parataxis") return true;
    if (token.deprel === "conj" && (token.head === clause || token.head === head)) return true;
    if (name === "cc" && (token.head === clause || token.head === head)) return true;
    if (name === "punct" && top) return true;
    if (name === "appos") return true;
    if (name === "advcl") return verbal ? !/^(to|by|from|of|for)$/.test(caseOf(graph, t, "mark", "case")) : true;
    if (name === "mark" && top) return token.lemma.toLowerCase() !== "to";
    if ((name === "nsubj" || name === "obl") && top && !verbal) return name === "nsubj";
    return false;
  });
  return spanOfTokens(graph, contiguous(keep, head));
}

/** The run of tokens around the predicate; what stands beyond a wide gap is left out. */
function contiguous(indexes: readonly number[], head: number): readonly number[] {
  const at = indexes.indexOf(head);
  if (at < 0) return indexes;
  let from = at;
  let to = at;
  while (from > 0 && indexes[from] - indexes[from - 1] <= 30) from--;
  while (to < indexes.length - 1 && indexes[to + 1] - indexes[to] <= 30) to++;
  return indexes.slice(from, to + 1);
}
