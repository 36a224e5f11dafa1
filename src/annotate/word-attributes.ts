// What the name recogniser sees of a word: hashes of its form, affixes and shape, its clusters and lists, computed once a word.
import type { HashMap32 } from "../util/hash-map32.ts";
import { hashText } from "../util/hash-text.ts";
import { normalizeForm } from "./normalize-form.ts";
import { wordShape } from "./word-shape.ts";

/** Columns of a word's attributes. */
export const FORM = 0;
export const LOWER = 1;
export const SUFFIX2 = 2;
export const SUFFIX3 = 3;
export const SUFFIX4 = 4;
export const PREFIX3 = 5;
export const SHAPE = 6;
export const FINE = 7;
export const MIDDLE = 8;
export const COARSE = 9;
/** 1 begins with a capital, 2 is all capitals, 0 neither. */
export const CAPITAL = 10;
/** Bit set of the lists that the word stands in. */
export const LISTS = 11;
/** Ints for each word. */
export const WIDTH = 12;

const LIMIT = 1 << 17;

/** Attributes of words by id. Ids are stable until `trim`, which keeps memory bounded over many documents. */
export class WordAttributes {
  readonly #ids = new Map<string, number>();
  readonly #clusters: HashMap32;
  readonly #lists: HashMap32;
  #data = new Int32Array(WIDTH * 1024);

  /** `clusters`: hash of the lower form → fine | middle << 10 | coarse << 20. `lists`: hash of the lower form → bits. */
  constructor(clusters: HashMap32, lists: HashMap32) {
    this.#clusters = clusters;
    this.#lists = lists;
  }

  get data(): Int32Array {
    return this.#data;
  }

  /** Forgets all words when there are very many. Call between documents only. */
  trim(): void {
    if (this.#ids.size > LIMIT) this.#ids.clear();
  }

  /** The word's id: row `id * WIDTH` of `data`. */
  id(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(form, id);
    if ((id + 1) * WIDTH > this.#data.length) {
      const next = new Int32Array(this.#data.length * 2);
      next.set(this.#data);
      this.#data = next;
    }
    this.#describe(form, id * WIDTH);
    return id;
  }

  #describe(raw: string, row: number): void {
    const data = this.#data;
    const form = normalizeForm(raw.length > 64 ? raw.slice(0, 64) : raw);
    const lower = form.toLowerCase();
    const n = lower.length;
    const zeros = (text: string): string => text.replace(/[0-9]/g, "0");
    data[row + FORM] = hashText(zeros(form));
    data[row + LOWER] = hashText(zeros(lower));
    data[row + SUFFIX2] = n > 2 ? hashText(lower, n - 2) : 2;
    data[row + SUFFIX3] = n > 3 ? hashText(lower, n - 3) : 3;
    data[row + SUFFIX4] = n > 4 ? hashText(lower, n - 4) : 4;
    data[row + PREFIX3] = n > 3 ? hashText(lower, 0, 3) : 5;
    data[row + SHAPE] = hashText(wordShape(form));
    const cluster = this.#clusters.get(hashText(lower));
    data[row + FINE] = cluster < 0 ? -1 : cluster & 1023;
    data[row + MIDDLE] = cluster < 0 ? -1 : (cluster >>> 10) & 1023;
    data[row + COARSE] = cluster < 0 ? -1 : cluster >>> 20;
    const first = form.charAt(0);
    data[row + CAPITAL] = first !== first.toLowerCase() ? (form.length > 1 && form === form.toUpperCase() ? 2 : 1) : 0;
    data[row + LISTS] = Math.max(0, this.#lists.get(hashText(lower)));
  }
}
