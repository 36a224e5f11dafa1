// Which place a name means: candidates of the gazetteer, weighed by size, the code book, and what else the document speaks of.
import type { Codebook } from "../../codebook/codebook.ts";
import type { LedgerPlace } from "../../model/ledger-place.ts";
import { isInside } from "./closeness.ts";
import { distance } from "./distance.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { createPlaceCandidates } from "./place-candidates.ts";
import { relaxPlaces, type Weighed } from "./relax-places.ts";

export interface PlaceHints {
  /** Alpha-3 codes of the states in the document, most frequent first. */
  readonly countries: readonly string[];
  /** The same for one name, without what that name itself was taken for. */
  readonly countriesFor?: (name: string) => readonly string[];
  /** Places that are known to be in the document. */
  readonly near?: readonly LedgerPlace[];
}

export interface PlaceResolver {
  /** The place that a name means, or null when none is known, or none of several has enough for it. */
  (name: string, hints: PlaceHints): LedgerPlace | null;
  /** The places of a document's names, each of which is evidence for the others; names without a place are null. */
  all(names: readonly string[], hints: PlaceHints): Map<string, LedgerPlace | null>;
}

/** A place of 15,000 people needs no support, a smaller one does. */
const LEAST = 4.17;
const BY_RANK = [2, 1.4, 1, 0.7];
const INSIDE = 4;
const POSSESSOR = /^(.+?)['’]s /;
const SMALL = 15_000;
/** By how much a small place must lead the next of its name, if that is more than so many kilometres away. */
const LEAD = 0.2;
const APART = 80;

/** Makes the resolver. It keeps what it looked up. */
export function createPlaceResolver(gazetteer: Gazetteer, codebook: Pick<Codebook, "actors" | "persons">): PlaceResolver {
  const candidatesOf = createPlaceCandidates(gazetteer, codebook);

  function all(names: readonly string[], { countries, countriesFor, near = [] }: PlaceHints): Map<string, LedgerPlace | null> {
    const distinct = [...new Set(names)].sort();
    const lists = distinct.map((name) => weighed(name, countriesFor?.(name) ?? countries));
    const given = near.map((place) => [
      { place: { ...place, kind: place.kind ?? "town", division: "", population: 0, row: -1 }, score: 0 },
    ]);
    const relaxed = relaxPlaces<GazetteerPlace>([...lists, ...given]);
    return new Map(distinct.map((name, i) => [name, chosen(relaxed[i])]));
  }

  return Object.assign((name: string, hints: PlaceHints): LedgerPlace | null => all([name], hints).get(name) ?? null, { all });

  function weighed(name: string, countries: readonly string[]): Weighed<GazetteerPlace>[] {
    const [head, ...containers] = name.split(/,\s*|\s*[()]\s*/).filter((part) => part.trim() !== "");
    if (head === undefined) return [];
    const within = containers.flatMap(containersOf);
    const owner = POSSESSOR.exec(head)?.[1];
    const stated = new Set([
      ...countries,
      ...(owner === undefined ? [] : candidatesOf(owner).slice(0, 1)).map(({ place }) => place.country),
    ]);
    return candidatesOf(head)
      .filter(({ place, part }) => !part || place.kind === "state" || place.country === null || stated.has(place.country))
      .map(({ place, prior }) => {
        const rank = place.country === null ? -1 : countries.indexOf(place.country);
        const inside = within.some((division) => isInside(place.division, division)) ? INSIDE : 0;
        return { place, score: prior + (rank < 0 ? 0 : (BY_RANK[rank] ?? 0.5)) + inside };
      })
      .sort((a, b) => b.score - a.score || a.place.row - b.place.row);
  }

  /** Divisions that the words behind a comma name ("Texas", "Ill.", "TX", "France"). */
  function containersOf(words: string): string[] {
    if (/^[A-Z]{2}$/.test(words)) return [`US.${words}`];
    return candidatesOf(words).flatMap(({ place }) =>
      /^(?:state|region|district)$/.test(place.kind) && place.division !== "" ? [place.division] : [],
    );
  }
}

/** The best, if it has enough for it; of small places the best must not be one of several alike that lie apart. */
function chosen([best, next]: readonly Weighed<GazetteerPlace>[]): LedgerPlace | null {
  if (best === undefined || best.score < LEAST) return null;
  const small = best.place.population > 0 && best.place.population < SMALL;
  if (small && next && best.score - next.score < LEAD && distance(best.place, next.place) > APART) return null;
  const { name, country, lat, lon, kind } = best.place;
  return { name, country, lat, lon, kind };
}
