// Which of a sentence's readings are events, by rule: somebody must take part, and what is only the content of another act is no second event.
import type { Codebook } from "../../codebook/codebook.ts";
import type { Candidate, Reading } from "./candidate.ts";
import type { Graph } from "./graph.ts";
import { surroundingsOf } from "./learned/surroundings.ts";
import { isParticipant, qualifiers } from "./participants.ts";

/** The candidates that are events, in text order, at most one a predicate. */
export function selectCandidates(graph: Graph, codebook: Codebook, readings: readonly Reading[]): Candidate[] {
  return surroundingsOf(graph, codebook, readings).flatMap(({ first, absorbedBy, doubledBy }) =>
    first && !absorbedBy && !doubledBy && hasParticipant(graph, first) && !isModifier(graph, first) ? [first] : [],
  );
}

const takesPart = (graph: Graph, t: number): boolean => isParticipant(graph, t) || qualifiers(graph, t).length > 0;

/** A political actor does it or undergoes it. */
function hasParticipant(graph: Graph, candidate: Candidate): boolean {
  return candidate.actor.some((t) => takesPart(graph, t)) || candidate.recipient.some((t) => takesPart(graph, t));
}

/** "ceasefire monitors", "invasion plans": the word only describes another noun. */
function isModifier(graph: Graph, candidate: Candidate): boolean {
  const token = graph.tokens[candidate.head];
  return candidate.clause === candidate.head && (token.deprel === "compound" || token.deprel === "amod");
}
