import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";
import type { Exporter } from "./exporter.ts";
import { ploverScore } from "./plover-score.ts";
import { shiftedEvent } from "./shifted-event.ts";

const entity = ({ code, sector, name, entity: id, office }: LedgerParty) => ({
  code,
  sector: sector ?? null,
  entity_text: name,
  identifier_text: id ?? null,
  office: office ?? null,
});

/** First and last day of the event, else of its first publication. */
function days({ date, firstPublished }: LedgerEntry): readonly [string | null, string | null] {
  const range = calendar.range(date ?? firstPublished ?? "");
  return range ? [calendar.format(range[0]), calendar.format(range[1])] : [null, null];
}

/** PLOVER 2.0 JSON, one event a line, with the manual's field names. Auxiliary modes stand in `context`, as the manual says, after its shift rule. */
export const plover: Exporter = {
  name: "plover",
  mediaType: "application/jsonl",
  extension: ".jsonl",
  about: "PLOVER 2.0 JSON: events, future cooperation shifted to AGREE",
  *export(entries, codebook) {
    for (const entry of entries) {
      if (entry.kind !== "event" || (entry.actor ?? []).length === 0) continue;
      const { event, mode, aux } = shiftedEvent(entry, codebook);
      const [date, enddate] = days(entry);
      const first = entry.evidence[0]!;
      const record = {
        id: entry.id,
        has_event: true,
        date,
        enddate,
        actor: entry.actor!.map(entity),
        recipient: (entry.recipient ?? []).map(entity),
        event: [event],
        mode: mode ? [mode] : [],
        context: [...(entry.context ?? []), ...aux],
        event_text: entry.evidence.map(({ quote }) => quote),
        event_loc: entry.place
          ? {
              extracted_place: entry.place.name,
              country_code: entry.place.country,
              lat: entry.place.lat ?? null,
              lon: entry.place.lon ?? null,
            }
          : null,
        quad_code: codebook.events.get(event)?.quad ?? null,
        event_scale: ploverScore(event, mode, codebook),
        ...(entry.dead ? { dead: entry.dead.value } : {}),
        ...(entry.injured ? { injured: entry.injured.value } : {}),
        link: entry.links.map(({ to }) => to),
        text_info: entry.evidence.map(({ span }) => ({ start: span[0], end: span[1] })),
        cite_info: entry.evidence.map(({ document, url, publisher, published }) => ({
          citation: document,
          url,
          publication: publisher,
          published,
        })),
        coder: "demarche",
        comment: `${entry.status}; ${entry.origins.length} independent origin${entry.origins.length === 1 ? "" : "s"}; ${first.frame ?? ""}`,
      };
      yield `${JSON.stringify(record)}\n`;
    }
  },
};
