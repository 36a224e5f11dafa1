// How much two texts say the same, in whatever words: facts that both have, and facts that stand at the same place in both.
import type { Sketch } from "./sketch.ts";

export interface FactOverlap {
  /** 0 to 1: weight of the facts that both have near the same place, by the weight of all facts (Dice). */
  readonly aligned: number;
  /** The same of names and numbers alone. */
  readonly alignedStrong: number;
  /** 0 to 1: names and numbers of the text that has fewer of them which the other has anywhere. */
  readonly shared: number;
  /** Facts of the text with fewer of them. */
  readonly facts: number;
}

/** How far apart, of 256, a fact may stand in two tellings that follow each other sentence by sentence. */
const NEAR = 18;
/** A name or a number says more than a word. */
const STRONG = 2;

/** Compares the facts of two sketches; symmetric. */
export function factOverlap(a: Sketch, b: Sketch): FactOverlap {
  // Which of several equal facts is matched depends on who is asked first.
  const [x, y] = a.facts.length < b.facts.length || (a.facts.length === b.facts.length && a.whole <= b.whole) ? [a, b] : [b, a];
  const thinning = Math.max(a.thinning, b.thinning);
  const asked = keptFacts(x, thinning);
  const told = keptFacts(y, thinning);
  const free = new Map<number, number[]>();
  for (const j of told) {
    const places = free.get(y.facts[j]! >>> 1);
    if (places) places.push(j);
    else free.set(y.facts[j]! >>> 1, [j]);
  }
  let [aligned, alignedStrong] = [0, 0];
  for (const i of asked) {
    const places = free.get(x.facts[i]! >>> 1);
    if (!places) continue;
    let best = -1;
    let distance = NEAR + 1;
    for (let p = 0; p < places.length; p++) {
      const away = Math.abs(x.places[i]! - y.places[places[p]!]!);
      if (away < distance) [best, distance] = [p, away];
    }
    if (best < 0) continue;
    const [j] = places.splice(best, 1);
    aligned += weightOf(x.facts[i]!) + weightOf(y.facts[j!]!);
    alignedStrong += (x.facts[i]! & 1) + (y.facts[j!]! & 1);
  }
  const strongX = asked.filter((i) => x.facts[i]! & 1);
  const strongY = told.filter((j) => y.facts[j]! & 1);
  return {
    aligned: ratio(aligned, weight(x, asked) + weight(y, told)),
    alignedStrong: ratio(alignedStrong, strongX.length + strongY.length),
    shared: strongX.length <= strongY.length ? sharePresent(x, strongX, y) : sharePresent(y, strongY, x),
    facts: Math.min(asked.length, told.length),
  };
}

/** Indexes of the facts that a text of that thinning would have kept too. */
function keptFacts({ facts }: Sketch, thinning: number): number[] {
  const kept: number[] = [];
  for (let i = 0; i < facts.length; i++) if (facts[i]! < 2 ** (16 - thinning)) kept.push(i);
  return kept;
}

/** Of the facts at `indexes`, how many the other text has anywhere; 1 when there are none. */
function sharePresent({ facts }: Sketch, indexes: readonly number[], other: Sketch): number {
  const has = new Set<number>();
  for (const fact of other.facts) has.add(fact >>> 1);
  return indexes.length === 0 ? 1 : indexes.filter((i) => has.has(facts[i]! >>> 1)).length / indexes.length;
}

const weightOf = (fact: number): number => (fact & 1 ? STRONG : 1);
const weight = ({ facts }: Sketch, indexes: readonly number[]): number => indexes.reduce((sum, i) => sum + weightOf(facts[i]!), 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
