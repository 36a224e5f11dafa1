// The places that words may name, each with what speaks for it before the document is looked at: its size, its kind, and the code book.
import type { Codebook } from "../../codebook/codebook.ts";
import { createNameIndex } from "../../codebook/name-index.ts";
import { isInside } from "./closeness.ts";
import type { FoundPlace, Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { placeKey } from "./place-key.ts";
import { withoutRegionWord } from "./region-words.ts";
import { shorterForms } from "./shorter-forms.ts";

/** A place that a name may stand for. `prior` grows by one for ten times the people. */
export interface PlaceCandidate {
  readonly place: GazetteerPlace;
  readonly prior: number;
  /** Words around the name were taken off: a hint must confirm the place. */
  readonly part: boolean;
}

const MOST = 40;
/** Names whose candidates are kept at a time. */
const KEPT = 20_000;
/** A landscape, sea or site is in the table because it is in the news: as much as a city of a million. */
const LISTED = 6.5;
const STATE = 8;
const VAGUE =
  /^(?:north|south|east|west|union|capitol|house|republic|center|centre|coast|border|home|hill|island|university|central|federal|king|police)$/i;

/** Makes the look-up of a name, best first. Words around a name are taken off only when the whole is not known ("eastern Aleppo", "Kabul airport"). */
export function createPlaceCandidates(
  gazetteer: Gazetteer,
  codebook: Pick<Codebook, "actors" | "persons">,
): (name: string) => PlaceCandidate[] {
  const index = createNameIndex(codebook.actors, codebook.persons);
  const kinds = new Map(codebook.actors.map((actor) => [actor.id, actor.kind]));
  const known = new Map<string, PlaceCandidate[]>();

  return (name) => {
    const words = name
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^the /i, "")
      .replace(/['’]s?$/, "");
    let found = known.get(words);
    if (!found) {
      found = whole(words);
      for (const form of found.length === 0 ? shorterForms(words) : []) {
        found = whole(form).map((candidate) => ({ ...candidate, part: true }));
        if (found.length > 0) break;
      }
      if (known.size >= KEPT) known.clear();
      known.set(words, found);
    }
    return found;
  };

  function whole(words: string): PlaceCandidate[] {
    const entry = index.find(words);
    const isState = entry !== null && kinds.get(entry.id) === "state" && (entry.use === "name" || entry.use === "demonym");
    const here = entry !== null && kinds.get(entry.id) === "place" ? entry.code : null;
    let hits = gazetteer.find(words);
    const byEntry = here === null ? entry?.use === "demonym" && !isState : !hits.some(({ place }) => place.country === here);
    if (byEntry && entry) hits = [...hits, ...gazetteer.find(entry.name)];
    let stripped = false;
    if (hits.length === 0) {
      const bare = withoutRegionWord(placeKey(words));
      if (bare !== null) {
        stripped = true;
        hits = gazetteer.find(bare);
      }
    }
    const vague = VAGUE.test(words) ? 3 : 0;
    const key = placeKey(words);
    const candidates = hits.map(({ place, other }) => ({
      place: entry !== null && here === place.country && isSettlement(place.kind) ? { ...place, name: entry.name } : place,
      part: false,
      prior:
        size(place, key, other, stripped) -
        (isOutshone(place, hits) ? 1 : 0) +
        (here === null ? 0 : place.country === here ? 0.4 : -0.2) -
        (other ? 1.8 : 0) -
        vague,
    }));
    if (!isState || !entry) return sorted(candidates);
    const [state] = gazetteer.find(`iso ${entry.code}`);
    if (!state) return sorted(candidates);
    // Mexico is not its state of México; but "England" is a region by its name, the state only by another of the state's names.
    const own = key === placeKey(entry.name);
    const apart = candidates.map((one) => (own && one.place.country === entry.code ? { ...one, prior: one.prior - 1.5 } : one));
    return sorted([...apart, { place: { ...state.place, name: entry.name }, part: false, prior: own ? STATE : STATE - 1 }]);
  }
}

function sorted(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  return [...candidates].sort((a, b) => b.prior - a.prior || a.place.row - b.place.row).slice(0, MOST);
}

/** Whether a region has the name of its state's capital ("Washington"), or of a city in it with a quarter of its people ("New York"). */
function isOutshone({ kind, country, division, population }: GazetteerPlace, hits: readonly FoundPlace[]): boolean {
  if (kind !== "region" || population === 0) return false;
  return hits.some(
    ({ place, other }) =>
      !other &&
      ((place.kind === "capital" && place.country === country) ||
        (isSettlement(place.kind) && isInside(place.division, division) && place.population > population / 4)),
  );
}

function isSettlement(kind: string): boolean {
  return kind === "city" || kind === "town" || kind === "capital";
}

function size({ name, population, kind }: GazetteerPlace, key: string, other: boolean, stripped: boolean): number {
  const people = Math.log10(Math.max(100, population));
  switch (kind) {
    case "capital":
      return people + 0.5;
    case "city":
      return people + (stripped ? -1 : 0.2);
    case "town":
      return people - (stripped ? 1 : 0);
    case "quarter":
      return people - 0.5;
    case "district":
      return people - (other && !stripped ? 0 : 0.3);
    case "region":
      return population === 0 ? LISTED : people + (stripped || placeKey(name) === key ? 0.3 : -0.8);
    default:
      return LISTED;
  }
}
