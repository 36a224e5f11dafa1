// How much two texts say the same in the same order, in whatever words.
//
// Two articles on one matter share its names, and a name that stands everywhere stands near the same place in both: a fact told again counts
// less each time, and what would match if one text began elsewhere is taken off. What is left is the order of telling, which a rewording
// keeps and an independent account does not.
import type { Sketch } from "./sketch.ts";

export interface FactOverlap {
  /** Up to 1, about 0 for unrelated texts: share of the facts that stand at the same place in both, beyond chance. */
  readonly order: number;
  /** The same of names and numbers alone. */
  readonly strongOrder: number;
  /** 0 to 1: names and numbers of the text that has fewer of them which the other has anywhere. */
  readonly shared: number;
  /** Facts of the text with fewer of them. */
  readonly facts: number;
}

/** How far apart, of 256, a fact may stand in two tellings that follow each other sentence by sentence. */
const NEAR = 18;
/** Where the second text is made to begin to see what matches by chance, of 256. */
const ELSEWHERE = [85, 128, 171] as const;
/** A name or a number says more than a word. */
const STRONG = 2;

/** Compares the facts of two sketches; symmetric. */
export function factOverlap(a: Sketch, b: Sketch): FactOverlap {
  // Which of several equal facts is matched depends on who is asked first.
  const [x, y] = a.facts.length < b.facts.length || (a.facts.length === b.facts.length && a.whole <= b.whole) ? [a, b] : [b, a];
  const thinning = Math.max(a.thinning, b.thinning);
  const [asked, told] = [keptFacts(x, thinning), keptFacts(y, thinning)];
  const weights = factWeights(asked, told);
  const here = aligned(asked, told, weights, 0);
  const chance = ELSEWHERE.map((shift) => aligned(asked, told, weights, shift));
  const all = total(asked, weights, false) + total(told, weights, false);
  const strong = total(asked, weights, true) + total(told, weights, true);
  const beyond = (of: (match: Match) => number): number => of(here) - chance.reduce((sum, match) => sum + of(match), 0) / chance.length;
  const [strongX, strongY] = [asked.filter(isStrong), told.filter(isStrong)];
  return {
    order: ratio(
      beyond((match) => match.all),
      all,
    ),
    strongOrder: ratio(
      beyond((match) => match.strong),
      strong,
    ),
    shared: strongX.length <= strongY.length ? sharePresent(strongX, y) : sharePresent(strongY, x),
    facts: Math.min(asked.length, told.length),
  };
}

interface Fact {
  /** Hash with the bit of names and numbers. */
  readonly value: number;
  readonly place: number;
}

/** The weight that both texts give to what is matched. */
interface Match {
  readonly all: number;
  readonly strong: number;
}

/** The facts that a text of that thinning would have kept too. */
function keptFacts({ facts, places }: Sketch, thinning: number): Fact[] {
  const kept: Fact[] = [];
  for (let i = 0; i < facts.length; i++) if (facts[i]! < 2 ** (16 - thinning)) kept.push({ value: facts[i]!, place: places[i]! });
  return kept;
}

/** Weight by hash: the square root of how often the text that repeats it most has it, by that number of times. */
function factWeights(asked: readonly Fact[], told: readonly Fact[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const facts of [asked, told]) {
    const counts = new Map<number, number>();
    for (const { value } of facts) counts.set(value >>> 1, (counts.get(value >>> 1) ?? 0) + 1);
    for (const [hash, count] of counts) most.set(hash, Math.max(count, most.get(hash) ?? 0));
  }
  for (const [hash, count] of most) most.set(hash, 1 / Math.sqrt(count));
  return most;
}

function aligned(asked: readonly Fact[], told: readonly Fact[], weights: ReadonlyMap<number, number>, shift: number): Match {
  const free = new Map<number, Fact[]>();
  for (const fact of told) {
    const facts = free.get(fact.value >>> 1);
    if (facts) facts.push(fact);
    else free.set(fact.value >>> 1, [fact]);
  }
  let [all, strong] = [0, 0];
  for (const { value, place } of asked) {
    const facts = free.get(value >>> 1);
    if (!facts) continue;
    const from = (place + shift) % 256;
    let best = -1;
    let distance = NEAR + 1;
    for (let i = 0; i < facts.length; i++) {
      const away = Math.abs(from - facts[i]!.place);
      if (away < distance) [best, distance] = [i, away];
    }
    if (best < 0) continue;
    const [match] = facts.splice(best, 1);
    const weight = weights.get(value >>> 1)!;
    all += weight * (weightOf(value) + weightOf(match!.value));
    strong += weight * ((value & 1) + (match!.value & 1));
  }
  return { all, strong };
}

function total(facts: readonly Fact[], weights: ReadonlyMap<number, number>, strongOnly: boolean): number {
  let sum = 0;
  for (const { value } of facts) sum += weights.get(value >>> 1)! * (strongOnly ? value & 1 : weightOf(value));
  return sum;
}

/** How many of these facts the other text has anywhere; 1 when there are none. */
function sharePresent(facts: readonly Fact[], other: Sketch): number {
  const has = new Set<number>();
  for (const value of other.facts) has.add(value >>> 1);
  return facts.length === 0 ? 1 : facts.filter(({ value }) => has.has(value >>> 1)).length / facts.length;
}

const isStrong = ({ value }: Fact): boolean => (value & 1) === 1;
const weightOf = (value: number): number => (value & 1 ? STRONG : 1);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
