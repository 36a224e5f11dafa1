// What a cue noun attributes: its clause ("the claim that …"), or what stands behind "of", "about", "to".
import { caseOf, child, relation } from "../events/graph.ts";
import { extent, hasClause, holdsQuotation, type Passage } from "./passage.ts";

/** Tokens of the clause or phrase that the noun takes. */
export function nounContent(passage: Passage, noun: number, takes: ReadonlyMap<string, boolean>): [from: number, to: number] | null {
  const { graph } = passage;
  const { tokens, children } = graph;
  const accept = (kind: string, from: number, to: number): [number, number] | null => {
    const only = takes.get(kind);
    return only === undefined || (only && !holdsQuotation(passage, from, to)) ? null : [from, to];
  };
  for (const c of children[noun]) {
    if (c < noun) continue;
    const { deprel, xpos } = tokens[c];
    const name = relation(tokens[c]);
    const [first, last] = extent(graph, c);
    const mark = children[c].find((m) => tokens[m].deprel === "mark");
    if ((name === "acl" || name === "ccomp") && mark !== undefined && /^that$/i.test(tokens[mark].form)) {
      const found = accept("that", mark + 1, last + 1);
      if (found) return found;
    }
    // "allegations it is refining uranium"
    if (
      deprel === "acl:relcl" &&
      first === noun + 1 &&
      mark === undefined &&
      child(graph, c, "nsubj") >= 0 &&
      child(graph, c, "obj") >= 0 &&
      hasClause(graph, first, last + 1)
    ) {
      const found = accept("that", first, last + 1);
      if (found) return found;
    }
    if (name === "acl" && xpos === "VB" && mark !== undefined && tokens[mark].lemma.toLowerCase() === "to") {
      const found = accept("inf", first, last + 1);
      if (found) return found;
    }
    if (name === "nmod" && /^(of|about|over)$/.test(caseOf(graph, c))) {
      const found = accept("of", first + 1, last + 1);
      if (found) return found;
    }
    if (name === "nmod" && caseOf(graph, c) === "for") {
      const found = accept("for", first + 1, last + 1);
      if (found) return found;
    }
  }
  // "a claim … that": the mark right behind the noun, wherever the parse hangs its clause.
  if (/^that$/i.test(tokens[noun + 1]?.form ?? "") && (tokens[noun + 1].deprel === "mark" || tokens[noun + 1].upos === "SCONJ")) {
    const head = tokens[noun + 1].head;
    if (head > noun + 1) return accept("that", noun + 2, extent(graph, head)[1] + 1);
  }
  return null;
}
