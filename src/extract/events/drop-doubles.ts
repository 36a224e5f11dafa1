// One event is told by one predicate: of a verb and the noun that it carries, or of an act of speech and its content, one stays.
import { caseOf, type Graph, relation } from "./graph.ts";
import type { ChosenEvent } from "./learned/choose-types.ts";
import { ORDER } from "./order.ts";

/** Relations by which a verb carries its event noun ("held talks", "was hit in a strike", "scheduled for talks"). */
const CARRIED = new Set(["obj", "obl", "nsubj", "xcomp"]);

/** The events without those that another of the same type tells too. `isSpeech`: whether events of a type are done by saying them. */
export function dropDoubles(graph: Graph, chosen: readonly ChosenEvent[], isSpeech: (event: string) => boolean): ChosenEvent[] {
  if (chosen.length < 2) return [...chosen];
  const dropped = new Set<ChosenEvent>();
  for (const one of chosen)
    for (const other of chosen) {
      if (one === other || dropped.has(one) || dropped.has(other) || one.candidate.frame.event !== other.candidate.frame.event) continue;
      if (carries(graph, one, other)) dropped.add(one.score >= other.score ? other : one);
      else if (isSpeech(one.candidate.frame.event) && says(graph, one, other)) dropped.add(other);
    }
  return chosen.filter((event) => !dropped.has(event));
}

function carries(graph: Graph, { candidate: verb }: ChosenEvent, { candidate: noun }: ChosenEvent): boolean {
  const token = graph.tokens[noun.head];
  return token.upos === "NOUN" && token.head === verb.head && CARRIED.has(relation(token)) && !ORDER[caseOf(graph, noun.head)];
}

/** Whether an event stands in the content of another and names nobody else as its own subject. */
function says(graph: Graph, { candidate: outer }: ChosenEvent, { candidate: inner, around }: ChosenEvent): boolean {
  if (around.absorbedBy !== outer.frame.event) return false;
  for (let at = inner.head, n = 0; at >= 0 && n < 12; n++, at = graph.tokens[at].head) if (outer.content.includes(at)) return true;
  return false;
}
