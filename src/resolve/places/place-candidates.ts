// The places that words may name, each with what speaks for it before the document is looked at: its size, its kind, and the code book.
import type { Codebook } from "../../codebook/codebook.ts";
import { createNameIndex } from "../../codebook/name-index.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { placeKey } from "./place-key.ts";
import { withoutRegionWord } from "./region-words.ts";

/** A place that a name may stand for. `prior` grows by one for ten times the people. */
export interface PlaceCandidate {
  readonly place: GazetteerPlace;
  readonly prior: number;
}

const MOST = 40;
/** A landscape, sea or site is in the table because it is in the news: as much as a city of a million. */
const LISTED = 6;
const STATE = 8;
const DIRECTION =
  /^(?:(?:far|deep) )?(?:north|south|east|west|northeast|northwest|southeast|southwest|north-?eastern|north-?western|south-?eastern|south-?western|northern|southern|eastern|western|central|upper|lower|greater|downtown|metropolitan|suburban|rural|occupied|mainland|inner|outer) (?=.)/i;
const SITE =
  /(?: (?:international|capital|military|naval|air|central|main|nuclear|power|border))* (?:airport|airfield|airbase|base|station|plant|port|harbou?r|crossing|checkpoint|dam|bridge|prison|hospital|university|stadium|square|suburbs?|outskirts|area|city|metro|valley)$/i;
const OF =
  /^(?:(?:the )?(?:city|town|village|port|suburbs?|outskirts|province|region|state|district|island|capital) of|near|outside|around) /i;
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
      for (const pattern of [OF, DIRECTION, SITE]) if (found.length === 0 && pattern.test(words)) found = whole(words.replace(pattern, ""));
      known.set(words, found);
    }
    return found;
  };

  function whole(words: string): PlaceCandidate[] {
    const entry = index.find(words);
    const isState = entry !== null && kinds.get(entry.id) === "state" && (entry.use === "name" || entry.use === "demonym");
    const here = entry !== null && kinds.get(entry.id) === "place" ? entry.code : null;
    let hits = gazetteer.find(words);
    if (here !== null && !hits.some(({ place }) => place.country === here)) hits = [...hits, ...gazetteer.find(entry?.name ?? "")];
    let stripped = false;
    if (hits.length === 0) {
      const bare = withoutRegionWord(placeKey(words));
      if (bare !== null) {
        stripped = true;
        hits = gazetteer.find(bare);
      }
    }
    const vague = VAGUE.test(words) ? 2 : 0;
    const candidates = hits.map(({ place, other }) => ({
      place,
      prior: size(place, other, stripped) + (here === null ? 0 : place.country === here ? 1 : -0.5) - (other ? 1.2 : 0) - vague,
    }));
    if (isState && entry) {
      const [state] = gazetteer.find(`iso ${entry.code}`);
      // "England" is a region by its name, the state by another of the state's names.
      if (state)
        candidates.push({
          place: { ...state.place, name: entry.name },
          prior: placeKey(words) === placeKey(entry.name) ? STATE : STATE - 2,
        });
    }
    return candidates.sort((a, b) => b.prior - a.prior || a.place.row - b.place.row).slice(0, MOST);
  }
}

function size({ population, kind }: GazetteerPlace, other: boolean, stripped: boolean): number {
  const people = Math.log10(Math.max(100, population));
  switch (kind) {
    case "capital":
      return people + 1;
    case "city":
      return people + (stripped ? -1 : 0.2);
    case "town":
      return people - (stripped ? 1 : 0);
    case "quarter":
      return people - 0.5;
    case "district":
      return people - (other && !stripped ? 0 : 0.3);
    case "region":
      return population === 0 ? LISTED : people - (stripped ? 0 : 0.8);
    default:
      return LISTED;
  }
}
