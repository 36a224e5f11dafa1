// What the sentence splitter sees of the place between two words.
import { hashText } from "../util/hash-text.ts";
import { mix } from "../util/mix.ts";
import { normalizeForm } from "./normalize-form.ts";
import type { WordSpans } from "./tokenize.ts";
import { wordShape } from "./word-shape.ts";

/** Largest number of features that `boundaryFeatures` writes. */
export const BOUNDARY_FEATURES = 40;

const FINAL = /^(?:[.?!…]+|[.?!]['"”’)\]]+)$/u;
const STARTS = /^[\p{Lu}\p{N}"'“‘«([*•\-–—#$@<>]/u;

/** Whether a sentence may end after word `i`: the word is or ends with final punctuation, or the next looks like a beginning. */
export function mayEnd(text: string, { starts, ends }: WordSpans, i: number): boolean {
  const from = starts[i]!;
  const to = ends[i]!;
  const last = text.charCodeAt(to - 1);
  if (last === 46 || last === 33 || last === 63 || last === 0x2026) return true;
  if (starts[i + 1] === to) return false;
  const punctuation = to - from === 1 && !/[\p{L}\p{N}]/u.test(text[from]!);
  return punctuation
    ? STARTS.test(text.slice(starts[i + 1], ends[i + 1])) || FINAL.test(text.slice(from, to))
    : STARTS.test(text.slice(starts[i + 1], starts[i + 1]! + 2));
}

/**
 * Writes the features of the place after word `i` to `out` and returns their number. `length` is the number of words since the last
 * boundary, `open` whether a double quotation mark is open, `kind` a hash of the word's kind of abbreviation (0 for none).
 */
export function boundaryFeatures(
  text: string,
  words: WordSpans,
  i: number,
  length: number,
  open: boolean,
  kind: number,
  out: Int32Array,
): number {
  const { starts, ends } = words;
  const n = starts.length;
  const raw = (j: number): string =>
    j < 0 ? "<" : j >= n ? ">" : normalizeForm(text.slice(starts[j], Math.min(ends[j]!, starts[j]! + 24)));
  const form = (j: number): number => hashText(raw(j));
  const lower = (j: number): number => hashText(raw(j).toLowerCase());
  const shape = (j: number): number => hashText(wordShape(raw(j)));
  const before = shape(i - 1);
  const now = form(i);
  const nowShape = shape(i);
  const next = lower(i + 1);
  const nextShape = shape(i + 1);
  const gapText = i + 1 < n ? text.slice(ends[i], starts[i + 1]) : "";
  const gap = gapText === "" ? 0 : gapText.includes("\n") ? 3 : gapText.length > 1 ? 2 : 1;
  const size = length < 4 ? length : length < 8 ? 4 : length < 15 ? 5 : length < 30 ? 6 : 7;
  const state = gap * 2 + (open ? 1 : 0);
  let k = 0;
  let t = 701;
  const add = (value: number): void => {
    out[k++] = mix(t++, value) || 1;
  };
  add(state);
  add(mix(now, state));
  add(mix(nowShape, state));
  add(mix(nextShape, state));
  add(mix(next, state));
  add(mix(now, nextShape));
  add(mix(mix(now, nextShape), state));
  add(mix(now, next));
  add(mix(mix(before, now), nextShape));
  add(mix(lower(i - 1), now));
  add(mix(mix(lower(i - 1), now), nextShape));
  add(mix(mix(kind, nextShape), state));
  add(mix(mix(kind, now), next));
  add(mix(kind, next));
  add(mix(now, lower(i + 2)));
  add(mix(mix(now, nextShape), shape(i + 2)));
  add(mix(mix(nowShape, nextShape), shape(i + 2)));
  add(mix(mix(now, size), nextShape));
  add(mix(size, mix(nowShape, nextShape)));
  add(mix(mix(before, nowShape), mix(nextShape, state)));
  add(mix(shape(i - 2), mix(before, mix(now, nextShape))));
  add(mix(lower(i - 1), next));
  add(mix(before, mix(nowShape, next)));
  add(mix(next, lower(i + 2)));
  add(mix(nowShape, next));
  add(mix(lower(i - 2), mix(lower(i - 1), now)));
  add(mix(form(i + 1), state));
  add(mix(mix(now, form(i + 1)), gap));
  return k;
}
