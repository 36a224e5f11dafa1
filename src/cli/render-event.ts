// One ledger line: who → whom, what, if what, when, where, according to whom; the quote below it.
import type { CodedDocument } from "../model/coded-document.ts";
import type { CodedEvent } from "../model/coded-event.ts";
import { AUX_WORDS, EVENT_WORDS } from "../model/event-words.ts";
import type { Quantity } from "../model/quantity.ts";
import { partyName } from "./party-name.ts";
import { partyNames } from "./party-names.ts";
import { shorten } from "./shorten.ts";
import type { Run } from "./styled-text.ts";

const CONTENT_LENGTH = 90;

const count = (quantity: Quantity | null | undefined, what: string): Run[] =>
  quantity
    ? [
        [
          ` · ${quantity.text ?? [quantity.qualifier, quantity.value.toLocaleString("en"), quantity.unit || what].filter(Boolean).join(" ")}`,
          "bold",
        ],
      ]
    : [];

/** The runs of an event's line, without its quote. */
export function renderEvent(event: CodedEvent, document: CodedDocument): Run[] {
  const names = (parties: CodedEvent["actor"]) => partyNames(parties, document);
  const runs: Run[] = [[names(event.actor) || "somebody", "bold"]];
  if (event.recipient.length) runs.push([" → ", "dim"], [names(event.recipient), "bold"]);
  runs.push([`  ${EVENT_WORDS[event.event] ?? event.event.toLowerCase()}`, "green"]);
  if (event.mode) runs.push([` (${event.mode})`, "green"]);
  if (event.content) runs.push([`: ${shorten(event.content, CONTENT_LENGTH)}`, "plain"]);
  if (event.redline) runs.push([" · red line", "red"]);
  if (event.condition) runs.push([" · ", "dim"], [event.condition, "magenta"]);
  runs.push(...count(event.quantity, ""), ...count(event.dead, "dead"), ...count(event.injured, "injured"));
  for (const aux of event.aux) runs.push([` · ${AUX_WORDS[aux] ?? aux}`, "yellow"]);
  if (event.date) runs.push([` · ${event.date}`, "plain"]);
  if (event.place) runs.push([` · ${event.place}`, "plain"]);
  if (event.according_to)
    runs.push([` · says ${partyName(event.according_to, document)}${event.according_to.anonymous ? ", unnamed" : ""}`, "blue"]);
  return runs;
}
