// The words of the condition on which an act hangs: if-clauses and their kin, inverted conditionals, prepositional conditions.
import type { Span } from "../../model/span.ts";
import { caseOf, child, type Graph, relation } from "./graph.ts";
import { subtreeSpan } from "./subtree-span.ts";

const MARKS = new Set([
  "if",
  "unless",
  "until",
  "once",
  "provided",
  "providing",
  "lest",
  "whenever",
  "as_long_as",
  "so_long_as",
  "in_case",
  "should",
]);
const PREPOSITIONS = new Set(["in_case_of", "in_the_event_of", "without", "until", "pending", "under"]);

/** Span of the condition of the clause headed by `clause`, or of a clause above it that it is the content of; null when there is none. */
export function conditionOf(graph: Graph, clause: number): Span | null {
  for (let at = clause, n = 0; at >= 0 && n < 5; n++) {
    const own = conditionAt(graph, at);
    if (own) return own;
    const name = relation(graph.tokens[at]);
    if (name !== "xcomp" && name !== "ccomp" && name !== "conj" && name !== "acl" && name !== "parataxis") return null;
    at = graph.tokens[at].head;
  }
  return null;
}

function conditionAt(graph: Graph, clause: number): Span | null {
  for (const c of graph.children[clause]) {
    const name = relation(graph.tokens[c]);
    if (name === "advcl" && isConditional(graph, c)) return subtreeSpan(graph, c);
    if (name === "obl" && PREPOSITIONS.has(caseOf(graph, c)) && /^(under|without|pending)$/.test(caseOf(graph, c)) === false)
      return subtreeSpan(graph, c);
    if ((name === "ccomp" || name === "xcomp") && graph.tokens[c].upos === "VERB") {
      const inner = graph.children[c].find((g) => relation(graph.tokens[g]) === "advcl" && isConditional(graph, g));
      if (inner !== undefined) return subtreeSpan(graph, inner);
    }
  }
  return null;
}

/** Whether a clause states a condition: by its mark, or by an inverted auxiliary ("should Moscow attack"). */
export function isConditional(graph: Graph, clause: number): boolean {
  const mark = caseOf(graph, clause, "mark", "case");
  if (MARKS.has(mark)) return true;
  const { tokens, children } = graph;
  for (const c of children[clause])
    if (relation(tokens[c]) === "advmod" || relation(tokens[c]) === "mark") {
      const word = tokens[c].lemma.toLowerCase();
      if (word === "if" || word === "unless" || word === "once") return true;
      if (word === "long" && tokens[c - 1]?.lemma.toLowerCase() === "as") return true;
    }
  if (mark) return false;
  const aux = children[clause].find((c) => relation(tokens[c]) === "aux");
  const subject = child(graph, clause, "nsubj");
  return aux !== undefined && subject > aux && /^(should|were|had)$/i.test(tokens[aux].form);
}
