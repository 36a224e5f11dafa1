// Who reports an event other than the document: the innermost attribution around it whose source is not the act's own speaker.
import type { Attribution } from "../../model/attribution.ts";
import type { EventMention } from "../../model/event-mention.ts";
import type { Participant } from "../../model/participant.ts";
import type { Candidate } from "./candidate.ts";
import type { Graph } from "./graph.ts";

const inside = (outer: readonly [number, number], inner: readonly [number, number]): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];

/** The reporter of a candidate's event, or null. `speech`: the event is done by saying it, so that its speaker is no reporter of it. */
export function accordingTo(
  graph: Graph,
  candidate: Candidate,
  attributions: readonly Attribution[],
  speech: boolean,
): EventMention["accordingTo"] {
  const best = around(graph, candidate, attributions);
  const source = best?.source ?? best?.speaker;
  if (!best || !source || (speech && isSpeaker(graph, candidate, source))) return null;
  return { ...source, anonymous: best.anonymous };
}

/** The innermost attribution whose content holds the predicate. */
function around(graph: Graph, candidate: Candidate, attributions: readonly Attribution[]): Attribution | null {
  const trigger = graph.tokens[candidate.head].span;
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    if (!inside(attribution.content, trigger)) continue;
    if (attribution.cue && attribution.cue[0] < trigger[1] && trigger[0] < attribution.cue[1]) continue;
    if (!attribution.source && !attribution.speaker) continue;
    if (!best || attribution.content[1] - attribution.content[0] < best.content[1] - best.content[0]) best = attribution;
  }
  return best;
}

/** The speaker of the act itself is its actor, not its source: "I will not accept", "he said his government would withdraw". */
function isSpeaker(graph: Graph, candidate: Candidate, source: Participant): boolean {
  const chainOf = (mention: number | null): number =>
    graph.document.chains.findIndex((c) => mention !== null && c.mentions.includes(mention));
  const own = chainOf(source.mention);
  return candidate.actor.some((t) => {
    if (/^(i|we)$/i.test(graph.tokens[t].form)) return true;
    if (t === source.head) return true;
    const mention = graph.mentionOfHead.get(t);
    return mention !== undefined && own >= 0 && chainOf(mention.index) === own;
  });
}
