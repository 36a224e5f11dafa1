import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";

/** A column of the flat table: its name, type and value of an entry. Lists are joined by "|". */
export interface EntryColumn {
  readonly name: string;
  readonly type: "STRING" | "DOUBLE" | "INT32" | "BOOLEAN";
  readonly value: (entry: LedgerEntry) => string | number | boolean | null;
}

const list = (values: readonly (string | null | undefined)[]): string | null => values.filter(Boolean).join("|") || null;
const codes = (parties: readonly LedgerParty[] | undefined): string | null => list((parties ?? []).map(({ code }) => code));
const names = (parties: readonly LedgerParty[] | undefined): string | null => list((parties ?? []).map(({ name }) => name));
const text = (name: string, value: (entry: LedgerEntry) => string | null | undefined): EntryColumn => ({
  name,
  type: "STRING",
  value: (entry) => value(entry) ?? null,
});
const number = (name: string, value: (entry: LedgerEntry) => number | null | undefined): EntryColumn => ({
  name,
  type: "DOUBLE",
  value: (entry) => value(entry) ?? null,
});
const truth = (name: string, value: (entry: LedgerEntry) => boolean | undefined): EntryColumn => ({
  name,
  type: "BOOLEAN",
  value: (entry) => value(entry) ?? null,
});
const day = (entry: LedgerEntry, end: 0 | 1): string | null => {
  const days = entry.date ? calendar.range(entry.date) : null;
  return days ? calendar.format(days[end]) : null;
};

/** The flat table of a ledger: one row an entry; `quote`, `document`, `url` and `publisher` are of its first evidence. */
export const ENTRY_COLUMNS: readonly EntryColumn[] = [
  text("id", (e) => e.id),
  text("kind", (e) => e.kind),
  text("event", (e) => e.event),
  text("mode", (e) => e.mode),
  text("context", (e) => list(e.context ?? [])),
  text("actor", (e) => codes(e.actor)),
  text("actor_name", (e) => names(e.actor)),
  text("recipient", (e) => codes(e.recipient)),
  text("recipient_name", (e) => names(e.recipient)),
  text("speaker", (e) => e.speaker?.code),
  text("speaker_name", (e) => e.speaker?.name),
  truth("anonymous", (e) => e.anonymous),
  truth("direct", (e) => e.direct),
  text("aux", (e) => list(e.aux)),
  text("status", (e) => e.status),
  text("date", (e) => e.date),
  text("date_from", (e) => day(e, 0)),
  text("date_to", (e) => day(e, 1)),
  text("place", (e) => e.place?.name),
  text("country", (e) => e.place?.country),
  number("lat", (e) => e.place?.lat),
  number("lon", (e) => e.place?.lon),
  text("condition", (e) => e.condition),
  text("content", (e) => e.content),
  number("quantity", (e) => e.quantity?.value),
  number("quantity_min", (e) => e.quantity?.min),
  number("quantity_max", (e) => e.quantity?.max),
  text("unit", (e) => e.quantity?.unit),
  number("dead", (e) => e.dead?.value),
  number("injured", (e) => e.injured?.value),
  truth("redline", (e) => e.redline),
  text("according_to", (e) => codes(e.according_to)),
  { name: "origins", type: "INT32", value: (e) => e.origins.length },
  { name: "documents", type: "INT32", value: (e) => new Set(e.evidence.map(({ document }) => document)).size },
  text("first_published", (e) => e.firstPublished),
  text("last_published", (e) => e.lastPublished),
  text("differs", (e) => list(e.differs.map(({ field }) => field))),
  text("quote", (e) => e.evidence[0]!.quote),
  text("document", (e) => e.evidence[0]!.document),
  text("url", (e) => e.evidence[0]!.url),
  text("publisher", (e) => e.evidence[0]!.publisher),
];
