// GDELT 2.0 Event table (codebook V2.0, 2015): tab separated, no head, 61 columns; then five of our own.
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerParty } from "../model/ledger-party.ts";
import { calendar } from "../util/calendar.ts";
import { hashText } from "../util/hash-text.ts";
import type { Exporter } from "./exporter.ts";
import { ploverScore } from "./plover-score.ts";
import { shiftedEvent } from "./shifted-event.ts";

type Cell = string | number | null | undefined;

const clean = (value: Cell): string => (value === null || value === undefined ? "" : String(value).replaceAll(/\s+/g, " ").trim());
/** A positive integer below 2^53 that is the same for the same row. */
const rowId = (text: string): number => (hashText(text) >>> 0) * 2 ** 21 + ((hashText(`${text}#`) >>> 0) & 0x1fffff);

/** Actor1Code … Actor1Type3Code. */
function actorCells(party: LedgerParty | undefined): Cell[] {
  if (!party) return Array<Cell>(10).fill("");
  const code = party.code === "---" ? "" : party.code;
  const country = /^[A-Z]{3}$/.test(code);
  return [
    code + (party.sector ?? ""),
    party.name?.toUpperCase(),
    country ? code : "",
    country ? "" : code,
    "",
    "",
    "",
    party.sector,
    "",
    "",
  ];
}

/** Type, full name, country, ADM1, ADM2, latitude, longitude, feature id. Type 4 is a city of the world, 1 a country; countries by alpha-3, not by FIPS. */
function placeCells(place: LedgerEntry["place"]): Cell[] {
  return place
    ? [place.lat === undefined ? 1 : 4, place.name, place.country, "", "", place.lat, place.lon, ""]
    : [0, "", "", "", "", "", "", ""];
}

function* rows(entry: LedgerEntry, codebook: Parameters<Exporter["export"]>[1]): Generator<string> {
  const { event, mode, aux } = shiftedEvent(entry, codebook);
  // GDELT has no column for what may, will or did not happen: such rows would be read as facts.
  if (aux.some((value) => value !== "historical")) return;
  const range = calendar.range(entry.date ?? entry.firstPublished ?? "");
  const cameo = codebook.cameoCodes.get(`${event} ${mode}`) ?? codebook.cameoCodes.get(event);
  if (!range || !cameo) return;
  const { year, month, day } = calendar.parts(range[0]);
  const date = calendar.format(range[0]).replaceAll("-", "");
  const fraction = year + ((month - 1) * 30 + day) / 365;
  const documents = new Set(entry.evidence.map(({ document }) => document)).size;
  for (const actor of entry.actor ?? [])
    for (const recipient of entry.recipient?.length ? entry.recipient : [undefined]) {
      const cells: Cell[] = [
        rowId(`${entry.id} ${actor.code} ${actor.name} ${recipient?.code} ${recipient?.name}`),
        date,
        date.slice(0, 6),
        year,
        fraction.toFixed(4),
        ...actorCells(actor),
        ...actorCells(recipient),
        1,
        cameo.code,
        cameo.code.slice(0, 3),
        cameo.code.slice(0, 2),
        codebook.events.get(event)?.quad,
        cameo.goldstein,
        entry.evidence.length,
        entry.origins.length,
        documents,
        0,
        ...placeCells(null),
        ...placeCells(null),
        ...placeCells(entry.place),
        `${(entry.firstPublished ?? "").slice(0, 10).replaceAll("-", "").padEnd(8, "0")}000000`,
        entry.evidence[0]!.url ?? entry.evidence[0]!.document,
        event,
        mode,
        ploverScore(event, mode, codebook),
        entry.status,
        entry.evidence[0]!.quote,
      ];
      yield `${cells.map(clean).join("\t")}\n`;
    }
}

/** GDELT 2.0 event rows, one a pair of actor and recipient. NumSources counts independent origins; what is not told as fact is left out. */
export const gdelt: Exporter = {
  name: "gdelt",
  mediaType: "text/tab-separated-values",
  extension: ".tsv",
  about: "GDELT 2.0 event columns with CAMEO codes; facts only",
  *export(entries, codebook) {
    for (const entry of entries) if (entry.kind === "event") yield* rows(entry, codebook);
  },
};
