// The parser's view of a tagged sentence: one array for each attribute; 0 is the root, n + 1 stands for "no word".
import { FINE, FORM, LOWER, MIDDLE, WIDTH } from "./word-attributes.ts";

/** Columns of hashed values, reused from sentence to sentence. */
export class SentenceColumns {
  n = 0;
  form = new Int32Array(0);
  lower = new Int32Array(0);
  fine = new Int32Array(0);
  middle = new Int32Array(0);
  tag = new Int32Array(0);
  upos = new Int32Array(0);
  /** Number of commas and other punctuation before each word. */
  commas = new Int32Array(0);
  /** Number of verbs before each word. */
  verbs = new Int32Array(0);

  /** `tagUpos`: UPOS id of each tag; `verb`, `punct`: the UPOS ids of verbs and punctuation. */
  fill(words: Int32Array, tags: Int32Array, n: number, data: Int32Array, tagUpos: Int32Array, verb: number, punct: number): void {
    if (this.form.length < n + 2) for (const key of COLUMNS) this[key] = new Int32Array(Math.max(128, n * 2 + 2));
    this.n = n;
    for (const key of COLUMNS) {
      this[key][0] = -101;
      this[key][n + 1] = -202;
    }
    this.commas[0] = this.verbs[0] = 0;
    let commas = 0;
    let verbs = 0;
    for (let i = 1; i <= n; i++) {
      const row = words[i - 1]! * WIDTH;
      const tag = tags[i - 1]!;
      const upos = tagUpos[tag]!;
      this.form[i] = data[row + FORM]!;
      this.lower[i] = data[row + LOWER]!;
      this.fine[i] = data[row + FINE]! < 0 ? -3 - upos : data[row + FINE]!;
      this.middle[i] = data[row + MIDDLE]! < 0 ? -3 - upos : data[row + MIDDLE]!;
      this.tag[i] = tag;
      this.upos[i] = upos;
      this.commas[i] = commas;
      this.verbs[i] = verbs;
      if (upos === punct) commas++;
      if (upos === verb) verbs++;
    }
  }
}

const COLUMNS = ["form", "lower", "fine", "middle", "tag", "upos", "commas", "verbs"] as const;
