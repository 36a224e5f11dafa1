// Which of a sentence's candidates are events: somebody must take part, and what is only the content of another act is not a second event.
import type { Codebook } from "../../codebook/codebook.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { isConditional } from "./conditions.ts";
import type { Graph } from "./graph.ts";
import { isParticipant, qualifiers } from "./participants.ts";

/** The candidates that are events, in text order, at most one a predicate. */
export function selectCandidates(graph: Graph, codebook: Codebook, readings: readonly Reading[]): Candidate[] {
  const first = readings.flatMap(({ candidates }) => candidates.find((c) => c.held) ?? []);
  const taken = first.filter((c) => hasParticipant(graph, c) && !isModifier(graph, c));
  return taken.filter((c) => !isAbsorbed(graph, codebook, c, taken) && !isDoubled(graph, c, taken));
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

/** The content of a threat, demand or promise is no second event, unless it stands in an if-clause. */
function isAbsorbed(graph: Graph, codebook: Codebook, candidate: Candidate, all: readonly Candidate[]): boolean {
  for (const other of all) {
    if (other === candidate || other.content.length === 0) continue;
    if (codebook.events.get(other.frame.event)?.content === "reported") continue;
    for (let at = candidate.head, n = 0; at >= 0 && n < 40; n++, at = graph.tokens[at].head) {
      if (at === other.head || isConditional(graph, at)) break;
      if (other.content.includes(at)) return true;
    }
  }
  return false;
}

/** A verb and the event noun that it carries tell one event: "launched an attack", "threatened strikes". */
function isDoubled(graph: Graph, candidate: Candidate, all: readonly Candidate[]): boolean {
  return all.some(
    (other) =>
      other !== candidate &&
      other.frame.event === candidate.frame.event &&
      graph.tokens[candidate.head].head === other.head &&
      ["obj", "xcomp", "obl", "ccomp"].includes(graph.tokens[candidate.head].deprel) &&
      !isConditional(graph, candidate.head),
  );
}
