/** Anything that adds the weights of `features[0..count)` (non-zero hashes) to `scores`, one for each label. */
export interface FeatureScorer {
  score(features: Int32Array, count: number, scores: Float64Array): void;
}
