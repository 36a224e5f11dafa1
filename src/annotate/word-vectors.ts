import type { NetworkWeights } from "./network-weights.ts";
import { wordParts } from "./word-parts.ts";

/** Sums the vectors of a word's parts. */
export class WordVectors {
  readonly #weights: NetworkWeights;
  readonly #offsets: readonly number[];

  constructor(weights: NetworkWeights) {
    this.#weights = weights;
    let rows = 0;
    this.#offsets = weights.shape.tables.map((size) => (rows += size) - size);
  }

  /** The vector of a form; "" is the artificial root. */
  of(form: string): Float32Array {
    const { base, vectors, vectorScale, words, shape } = this.#weights;
    const out = base.slice();
    const parts = form === "" ? shape.tables.map(() => 0) : wordParts(form, words, shape.tables);
    parts.forEach((row, table) => {
      const at = this.#offsets[table]! + row;
      const scale = vectorScale[at]!;
      for (let k = 0, from = at * shape.embed; k < shape.embed; k++) out[k]! += vectors[from + k]! * scale;
    });
    return out;
  }
}
