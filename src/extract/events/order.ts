// Order between events of one sentence: "consulted its allies before the call", "after the talks, they signed".
import { caseOf, type Graph } from "./graph.ts";

/** Prepositions and marks, and what the clause that governs them is to what they lead in. */
export const ORDER: Readonly<Record<string, "before" | "after">> = {
  before: "before",
  ahead_of: "before",
  prior_to: "before",
  after: "after",
  following: "after",
  since: "after",
};

export interface Ordered {
  readonly index: number;
  readonly relation: "before" | "after";
}

/** For each event (by its clause head), the events of the same sentence that it stands before or after. */
export function orderOf(graph: Graph, clauses: readonly { readonly head: number; readonly clause: number }[]): Ordered[][] {
  const out: Ordered[][] = clauses.map(() => []);
  clauses.forEach((inner, j) => {
    for (let at = inner.clause, n = 0; at >= 0 && n < 6; n++, at = graph.tokens[at].head) {
      const relation = ORDER[caseOf(graph, at, "mark", "case")];
      if (!relation) continue;
      const governor = graph.tokens[at].head;
      clauses.forEach((outer, i) => {
        if (i !== j && (outer.clause === governor || outer.head === governor)) {
          out[i].push({ index: j, relation });
          out[j].push({ index: i, relation: relation === "before" ? "after" : "before" });
        }
      });
      break;
    }
  });
  return out;
}
