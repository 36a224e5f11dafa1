// An averaged perceptron over names' labels, trained on its own history of labels.
import { mayBeName, mayFollow } from "../../src/annotate/label-names.ts";
import { NAME_FEATURES, type NameInput, nameFeatures } from "../../src/annotate/name-features.ts";
import { FORM, LOWER, WIDTH } from "../../src/annotate/word-attributes.ts";
import { random } from "./random.ts";
import { shuffle } from "./shuffle.ts";
import { SparseWeights } from "./sparse-weights.ts";

/** Share of the words of names that are shown without their form, as words that were never seen. */
const HIDDEN = 0.3;
/** Independent runs that are averaged. */
const RUNS = 3;
const UNSEEN = 0x3c6ef372;

/** A sentence with its labels; -1 is a word of unknown label. */
export interface NameExample {
  readonly input: NameInput;
  readonly gold: Int32Array;
}

/** Trains on examples whose words are rows of `attributes`. */
export function trainNames(data: readonly NameExample[], attributes: Int32Array, labelCount: number, epochs: number): SparseWeights {
  const words = attributes.length / WIDTH;
  const doubled = new Int32Array(2 * attributes.length);
  doubled.set(attributes);
  doubled.set(attributes, attributes.length);
  for (let row = attributes.length; row < doubled.length; row += WIDTH) doubled[row + FORM] = doubled[row + LOWER] = UNSEEN;
  const weights = new SparseWeights(20);
  const next = random(13);
  const out = new Int32Array(NAME_FEATURES);
  const scores = new Float64Array(labelCount);
  const labels = new Int32Array(1024);
  for (let epoch = 0; epoch < epochs * RUNS; epoch++) {
    if (epoch % epochs === 0) weights.restart();
    let wrong = 0;
    for (const e of shuffle(data.length, next)) {
      const { input, gold } = data[e]!;
      const shown = {
        ...input,
        data: doubled,
        words: input.words.map((word, i) => (gold[i]! > 0 && next() < HIDDEN ? word + words : word)),
      };
      for (let i = 0; i < input.n; i++) {
        labels[i] = 0;
        if (!mayBeName(shown, i, labels)) continue;
        weights.now++;
        const size = nameFeatures(shown, i, labels, out);
        weights.score(out, size, scores.fill(0));
        const before = i > 0 ? labels[i - 1]! : 0;
        const best = bestLabel(scores, before);
        labels[i] = best;
        if (gold[i]! < 0) continue;
        const want = mayFollow(before, gold[i]!) ? gold[i]! : 0;
        if (best === want) continue;
        wrong++;
        weights.update(out, size, want, 1);
        weights.update(out, size, best, -1);
      }
    }
    console.error(`names epoch ${epoch}: ${wrong} wrong`);
  }
  weights.average();
  return weights;
}

/** The best label that may follow `before`. */
export function bestLabel(scores: Float64Array, before: number): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]! && mayFollow(before, label)) best = label;
  return best;
}
