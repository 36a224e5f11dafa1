// Trains the sentence splitter on the raw text of the treebanks, cut into words by our own tokenizer.
import { goldText } from "../../eval/gold-text.ts";
import type { Tree } from "../../eval/read-conllu.ts";
import { BOUNDARY_FEATURES } from "../../src/annotate/boundary-features.ts";
import { abbreviationKinds, walkBoundaries } from "../../src/annotate/split-sentences.ts";
import { createTokenizer } from "../../src/annotate/tokenize.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { devTrees, trainTrees } from "./corpus.ts";
import { saveClassifier } from "./pack-classifier.ts";
import { random } from "./random.ts";
import { shuffle } from "./shuffle.ts";
import { SparseWeights } from "./sparse-weights.ts";

const EPOCHS = 12;

interface Place {
  readonly features: Int32Array;
  readonly ends: boolean;
}

const language = readLanguage();
const tokenize = createTokenizer(language);
const kinds = abbreviationKinds(language);

function places(trees: readonly Tree[]): Place[] {
  const { document, words } = goldText(trees);
  const ends = new Set(words.map((row) => Math.max(...row.map(([, end]) => end))));
  const found: Place[] = [];
  const out = new Int32Array(BOUNDARY_FEATURES);
  for (const { span } of document.blocks) {
    const spans = tokenize(document.text, span[0], span[1]);
    walkBoundaries(document.text, spans, kinds, out, (i, count) => {
      found.push({ features: out.slice(0, count), ends: ends.has(spans.ends[i]!) });
      return ends.has(spans.ends[i]!);
    });
  }
  return found;
}

const data = places(trainTrees());
const weights = new SparseWeights(18);
const next = random(3);
const scores = new Float64Array(2);
for (let epoch = 0; epoch < EPOCHS; epoch++)
  for (const p of shuffle(data.length, next)) {
    const { features, ends } = data[p]!;
    weights.now++;
    weights.score(features, features.length, scores.fill(0));
    const want = ends ? 1 : 0;
    if (Math.abs(scores[want]! - scores[1 - want]!) > 3 && scores[want]! > scores[1 - want]!) continue;
    weights.update(features, features.length, want, 0.5);
    weights.update(features, features.length, 1 - want, -0.5);
  }
weights.average();
let right = 0;
const dev = places(devTrees());
for (const { features, ends } of dev) {
  weights.score(features, features.length, scores.fill(0));
  if (scores[1]! > scores[0]! === ends) right++;
}
console.error(`sentences: ${data.length} places, dev ${((100 * right) / dev.length).toFixed(2)} % right`);
saveClassifier("sentences", weights, 2);
