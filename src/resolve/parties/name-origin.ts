// Where a person's name is at home: naive Bayes over given names, family names and their letters (as in Ambekar et al. 2009), among given states.
import type { Person } from "../../codebook/person.ts";
import { type Language, table } from "../../languages/language.ts";
import { namePieces } from "../../util/name-pieces.ts";

/** How well a name (pieces in lower case) fits each of some states: log likelihoods less that of the name anywhere; 0 says nothing. */
export type NameOrigin = (pieces: readonly string[], states: Iterable<string>) => Map<string, number>;

/** Of each kind of feature: how many sightings the general frequency counts for, and how much the kind weighs. */
const KINDS = {
  given: { prior: 4, weight: 1 },
  family: { prior: 4, weight: 0.8 },
  ending: { prior: 12, weight: 0.7 },
  letters: { prior: 60, weight: 0.35 },
};
type Kind = keyof typeof KINDS;
/** What an ending in the tables is worth in names of persons. */
const ENDING = 4;
const ENDINGS = [2, 3, 4];
/** How far what is expected of a state is that of its kin, the rest being that of all. */
const KIN = 0.85;
const NONE: ReadonlySet<number> = new Set();

interface Counts {
  /** Feature → the class of each sighting; a class is a state or a row of the tables. */
  readonly seen: Map<string, number[]>;
  /** Sightings of the kind by class. */
  readonly total: number[];
  sum: number;
}

interface Learned {
  readonly counts: Record<Kind, Counts>;
  /** The classes that hold for a state. */
  readonly classes: ReadonlyMap<string, ReadonlySet<number>>;
  /** The classes of all states that share a row with a state. */
  readonly kin: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Makes the judge from the code book's persons and the language's tables of names. The counts are made when it is first asked. */
export function createNameOrigin(persons: readonly Person[], language: Language): NameOrigin {
  let made: Learned | null = null;
  return (pieces, states) => {
    made ??= learn(persons, language);
    const { counts, classes, kin } = made;
    const features = featuresOf(pieces);
    const scores = new Map<string, number>();
    for (const state of states) {
      let score = 0;
      const own = classes.get(state) ?? NONE;
      const related = kin.get(state) ?? NONE;
      for (const [kind, feature] of features) score += weigh(counts[kind], KINDS[kind], feature, own, related);
      scores.set(state, score);
    }
    return scores;
  };
}

function weigh(
  { seen, total, sum }: Counts,
  { prior, weight }: (typeof KINDS)[Kind],
  feature: string,
  classes: ReadonlySet<number>,
  kin: ReadonlySet<number>,
): number {
  const sightings = seen.get(feature);
  if (sightings === undefined) return 0;
  const share = sightings.length / sum;
  let own = 0;
  let related = 0;
  for (const name of sightings) {
    if (classes.has(name)) own++;
    if (kin.has(name)) related++;
  }
  const all = sumOf(total, classes);
  const allRelated = sumOf(total, kin);
  // What is rare in a state's few names is as likely as among its kin.
  const expected = allRelated === 0 ? share : (1 - KIN) * share + (KIN * related) / allRelated;
  return weight * Math.log((own + prior * expected) / (all + prior) / share);
}

function sumOf(total: readonly number[], classes: ReadonlySet<number>): number {
  let sum = 0;
  for (const name of classes) sum += total[name] ?? 0;
  return sum;
}

function learn(persons: readonly Person[], language: Language): Learned {
  const make = (): Counts => ({ seen: new Map(), total: [], sum: 0 });
  const counts: Record<Kind, Counts> = { given: make(), family: make(), ending: make(), letters: make() };
  const classes = new Map<string, Set<number>>();
  let last = -1;
  const open = (states: readonly string[]): number => {
    last++;
    for (const state of states) {
      const own = classes.get(state);
      if (own) own.add(last);
      else classes.set(state, new Set([last]));
    }
    return last;
  };
  const add = (name: number, [kind, feature]: Feature): void => {
    const { seen, total } = counts[kind];
    const list = seen.get(feature);
    if (list) list.push(name);
    else seen.set(feature, [name]);
    total[name] = (total[name] ?? 0) + 1;
    counts[kind].sum++;
  };
  const ofState = new Map<string, number>();
  for (const { name, code } of persons) {
    let own = ofState.get(code);
    if (own === undefined) ofState.set(code, (own = open([code])));
    for (const feature of featuresOf(namePieces(name.toLowerCase()))) add(own, feature);
  }
  for (const { cells } of table(language, "given-names")) {
    const own = open(cells[0].split(","));
    for (const name of cells[2].toLowerCase().split(" ")) add(own, ["given", namePieces(name)[0]]);
  }
  for (const { cells } of table(language, "family-names")) {
    const own = open(cells[0].split(","));
    for (const name of cells[1].toLowerCase().split(" ")) {
      if (!name.startsWith("-")) for (const feature of familyFeatures(namePieces(name))) add(own, feature);
      else for (const n of ENDINGS) if (name.length > n) for (let i = 0; i < ENDING; i++) add(own, ["ending", name.slice(-n)]);
    }
  }
  const kin = new Map<string, Set<number>>();
  for (const { cells } of [...table(language, "given-names"), ...table(language, "family-names")]) {
    const states = cells[0].split(",");
    for (const state of states) {
      const own = kin.get(state) ?? new Set();
      kin.set(state, own);
      for (const other of states) for (const name of classes.get(other) ?? NONE) own.add(name);
    }
  }
  return { counts, classes, kin };
}

type Feature = readonly [Kind, string];

function featuresOf(pieces: readonly string[]): Feature[] {
  if (pieces.length < 2) return familyFeatures(pieces);
  return [["given", pieces[0]], ...letters(pieces[0]), ...familyFeatures(pieces.slice(1))];
}

function familyFeatures(pieces: readonly string[]): Feature[] {
  const last = pieces[pieces.length - 1];
  if (last === undefined) return [];
  const out: Feature[] = pieces.map((piece) => ["family", piece]);
  for (const n of ENDINGS) if (last.length > n) out.push(["ending", last.slice(-n)]);
  for (const piece of pieces) out.push(...letters(piece));
  return out;
}

function letters(piece: string): Feature[] {
  const framed = `^${piece}$`;
  const out: Feature[] = [];
  for (let i = 0; i + 3 <= framed.length; i++) out.push(["letters", framed.slice(i, i + 3)]);
  return out;
}
