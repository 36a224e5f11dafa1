// What a spun copy is found by: facts that stand near each other, whatever words and order the sentence has.
import { mix } from "../util/mix.ts";
import type { Facts } from "./facts.ts";

const NEAR = 4;

/** The lowest `count` distinct hashes of pairs of near facts, one of them a name or number at least; ascending, 32 bits. */
export function factKeys({ hashes, strong }: Facts, count: number): Uint32Array {
  const pairs = new Uint32Array(hashes.length * NEAR);
  let filled = 0;
  for (let i = 0; i < hashes.length; i++)
    for (let j = i + 1; j <= i + NEAR && j < hashes.length; j++) {
      const [a, b] = [hashes[i]!, hashes[j]!];
      if (a !== b && (strong[i] || strong[j])) pairs[filled++] = a < b ? mix(a, b) : mix(b, a);
    }
  const sorted = pairs.subarray(0, filled).sort();
  const lowest: number[] = [];
  for (let i = 0; i < sorted.length && lowest.length < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) lowest.push(sorted[i]!);
  return Uint32Array.from(lowest);
}
