// Feature templates of the tagger: the word, its affixes and shape, two words on each side, the two tags before.
import { mix } from "../util/mix.ts";
import {
  CAPITAL,
  COARSE,
  FINE,
  FORM,
  LOWER,
  MIDDLE,
  PREFIX2,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  USUAL,
  WIDTH,
} from "./word-attributes.ts";

/** Largest number of features that `tagFeatures` writes. */
export const TAG_FEATURES = 64;

const NONE = 0x5bd1e995;

/**
 * Writes the features of word `i` to `out` and returns their number. `words` are word ids of the sentence, `n` its length,
 * `data` the words' attributes, `tags` the tags so far.
 */
export function tagFeatures(words: Int32Array, n: number, i: number, data: Int32Array, tags: Int32Array, out: Int32Array): number {
  const w0 = words[i]! * WIDTH;
  const at = (j: number, column: number): number => (j < 0 || j >= n ? NONE : data[words[j]! * WIDTH + column]!);
  const t1 = i > 0 ? tags[i - 1]! : 999;
  const t2 = i > 1 ? tags[i - 2]! : 999;
  const form = data[w0 + FORM]!;
  const lower = data[w0 + LOWER]!;
  const l1 = at(i - 1, LOWER);
  const r1 = at(i + 1, LOWER);
  const usual = data[w0 + USUAL]!;
  const u1 = at(i + 1, USUAL);
  const u2 = at(i + 2, USUAL);
  const first = i === 0 ? 1 : 0;
  let k = 0;
  let t = 1;
  const add = (value: number): void => {
    out[k++] = mix(t++, value) || 1;
  };
  add(form);
  add(lower);
  add(mix(lower, first));
  add(data[w0 + SUFFIX1]!);
  add(data[w0 + SUFFIX2]!);
  add(data[w0 + SUFFIX3]!);
  add(data[w0 + SUFFIX4]!);
  add(data[w0 + PREFIX2]!);
  add(data[w0 + PREFIX3]!);
  add(mix(data[w0 + SHAPE]!, first));
  add(mix(mix(data[w0 + CAPITAL]!, first), data[w0 + SUFFIX3]!));
  add(data[w0 + FINE]!);
  add(data[w0 + MIDDLE]!);
  add(data[w0 + COARSE]!);
  add(usual);
  add(l1);
  add(at(i - 2, LOWER));
  add(r1);
  add(at(i + 2, LOWER));
  add(mix(lower, l1));
  add(mix(lower, r1));
  add(mix(l1, r1));
  add(mix(at(i - 1, SUFFIX3), usual));
  add(at(i + 1, SUFFIX3));
  add(at(i + 2, SUFFIX3));
  add(at(i - 1, FINE));
  add(at(i + 1, FINE));
  add(mix(at(i - 1, MIDDLE), at(i + 1, MIDDLE)));
  add(mix(data[w0 + MIDDLE]!, at(i + 1, MIDDLE)));
  add(mix(data[w0 + MIDDLE]!, at(i - 1, MIDDLE)));
  add(u1);
  add(mix(u1, u2));
  add(mix(usual, u1));
  add(mix(mix(usual, u1), t1));
  add(mix(mix(data[w0 + SUFFIX3]!, u1), t1));
  add(t1);
  add(mix(t1, t2));
  add(mix(t1, lower));
  add(mix(mix(t1, t2), lower));
  add(mix(t1, usual));
  add(mix(mix(t1, t2), usual));
  add(mix(t1, data[w0 + SUFFIX3]!));
  add(mix(t1, r1));
  add(mix(t1, data[w0 + MIDDLE]!));
  add(mix(t2, usual));
  add(mix(mix(at(i - 1, CAPITAL), data[w0 + CAPITAL]!), at(i + 1, CAPITAL)));
  add(mix(mix(t1, data[w0 + SHAPE]!), at(i + 1, SHAPE)));
  add(mix(t1, at(n - 1, LOWER)));
  return k;
}
