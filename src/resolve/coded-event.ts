// The row of a coded document that an event mention becomes once its participants are resolved.
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { CodedEvent } from "../model/coded-event.ts";
import type { EventMention } from "../model/event-mention.ts";
import type { Participant } from "../model/participant.ts";
import type { Party } from "../model/party.ts";
import type { PartyResolution } from "./resolve-parties.ts";

const distinct = (parties: readonly Party[]): Party[] =>
  parties.filter((p, i) => parties.findIndex((q) => q.code === p.code && q.text === p.text) === i);

/** The event's public row; `evidence` and the other quotes are slices of the document's text. */
export function codedEvent(document: AnnotatedDocument, { party, parties }: PartyResolution, event: EventMention): CodedEvent {
  const words = (span: readonly [number, number] | null): string | null => (span ? document.text.slice(span[0], span[1]) : null);
  const sides = (participants: readonly Participant[]): Party[] => distinct(participants.flatMap(parties));
  return {
    id: event.id,
    event: event.event,
    mode: event.mode,
    context: [...event.context],
    actor: sides(event.actor),
    recipient: sides(event.recipient),
    aux: [...event.aux],
    evidence: words(event.span) as string,
    span: event.span,
    trigger: event.trigger,
    date: event.date,
    dateText: event.dateText,
    place: event.place,
    condition: words(event.condition),
    conditionSpan: event.condition,
    content: words(event.content),
    quantity: event.quantity,
    dead: event.dead,
    injured: event.injured,
    redline: event.redline,
    according_to: event.accordingTo ? { ...party(event.accordingTo), anonymous: event.accordingTo.anonymous } : null,
    order: [...event.order],
    frame: event.frame,
    score: event.score,
  };
}
