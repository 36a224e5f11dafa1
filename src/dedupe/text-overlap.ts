// How much of two texts is the same, estimated on the shingles that both samples draw from (Broder 1997: resemblance and containment).
import type { Sketch } from "./sketch.ts";

export interface TextOverlap {
  /** 0 to 1: how much of the text with fewer shingles stands in the other. */
  readonly containment: number;
  /** 0 to 1: Jaccard index of the shingles. */
  readonly resemblance: number;
  /** Shingles of the smaller text that the estimate rests on. */
  readonly seen: number;
}

/** Estimates the overlap of two texts. Exact where both have no more shingles than a sample holds. */
export function textOverlap(a: Sketch, b: Sketch): TextOverlap {
  const limit = Math.min(reach(a), reach(b));
  let [i, j, common] = [0, 0, 0];
  while (i < a.sample.length && j < b.sample.length) {
    const x = a.sample[i]!;
    const y = b.sample[j]!;
    if (Math.min(x, y) > limit) break;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const seenA = countUpTo(a.sample, limit);
  const seenB = countUpTo(b.sample, limit);
  const seen = a.shingles < b.shingles || (a.shingles === b.shingles && seenA < seenB) ? seenA : seenB;
  const all = seenA + seenB - common;
  return {
    containment: seen === 0 ? 0 : Math.min(1, common / seen),
    resemblance: all === 0 ? 0 : common / all,
    seen,
  };
}

/** Up to which value a sample holds all shingles of its text. */
function reach({ sample, shingles }: Sketch): number {
  return sample.length >= shingles || sample.length === 0 ? Number.POSITIVE_INFINITY : sample[sample.length - 1]!;
}

function countUpTo(sorted: Uint32Array, limit: number): number {
  let count = sorted.length;
  while (count > 0 && sorted[count - 1]! > limit) count--;
  return count;
}
