// Whom something was said to, when it is a political actor: not the press.
import type { Participant } from "../../model/participant.ts";
import type { Graph } from "../events/graph.ts";

/** The participant that a token names, or null when it is no mention or stands for the media. */
export function addresseeOf(graph: Graph, head: number): Participant | null {
  const mention = graph.mentionOfHead.get(head);
  if (!mention || mention.code === "MED" || mention.kind === "place") return null;
  return { span: mention.span, head: mention.head, mention: mention.index };
}
