// Feature templates of the name recogniser: forms, shapes, clusters, lists and tags around the word, and the labels before it.
import { mix } from "../util/mix.ts";
import { CAPITAL, COARSE, FINE, FORM, LISTS, LOWER, MIDDLE, PREFIX3, SHAPE, SUFFIX2, SUFFIX3, SUFFIX4, WIDTH } from "./word-attributes.ts";

/** Largest number of features that `nameFeatures` writes. */
export const NAME_FEATURES = 64;

const NONE = 0x2f0b4a27;

/**
 * A sentence as the name recogniser sees it: word ids of `data`'s rows, a number for each word's part of speech, heads (positions in the
 * sentence, -1 for the root) and hashes of the relations to them.
 */
export interface NameInput {
  readonly n: number;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly data: Int32Array;
}

/** Writes the features of word `i` to `out`; `labels` are those so far. Returns their number. */
export function nameFeatures(
  { n, words, tags, heads, relations, data }: NameInput,
  i: number,
  labels: Int32Array,
  out: Int32Array,
): number {
  const at = (j: number, column: number): number => (j < 0 || j >= n ? NONE : data[words[j]! * WIDTH + column]!);
  const tag = (j: number): number => (j < 0 || j >= n ? 255 : tags[j]!);
  const row = words[i]! * WIDTH;
  const form = data[row + FORM]!;
  const capital = data[row + CAPITAL]!;
  const shape = data[row + SHAPE]!;
  const fine = data[row + FINE]!;
  const middle = data[row + MIDDLE]!;
  const lists = data[row + LISTS]!;
  const list1 = at(i + 1, LISTS);
  const list0 = at(i - 1, LISTS);
  const l1 = i > 0 ? labels[i - 1]! : 99;
  const l2 = i > 1 ? labels[i - 2]! : 99;
  const first = i === 0 ? 1 : 0;
  const before = at(i - 1, LOWER);
  const after = at(i + 1, LOWER);
  let run = i;
  while (run + 1 < n && at(run + 1, CAPITAL) > 0 && run - i < 6) run++;
  let back = i;
  while (back > 0 && at(back - 1, CAPITAL) > 0 && i - back < 6) back--;
  let k = 0;
  let t = 501;
  const add = (value: number): void => {
    out[k++] = mix(t++, value) || 1;
  };
  add(form);
  add(data[row + LOWER]!);
  add(data[row + SUFFIX2]!);
  add(data[row + SUFFIX3]!);
  add(data[row + SUFFIX4]!);
  add(data[row + PREFIX3]!);
  add(mix(shape, first));
  add(mix(capital, first));
  add(mix(fine, capital));
  add(mix(middle, capital));
  add(mix(data[row + COARSE]!, capital));
  add(mix(tag(i), l1));
  add(mix(l1, l2));
  add(mix(l1, form));
  add(mix(l1, fine));
  add(mix(l1, shape));
  add(mix(l1, mix(lists, capital)));
  add(mix(l1, before));
  add(mix(before, capital));
  add(mix(after, capital));
  add(mix(at(i - 2, LOWER), capital));
  add(mix(at(i + 2, LOWER), capital));
  add(mix(before, form));
  add(mix(after, form));
  add(mix(at(i - 1, FINE), capital));
  add(mix(at(i + 1, FINE), capital));
  add(mix(at(i - 1, MIDDLE), mix(middle, at(i + 1, MIDDLE))));
  add(mix(at(i - 1, FINE), fine));
  add(mix(fine, at(i + 1, FINE)));
  add(mix(at(i - 1, SHAPE), mix(shape, at(i + 1, SHAPE))));
  add(mix(tag(i - 1), mix(tag(i), tag(i + 1))));
  add(mix(tag(i), mix(tag(i + 1), tag(i + 2))));
  add(mix(at(i + 1, CAPITAL), mix(capital, l1)));
  add(mix(lists, capital));
  add(mix(lists, list1));
  add(mix(list0, lists));
  add(mix(lists, mix(capital, mix(at(i + 1, CAPITAL), at(i - 1, CAPITAL)))));
  add(mix(lists, before));
  add(mix(lists, after));
  add(mix(mix(before, capital), mix(list1, l1)));
  add(mix(at(run, LOWER), capital));
  add(mix(at(run, FINE), mix(capital, l1)));
  add(mix(at(run, LISTS), mix(lists, l1)));
  add(mix(at(run + 1, LOWER), capital));
  add(mix(at(run + 1, MIDDLE), mix(capital, tag(run + 1))));
  add(mix(at(back - 1, LOWER), capital));
  add(mix(at(back - 1, MIDDLE), capital));
  add(mix(at(back, FINE), mix(capital, l1)));
  add(mix(at(back, LISTS), mix(lists, l1)));
  const head = heads[i]!;
  const relation = relations[i]!;
  const outer = at(head, CAPITAL) > 0 && tag(head) === tag(i) ? heads[head]! : head;
  const outerRelation = outer === head ? relation : relations[head]!;
  add(mix(relation, capital));
  add(mix(outerRelation, mix(at(outer, LOWER), capital)));
  add(mix(outerRelation, mix(at(outer, FINE), capital)));
  add(mix(outerRelation, mix(at(outer, MIDDLE), l1)));
  add(mix(relation, mix(lists, l1)));
  return k;
}
