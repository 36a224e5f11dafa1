// Part-of-speech tagging from left to right with a linear model (averaged perceptron); UPOS and XPOS are one joint tag.
import type { FeatureScorer } from "../util/feature-scorer.ts";
import { chooseLabel } from "./choose-label.ts";
import { TAG_FEATURES, tagFeatures } from "./tag-features.ts";
import { USUAL, WIDTH } from "./word-attributes.ts";

/** Tags sentences. `usualTags` says which tags a frequent word may have (by the id of its usual tags). */
export class Tagger {
  readonly #model: FeatureScorer;
  readonly #usualTags: readonly (Uint8Array | null)[];
  readonly #features = new Int32Array(TAG_FEATURES);
  readonly #scores: Float64Array;

  constructor(model: FeatureScorer, tagCount: number, usualTags: readonly (Uint8Array | null)[]) {
    this.#model = model;
    this.#usualTags = usualTags;
    this.#scores = new Float64Array(tagCount);
  }

  /** Writes the tag ids of the `n` words (ids of `data`'s rows) to `tags`. */
  tag(words: Int32Array, n: number, data: Int32Array, tags: Int32Array): void {
    for (let i = 0; i < n; i++) tags[i] = this.#choose(words, n, i, data, tags);
  }

  #choose(words: Int32Array, n: number, i: number, data: Int32Array, tags: Int32Array): number {
    const usual = data[words[i]! * WIDTH + USUAL]!;
    const allowed = usual < 0 ? null : (this.#usualTags[usual] ?? null);
    const scores = this.#scores.fill(0);
    this.#model.score(this.#features, tagFeatures(words, n, i, data, tags, this.#features), scores);
    return chooseLabel(scores, scores.length, allowed);
  }
}
