import { AUX_WORDS, EVENT_WORDS } from "../model/event-words.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";
import { partyWords } from "./party-words.ts";
import type { Summary } from "./schemas.ts";
import type { ServerContext } from "./server-context.ts";

const CONTENT = 140;
const QUOTE = 600;

const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};
const parties = (list: readonly LedgerParty[] | undefined): string => [...new Set((list ?? []).map(partyWords))].join(", ");

/** The entry in a line of plain text: who → whom, what, if what, when. */
function headline(entry: LedgerEntry): string {
  const who = parties(entry.kind === "event" ? entry.actor : entry.speaker && [entry.speaker]) || "somebody";
  const whom = parties(entry.recipient);
  const what = entry.event ? (EVENT_WORDS[entry.event] ?? entry.event.toLowerCase()) : "statement";
  const marks = [
    entry.redline ? "red line" : null,
    entry.condition ? cut(entry.condition, CONTENT) : null,
    ...[entry.quantity, entry.dead, entry.injured].map((count) => count && (count.text ?? `${count.value} ${count.unit}`)),
    ...entry.aux.map((aux) => AUX_WORDS[aux] ?? aux),
    entry.date,
    entry.status === "reported" ? null : entry.status,
  ].filter(Boolean);
  return [
    `${who}${whom ? ` → ${whom}` : ""}: ${what}${entry.mode ? ` (${entry.mode})` : ""}${entry.content ? `: ${cut(entry.content, CONTENT)}` : ""}`,
    ...marks,
  ].join(" · ");
}

/** An entry as lists show it. */
export function summarize(entry: LedgerEntry, { reviews }: Pick<ServerContext, "reviews">): Summary {
  const reviewed = reviews.attach(entry);
  const range = entry.date ? calendar.range(entry.date) : null;
  const steps = [...new Set([...entry.statusHistory.map(({ status }) => status), entry.status])];
  const first = entry.evidence.find(({ superseded }) => !superseded) ?? entry.evidence[0]!;
  return {
    kind: entry.kind,
    id: entry.id,
    event: entry.event,
    life: entry.life,
    mode: entry.mode,
    actor: entry.actor,
    recipient: entry.recipient,
    speaker: entry.speaker,
    anonymous: entry.anonymous,
    direct: entry.direct,
    content: entry.content,
    condition: entry.condition,
    aux: entry.aux,
    status: entry.status,
    date: entry.date,
    place: entry.place,
    quantity: entry.quantity,
    dead: entry.dead,
    injured: entry.injured,
    redline: entry.redline,
    according_to: entry.according_to,
    firstPublished: entry.firstPublished,
    lastPublished: entry.lastPublished,
    reviews: reviewed.reviews,
    headline: headline(entry),
    steps,
    from: range && calendar.format(range[0]),
    to: range && calendar.format(range[1]),
    origins: entry.origins.length,
    documents: new Set(entry.evidence.map(({ document }) => document)).size,
    differs: entry.differs.map(({ field }) => field),
    links: entry.links.length,
    quote: cut(first.quote, QUOTE),
    quoteDocument: first.document,
    quotePublisher: first.publisher,
    hidden: reviews.isHidden(entry.id),
  };
}
