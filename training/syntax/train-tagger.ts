// Trains the tagger (averaged perceptron over its own predictions) and tags the treebank by jackknifing for the parser's sake.
import { chooseLabel } from "../../src/annotate/choose-label.ts";
import { TAG_FEATURES, tagFeatures } from "../../src/annotate/tag-features.ts";
import { USUAL, WIDTH, type WordAttributes } from "../../src/annotate/word-attributes.ts";
import type { Example } from "./corpus.ts";
import { random } from "./random.ts";
import { shuffle } from "./shuffle.ts";
import { SparseWeights } from "./sparse-weights.ts";

/** Trains on `data` for some epochs; the weights come back averaged. */
export function trainTagger(
  data: readonly Example[],
  attributes: WordAttributes,
  limits: readonly (Uint8Array | null)[],
  tagCount: number,
  epochs: number,
): SparseWeights {
  const weights = new SparseWeights(21);
  const next = random(7);
  const out = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(tagCount);
  const tags = new Int32Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const e of shuffle(data.length, next)) {
      const { words, tags: gold } = data[e]!;
      const n = words.length;
      for (let i = 0; i < n; i++) {
        weights.now++;
        const usual = attributes.data[words[i]! * WIDTH + USUAL]!;
        let allowed = usual < 0 ? null : limits[usual]!;
        if (allowed && !allowed[gold[i]!]) allowed = null;
        const count = tagFeatures(words, n, i, attributes.data, tags, out);
        scores.fill(0);
        weights.score(out, count, scores);
        const guess = chooseLabel(scores, tagCount, allowed);
        tags[i] = guess;
        if (guess === gold[i]) continue;
        wrong++;
        weights.update(out, count, gold[i]!, 1);
        weights.update(out, count, guess, -1);
      }
    }
    console.error(`tagger epoch ${epoch}: ${wrong} wrong`);
  }
  weights.average();
  return weights;
}
