// What is threatened, demanded, promised, accused of: the words of an event's content.
import type { Span } from "../../model/span.ts";
import type { Candidate } from "./candidate.ts";
import type { Graph } from "./graph.ts";
import { spanOfTokens, subtree } from "./subtree-span.ts";

/** Where speech tells what it is about, most telling first. */
const SLOTS = ["comp", "of", "with", "for", "over"];

/** The span of a candidate's content, or null. Those who take part and times are none. `speech`: the event is done by saying it. */
export function contentOf(graph: Graph, { content, actor, recipient, args }: Candidate, speech: boolean): Span | null {
  const parties = new Set([...actor, ...recipient]);
  const tells = (t: number): boolean => !parties.has(t) && !isTime(graph, t);
  const told = content.find(tells) ?? (speech ? SLOTS.flatMap((slot) => args.get(slot) ?? []).find(tells) : undefined);
  if (told === undefined) return null;
  const indexes = subtree(graph, told);
  // "demands binding guarantees": where the parser sees two objects in a row, the second is the noun of the first.
  const next = graph.tokens[indexes[indexes.length - 1] + 1];
  const token = graph.tokens[told];
  if (next && token.deprel === "obj" && next.deprel === "obj" && next.head === token.head) indexes.push(...subtree(graph, next.index));
  return spanOfTokens(
    graph,
    indexes.sort((a, b) => a - b),
  );
}

function isTime({ document, tokens }: Graph, t: number): boolean {
  const [start, end] = tokens[t].span;
  return document.times.some(({ span }) => span[0] <= start && end <= span[1]);
}
