// FollowTheMoney statements (followthemoney.tech): one claim about one property of one thing a line, with where it comes from.
import { createHash } from "node:crypto";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";
import type { Exporter } from "./exporter.ts";

const DATASET = "demarche";
const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");

interface Claim {
  readonly entity: string;
  readonly schema: string;
  readonly prop: string;
  readonly type: string;
  readonly value: string;
}

/** FollowTheMoney's dates end where the precision does; an interval is its two ends. */
function dates(date: string | null): readonly [string, string] | null {
  if (date === null) return null;
  if (!date.includes("..")) return [date, date];
  const range = calendar.range(date);
  return range ? [calendar.format(range[0]), calendar.format(range[1])] : null;
}

const partyId = ({ entity, code, name }: LedgerParty): string => `dm-${sha1(entity ?? `${code} ${name}`).slice(0, 20)}`;
/** The most general schema that holds what is known of a party: a sector or an office alone does not say whether it is a person. */
const partySchema = ({ office, entity }: LedgerParty): string =>
  office || entity?.startsWith("person:") ? "Person" : entity?.startsWith("state:") ? "PublicBody" : "LegalEntity";

function* claims(entry: LedgerEntry): Generator<Claim> {
  const id = `dm-${entry.id}`;
  const of = (prop: string, type: string, value: string | null | undefined): Claim[] =>
    value ? [{ entity: id, schema: "Event", prop, type, value }] : [];
  const parties = [...(entry.actor ?? []), ...(entry.speaker ? [entry.speaker] : []), ...(entry.recipient ?? [])];
  yield* of(
    "name",
    "name",
    `${[entry.event ?? "statement", entry.mode].filter(Boolean).join(" ")}: ${parties.map((p) => p.name ?? p.code).join(", ")}`,
  );
  const when = dates(entry.date);
  yield* of("startDate", "date", when?.[0]);
  yield* of("endDate", "date", when?.[1]);
  yield* of("location", "string", entry.place?.name);
  yield* of("summary", "text", entry.content ?? entry.evidence[0]!.quote);
  yield* of("keywords", "string", entry.event);
  for (const value of [entry.status, ...entry.aux]) yield* of("keywords", "string", value);
  yield* of("notes", "text", entry.condition && `if: ${entry.condition}`);
  for (const { quote } of entry.evidence) yield* of("description", "text", quote);
  for (const url of new Set(entry.evidence.map((one) => one.url))) yield* of("sourceUrl", "url", url);
  for (const publisher of new Set(entry.evidence.map((one) => one.publisher))) yield* of("publisher", "string", publisher);
  for (const party of parties) {
    if (party.code === "---" && !party.name) continue;
    yield* of("involved", "entity", partyId(party));
    const about = { entity: partyId(party), schema: partySchema(party) };
    yield { ...about, prop: "name", type: "name", value: party.name ?? party.code };
    if (/^[A-Z]{3}$/.test(party.code)) yield { ...about, prop: "country", type: "country", value: party.code };
    if (party.office && about.schema === "Person") yield { ...about, prop: "position", type: "string", value: party.office };
  }
}

/** FollowTheMoney statements as JSON lines; ids are the standard's own (SHA-1 of dataset, entity, property and value). */
export const ftm: Exporter = {
  name: "ftm",
  mediaType: "application/jsonl",
  extension: ".jsonl",
  about: "FollowTheMoney statements: events and who was involved",
  *export(entries) {
    // What is said of a party stands once in the file, not once an entry.
    const parties = new Set<string>();
    for (const entry of entries) {
      const own = new Set<string>();
      for (const { entity, schema, prop, type, value } of claims(entry)) {
        const id = sha1(`${DATASET}.${entity}.${prop}.${value}`);
        const seen = schema === "Event" ? own : parties;
        if (seen.has(id)) continue;
        seen.add(id);
        yield `${JSON.stringify({
          id,
          entity_id: entity,
          canonical_id: entity,
          schema,
          prop,
          prop_type: type,
          value,
          dataset: DATASET,
          lang: null,
          original_value: null,
          external: false,
          first_seen: entry.firstPublished,
          last_seen: entry.lastPublished,
          origin: entry.evidence[0]!.document,
        })}\n`;
      }
    }
  },
};
