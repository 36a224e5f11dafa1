// Greedy labelling of a sentence's words with B-, I- and O labels; only words that can be part of a name are looked at.
import type { FeatureScorer } from "../util/feature-scorer.ts";
import { NAME_FEATURES, type NameInput, nameFeatures } from "./name-features.ts";
import { ADJECTIVE, NOUN, PROPER } from "./name-tag.ts";
import { CAPITAL, WIDTH } from "./word-attributes.ts";

/** Whether word `i` can be part of a name: it is tagged as a proper noun, is a noun or adjective with a capital, or goes on after a name's word. */
export function mayBeName({ words, tags, data }: NameInput, i: number, labels: Int32Array): boolean {
  const tag = tags[i]!;
  if (tag === PROPER || (i > 0 && labels[i - 1]! > 0)) return true;
  return (tag === NOUN || tag === ADJECTIVE) && data[words[i]! * WIDTH + CAPITAL]! > 0;
}

/** Whether `label` may follow `before`: 0 is O, 2k + 1 is B and 2k + 2 is I of kind k. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/** A labeller; writes the label of each word to `labels`. A name's label must beat O by `margin`. */
export function createNameLabeller(
  model: FeatureScorer,
  labelCount: number,
  margin: number,
): (input: NameInput, labels: Int32Array) => void {
  const out = new Int32Array(NAME_FEATURES);
  const scores = new Float64Array(labelCount);
  return (input, labels) => {
    for (let i = 0; i < input.n; i++) {
      labels[i] = 0;
      if (!mayBeName(input, i, labels)) continue;
      model.score(out, nameFeatures(input, i, labels, out), scores.fill(0));
      scores[0]! += margin;
      const before = i > 0 ? labels[i - 1]! : 0;
      let best = 0;
      for (let label = 1; label < labelCount; label++) if (scores[label]! > scores[best]! && mayFollow(before, label)) best = label;
      labels[i] = best;
    }
  };
}
