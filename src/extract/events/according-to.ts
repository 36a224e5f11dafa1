// Who reports an event other than the document: the source of the report around it, unless that is the act's own speaker.
import type { EventMention } from "../../model/event-mention.ts";
import type { Participant } from "../../model/participant.ts";
import type { Candidate } from "./candidate.ts";
import type { Graph } from "./graph.ts";
import type { Report } from "./reported-by.ts";

/** The reporter of a candidate's event, or null. `speech`: the event is done by saying it, so that its speaker is no reporter of it. */
export function accordingTo(graph: Graph, candidate: Candidate, report: Report | null, speech: boolean): EventMention["accordingTo"] {
  const source = report?.attribution.source ?? report?.attribution.speaker;
  if (!report || !source || (speech && isSpeaker(graph, candidate, source))) return null;
  return { ...source, anonymous: report.attribution.anonymous };
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
