// Sentence splitter: a linear model decides at every place between words where a sentence may end.
import { type Language, table } from "../languages/language.ts";
import type { FeatureScorer } from "../util/feature-scorer.ts";
import { hashText } from "../util/hash-text.ts";
import { SparseClassifier } from "../util/sparse-classifier.ts";
import { BOUNDARY_FEATURES, boundaryFeatures, mayEnd } from "./boundary-features.ts";
import { createClockTest } from "./clock-goes-on.ts";
import type { LanguageModel } from "./language-model.ts";
import type { WordSpans } from "./tokenize.ts";

/** Longest sentence in words; the parser's time grows with the square. */
const LONGEST = 300;

/** Calls `decide` at every place where a sentence may end, in order; what it answers moves the walk on. */
export function walkBoundaries(
  text: string,
  words: WordSpans,
  kinds: ReadonlyMap<string, string>,
  out: Int32Array,
  decide: (i: number, count: number) => boolean,
): void {
  const n = words.starts.length;
  let first = 0;
  let open = false;
  for (let i = 0; i + 1 < n; i++) {
    const start = words.starts[i]!;
    const code = text.charCodeAt(start);
    if (words.ends[i]! - start <= 2 && (code === 34 || code === 0x201c || code === 0x201d)) open = code === 34 ? !open : code === 0x201c;
    if (!mayEnd(text, words, i)) continue;
    const kind = words.ends[i]! - start > 1 && text[words.ends[i]! - 1] === "." ? (kinds.get(text.slice(start, words.ends[i])) ?? "?") : "";
    if (decide(i, boundaryFeatures(text, words, i, i - first, open, kind ? hashText(kind) : 0, out))) {
      first = i + 1;
      open = false;
    }
  }
}

/** The kind of each abbreviation of the language. */
export function abbreviationKinds(language: Language): ReadonlyMap<string, string> {
  return new Map(table(language, "abbreviations").map(({ cells }) => [cells[0]!, cells[1]!]));
}

/** For the words of one block: indexes of the words that end a sentence (the last word's among them), in order. */
export function createSentenceSplitter(model: LanguageModel, language: Language): (text: string, words: WordSpans) => number[] {
  const classifier: FeatureScorer = new SparseClassifier(
    model.int32("sentences.slots"),
    model.bytes("sentences.labels"),
    model.int16("sentences.weights"),
  );
  const kinds = abbreviationKinds(language);
  const goesOn = createClockTest(
    new Set(table(language, "date-words").flatMap(({ cells }) => (/^(WEEKDAY|MONTH)$/.test(cells[1]!) ? [cells[0]!] : []))),
  );
  const out = new Int32Array(BOUNDARY_FEATURES);
  const scores = new Float64Array(2);
  return (text, words) => {
    const n = words.starts.length;
    const cuts: number[] = [];
    const cutAfter = (i: number): void => {
      for (let at = (cuts.at(-1) ?? -1) + LONGEST; at < i; at += LONGEST) cuts.push(at);
      cuts.push(i);
    };
    walkBoundaries(text, words, kinds, out, (i, count) => {
      classifier.score(out, count, scores.fill(0));
      const ends = scores[1]! > scores[0]! && !goesOn(text, words, i);
      if (ends) cutAfter(i);
      return ends;
    });
    if (n > 0) cutAfter(n - 1);
    return cuts;
  };
}
