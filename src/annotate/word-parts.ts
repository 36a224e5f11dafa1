// The parts of a word that the network has vectors for: the word, its endings, its beginnings, its shape, each as a row of a table.
import type { HashMap32 } from "../util/hash-map32.ts";
import { hashText } from "../util/hash-text.ts";
import { normalizeForm } from "./normalize-form.ts";
import { wordShape } from "./word-shape.ts";

/** Rows of word, four, three and two last letters, three and two first letters, shape; `tables` are the tables' sizes. Rows 0 are the root's, row 1 of words is unknown. */
export function wordParts(raw: string, words: HashMap32, tables: readonly number[]): number[] {
  const form = normalizeForm(raw.length > 64 ? raw.slice(0, 64) : raw);
  const key = form.toLowerCase().replace(/[0-9]/g, "0");
  const n = key.length;
  const part = (text: string, table: number): number => 1 + ((hashText(text) >>> 0) % (tables[table]! - 1));
  const word = words.get(hashText(key));
  return [
    word < 0 ? 1 : word,
    part(n > 4 ? key.slice(-4) : "4", 1),
    part(n > 3 ? key.slice(-3) : "3", 2),
    part(n > 2 ? key.slice(-2) : "2", 3),
    part(n > 3 ? key.slice(0, 3) : "3", 4),
    part(n > 2 ? key.slice(0, 2) : "2", 5),
    part(wordShape(form), 6),
  ];
}
