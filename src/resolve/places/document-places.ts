// The places of a coded document's events, each resolved with the others and with the states that the document speaks of.
import type { CodedDocument } from "../../model/coded-document.ts";
import type { CodedEntity } from "../../model/coded-entity.ts";
import type { LedgerPlace } from "../../model/ledger-place.ts";
import { documentCountries } from "./document-countries.ts";
import type { PlaceResolver } from "./place-resolver.ts";

/** The `place` of each event → the ledger's place; null where the gazetteer knows none, or none with enough support. */
export function documentPlaces(resolve: PlaceResolver, coded: CodedDocument): ReadonlyMap<string, LedgerPlace | null> {
  const asked = new Set(coded.events.flatMap(({ place }) => (place === null ? [] : [place])));
  if (asked.size === 0) return new Map();
  const entities = coded.entities ?? [];
  const countriesFor = documentCountries(coded.text, entities);
  const all = resolve.all([...asked, ...entities.flatMap(placeName)], { countries: countriesFor(null), countriesFor });
  return new Map([...asked].map((name) => [name, all.get(name) ?? null]));
}

function placeName({ kind, name }: CodedEntity): string[] {
  return (kind === "place" || kind === "state") && name !== null ? [name] : [];
}
