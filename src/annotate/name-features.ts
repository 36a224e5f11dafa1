// Feature templates of the name recogniser: forms, shapes, clusters, tags around the word, the labels before, and what gazetteers say.
import { mix } from "../util/mix.ts";
import { CAPITAL, COARSE, FINE, FORM, LOWER, MIDDLE, PREFIX3, SHAPE, SUFFIX2, SUFFIX3, SUFFIX4, WIDTH } from "./word-attributes.ts";

/** Largest number of features that `nameFeatures` writes. */
export const NAME_FEATURES = 64;

const NONE = 0x2f0b4a27;

/** A sentence as the name recogniser sees it. */
export interface NameInput {
  readonly n: number;
  /** Word ids and tag ids. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly data: Int32Array;
  /** Bit set of the name lists that each word stands in. */
  readonly lists: Int32Array;
  /** Hash of the label that the same form got elsewhere in the document, or 0. */
  readonly earlier: Int32Array;
}

/** Writes the features of word `i` to `out`; `labels` are those so far. Returns their number. */
export function nameFeatures(input: NameInput, i: number, labels: Int32Array, out: Int32Array): number {
  const { n, words, tags, data, lists, earlier } = input;
  const at = (j: number, column: number): number => (j < 0 || j >= n ? NONE : data[words[j]! * WIDTH + column]!);
  const tag = (j: number): number => (j < 0 || j >= n ? 255 : tags[j]!);
  const list = (j: number): number => (j < 0 || j >= n ? 0 : lists[j]!);
  const l1 = i > 0 ? labels[i - 1]! : 99;
  const l2 = i > 1 ? labels[i - 2]! : 99;
  const first = i === 0 ? 1 : 0;
  let k = 0;
  let t = 501;
  const add = (value: number): void => {
    out[k++] = mix(t++, value) || 1;
  };
  add(at(i, FORM));
  add(at(i, LOWER));
  add(at(i, SUFFIX2));
  add(at(i, SUFFIX3));
  add(at(i, SUFFIX4));
  add(at(i, PREFIX3));
  add(mix(at(i, SHAPE), first));
  add(mix(at(i, CAPITAL), first));
  add(mix(at(i, FINE), at(i, CAPITAL)));
  add(mix(at(i, MIDDLE), at(i, CAPITAL)));
  add(mix(at(i, COARSE), at(i, CAPITAL)));
  add(tag(i));
  add(mix(tag(i), l1));
  add(mix(l1, l2));
  add(mix(l1, at(i, FORM)));
  add(mix(l1, at(i, FINE)));
  add(mix(l1, at(i, SHAPE)));
  add(mix(l1, list(i)));
  add(mix(l1, at(i - 1, LOWER)));
  add(mix(at(i - 1, LOWER), at(i, CAPITAL)));
  add(mix(at(i + 1, LOWER), at(i, CAPITAL)));
  add(mix(at(i - 2, LOWER), at(i, CAPITAL)));
  add(mix(at(i + 2, LOWER), at(i, CAPITAL)));
  add(mix(at(i - 1, LOWER), at(i, FORM)));
  add(mix(at(i + 1, LOWER), at(i, FORM)));
  add(mix(at(i - 1, FINE), at(i, CAPITAL)));
  add(mix(at(i + 1, FINE), at(i, CAPITAL)));
  add(mix(at(i - 1, MIDDLE), mix(at(i, MIDDLE), at(i + 1, MIDDLE))));
  add(mix(at(i - 1, FINE), at(i, FINE)));
  add(mix(at(i, FINE), at(i + 1, FINE)));
  add(mix(at(i - 1, SHAPE), mix(at(i, SHAPE), at(i + 1, SHAPE))));
  add(mix(tag(i - 1), mix(tag(i), tag(i + 1))));
  add(mix(tag(i), tag(i + 1)));
  add(mix(tag(i), mix(tag(i + 1), tag(i + 2))));
  add(mix(at(i + 1, CAPITAL), mix(at(i, CAPITAL), l1)));
  add(list(i));
  add(mix(list(i), list(i + 1)));
  add(mix(list(i - 1), list(i)));
  add(mix(list(i), mix(at(i, CAPITAL), mix(at(i + 1, CAPITAL), at(i - 1, CAPITAL)))));
  add(mix(list(i), at(i - 1, LOWER)));
  add(mix(list(i), at(i + 1, LOWER)));
  add(mix(earlier[i]!, at(i, CAPITAL)));
  add(mix(earlier[i]!, l1));
  let run = i;
  while (run + 1 < n && at(run + 1, CAPITAL) > 0 && run - i < 6) run++;
  add(mix(at(run, LOWER), at(i, CAPITAL)));
  add(mix(at(run, FINE), mix(at(i, CAPITAL), l1)));
  add(mix(at(run + 1, LOWER), at(i, CAPITAL)));
  let back = i;
  while (back > 0 && at(back - 1, CAPITAL) > 0 && i - back < 6) back--;
  add(mix(at(back - 1, LOWER), at(i, CAPITAL)));
  add(mix(at(back, FINE), mix(at(i, CAPITAL), l1)));
  return k;
}
