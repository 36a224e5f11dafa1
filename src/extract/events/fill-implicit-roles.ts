// Second pass over a document's events: roles that their clauses leave empty, filled from the document.
import type { EventMention } from "../../model/event-mention.ts";
import type { LinearModel } from "../../util/linear-model.ts";
import type { Graph } from "./graph.ts";
import { figuresOf, fillImplicit, mentionCodes, type Role, type Told } from "./learned/implicit-roles.ts";

/** The events with roles filled where the document makes them plain; such participants are marked `implicit`. */
export function fillImplicitRoles(graph: Graph, model: LinearModel, events: readonly EventMention[]): EventMention[] {
  const { document } = graph;
  const figures = figuresOf(document);
  const codes = mentionCodes(document);
  const codesOf = (participants: EventMention["actor"]): Set<string> =>
    new Set(participants.map(({ mention }) => (mention === null ? null : codes[mention]) ?? "---"));
  const told: Told[] = events.map((event) => ({
    head: event.head,
    sentence: event.sentence,
    type: event.event,
    lemma: document.tokens[event.head].lemma.toLowerCase(),
    pos: document.tokens[event.head].upos,
    actor: codesOf(event.actor),
    recipient: codesOf(event.recipient),
  }));
  return events.map((event, i) => {
    const filled = (role: Role): EventMention["actor"] => {
      if (event[role].length > 0) return event[role];
      const found = fillImplicit(graph, model, told[i], role, figures, told);
      if (found === null) return event[role];
      const { span, head } = document.mentions[found];
      return [{ span, head, mention: found, implicit: true }];
    };
    return { ...event, actor: filled("actor"), recipient: filled("recipient") };
  });
}
