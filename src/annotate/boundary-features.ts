// What the sentence splitter sees of the place between two words.
import { hashText } from "../util/hash-text.ts";
import { mix } from "../util/mix.ts";
import { normalizeForm } from "./normalize-form.ts";
import type { WordSpans } from "./tokenize.ts";
import { wordShape } from "./word-shape.ts";

/** Largest number of features that `boundaryFeatures` writes. */
export const BOUNDARY_FEATURES = 40;

const STARTS = /^[\p{Lu}\p{N}"'“‘«([*•\-–—#$@<>]/u;
const STARTS_ASCII = Uint8Array.from({ length: 128 }, (_, code) => Number(STARTS.test(String.fromCharCode(code))));

/** Whether a sentence may end after word `i`, which is not the last: the word is or ends with final punctuation, or the next looks like a beginning. */
export function mayEnd(text: string, { starts, ends }: WordSpans, i: number): boolean {
  const to = ends[i]!;
  const last = text.charCodeAt(to - 1);
  if (last === 46 || last === 33 || last === 63 || last === 0x2026) return true;
  const next = starts[i + 1]!;
  if (next === to) return false;
  const code = text.charCodeAt(next);
  return code < 128 ? STARTS_ASCII[code] === 1 : STARTS.test(text.slice(next, next + 2));
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
  const [raw2, raw1, raw0] = [raw(i - 2), raw(i - 1), raw(i)];
  const [rawNext, rawNext2] = [raw(i + 1), raw(i + 2)];
  const lower = (form: string): number => hashText(form.toLowerCase());
  const shape = (form: string): number => hashText(wordShape(form));
  const [lower2, lower1, next, next2] = [lower(raw2), lower(raw1), lower(rawNext), lower(rawNext2)];
  const [before2, before, nowShape, nextShape, nextShape2] = [shape(raw2), shape(raw1), shape(raw0), shape(rawNext), shape(rawNext2)];
  const now = hashText(raw0);
  const nextForm = hashText(rawNext);
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
  add(mix(lower1, now));
  add(mix(mix(lower1, now), nextShape));
  add(mix(mix(kind, nextShape), state));
  add(mix(mix(kind, now), next));
  add(mix(kind, next));
  add(mix(now, next2));
  add(mix(mix(now, nextShape), nextShape2));
  add(mix(mix(nowShape, nextShape), nextShape2));
  add(mix(mix(now, size), nextShape));
  add(mix(size, mix(nowShape, nextShape)));
  add(mix(mix(before, nowShape), mix(nextShape, state)));
  add(mix(before2, mix(before, mix(now, nextShape))));
  add(mix(lower1, next));
  add(mix(before, mix(nowShape, next)));
  add(mix(next, next2));
  add(mix(nowShape, next));
  add(mix(lower2, mix(lower1, now)));
  add(mix(nextForm, state));
  add(mix(mix(now, nextForm), gap));
  return k;
}
