// What the models see of a word: hashes of its form, affixes, shape, cluster and usual tags, computed once for each different word.
import type { HashMap32 } from "../util/hash-map32.ts";
import { hashText } from "../util/hash-text.ts";

/** Columns of a word's attributes. */
export const FORM = 0;
export const LOWER = 1;
export const SUFFIX2 = 2;
export const SUFFIX3 = 3;
export const SUFFIX4 = 4;
export const PREFIX2 = 5;
export const PREFIX3 = 6;
export const SHAPE = 7;
export const FINE = 8;
export const MIDDLE = 9;
export const COARSE = 10;
export const USUAL = 11;
export const CAPITAL = 12;
export const SUFFIX1 = 13;
/** Ints for each word. */
export const WIDTH = 16;

const LIMIT = 1 << 17;

/** Curly quotes and dashes as the training data writes them; other words unchanged. */
export function normalizeForm(form: string): string {
  let plain = true;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) > 0x7f) plain = false;
  if (plain) return form;
  return form
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2013\u2014\u2212]/g, "-")
    .replace(/\u2026/g, "...");
}

/** Attributes of words by id. Ids are stable until `reset`, which keeps memory bounded over many documents. */
export class WordAttributes {
  readonly #ids = new Map<string, number>();
  readonly #clusters: HashMap32 | null;
  readonly #usual: HashMap32 | null;
  #data = new Int32Array(WIDTH * 1024);

  /** `clusters`: lower form → fine | middle << 10 | coarse << 20. `usual`: lower form → id of its usual tags. */
  constructor(clusters: HashMap32 | null, usual: HashMap32 | null) {
    this.#clusters = clusters;
    this.#usual = usual;
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
    const digits = /[0-9]/.test(form);
    const key = digits ? lower.replace(/[0-9]/g, "0") : lower;
    data[row + FORM] = hashText(digits ? form.replace(/[0-9]/g, "0") : form);
    data[row + LOWER] = hashText(key);
    data[row + SUFFIX1] = hashText(lower, n - 1) ^ 1;
    data[row + SUFFIX2] = n > 2 ? hashText(lower, n - 2) ^ 2 : 2;
    data[row + SUFFIX3] = n > 3 ? hashText(lower, n - 3) ^ 3 : 3;
    data[row + SUFFIX4] = n > 4 ? hashText(lower, n - 4) ^ 4 : 4;
    data[row + PREFIX2] = n > 2 ? hashText(lower, 0, 2) ^ 5 : 5;
    data[row + PREFIX3] = n > 3 ? hashText(lower, 0, 3) ^ 6 : 6;
    data[row + SHAPE] = hashText(shape(form));
    const cluster = this.#clusters ? this.#clusters.get(hashText(lower)) : -1;
    data[row + FINE] = cluster < 0 ? -1 : cluster & 1023;
    data[row + MIDDLE] = cluster < 0 ? -1 : (cluster >>> 10) & 1023;
    data[row + COARSE] = cluster < 0 ? -1 : cluster >>> 20;
    data[row + USUAL] = this.#usual ? this.#usual.get(data[row + LOWER]!) : -1;
    const first = form.charAt(0);
    data[row + CAPITAL] = first !== first.toLowerCase() ? (form.length > 1 && form === form.toUpperCase() ? 2 : 1) : 0;
  }
}

function shape(form: string): string {
  let out = "";
  let run = "";
  for (const c of form) {
    const kind = c >= "0" && c <= "9" ? "9" : c !== c.toLowerCase() ? "X" : c !== c.toUpperCase() ? "x" : c;
    if (run.endsWith(kind) && run.length >= 2) continue;
    run = run.endsWith(kind) ? run + kind : kind;
    out += kind;
    if (out.length > 12) break;
  }
  return out;
}
