// A multi-class linear classifier over hashed features: an open-addressing table from feature key to a short list of (label, weight).
import type { FeatureScorer } from "./feature-scorer.ts";

/** A trained, read-only classifier. `slots` holds pairs: key (0 is empty), then list offset × 256 + list length. */
export class SparseClassifier implements FeatureScorer {
  readonly #slots: Int32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Int16Array;
  readonly #mask: number;

  constructor(slots: Int32Array, labels: Uint8Array, weights: Int16Array) {
    this.#slots = slots;
    this.#labels = labels;
    this.#weights = weights;
    this.#mask = slots.length / 2 - 1;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const slots = this.#slots;
    const labels = this.#labels;
    const weights = this.#weights;
    const mask = this.#mask;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      let at = key & mask;
      let found = slots[at * 2]!;
      while (found !== key && found !== 0) {
        at = (at + 1) & mask;
        found = slots[at * 2]!;
      }
      if (found === 0) continue;
      const place = slots[at * 2 + 1]!;
      let entry = place >>> 8;
      for (const end = entry + (place & 255); entry < end; entry++) scores[labels[entry]!]! += weights[entry]!;
    }
  }
}
