// Whom a verb's content was told to.
import { caseOf, child, relation } from "../events/graph.ts";
import type { Cue } from "./cue-lexicon.ts";
import type { Passage } from "./passage.ts";

/** Whom it was told: the object of a verb like "tell", or a "to" phrase. */
export function verbAddressee({ graph }: Passage, verb: number, cue: Cue): number | null {
  const { tokens, children } = graph;
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (
      c > verb &&
      ((cue.takes.has("told") && (name === "obj" || name === "iobj")) || (name === "obl" && caseOf(graph, c) === "to")) &&
      tokens[c].upos !== "VERB"
    )
      return c;
  }
  return cue.takes.has("told") && child(graph, verb, "nsubj:pass") >= 0 ? child(graph, verb, "nsubj:pass") : null;
}
