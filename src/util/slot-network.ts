// A network with one hidden layer over vectors of words at named places, averages of bags of words, and marks, as training/lib/train-slots.ts writes it.
import { HashMap32 } from "./hash-map32.ts";
import { hashText } from "./hash-text.ts";
import { packSections, unpackSections } from "./sections.ts";
import type { WordTable } from "./word-table.ts";

/** What the network judges: a word for each place ("" for none), bags of words, and names of marks. */
export interface SlotExample {
  readonly slots: readonly string[];
  readonly bags: readonly (readonly string[])[];
  readonly marks: readonly string[];
}

export interface SlotNetwork {
  readonly classes: readonly string[];
  /** One score a class; of classes not asked for (by index; all when left out) it means nothing. */
  score(example: SlotExample, asked?: readonly number[]): Float64Array;
}

/** Weights by row: those of each place's and bag's components, then those of the marks; and the biases. */
export interface SlotWeights {
  readonly classes: readonly string[];
  readonly places: number;
  readonly marks: readonly string[];
  readonly hidden: number;
  readonly first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
}

const VERSION = 2;
/** Products of a word's vector with a place's weights that are kept, and the slots of the table (a power of two) that finds them. */
const KEPT = 40_000;
const SLOTS = 1 << 17;

/** The network as bytes, without its table of words. */
export function encodeSlotNetwork(weights: SlotWeights): Uint8Array {
  const { classes, places, marks, hidden, first, firstBias, second, secondBias } = weights;
  const about = new TextEncoder().encode(JSON.stringify({ classes, places, marks, hidden }));
  const sections = Object.entries({ first, firstBias, second, secondBias }).map(
    ([name, a]) => [name, new Uint8Array(a.buffer, a.byteOffset, a.byteLength)] as const,
  );
  return packSections(VERSION, new Map([["about", about], ...sections]));
}

/** Reads a network over the vectors of a table. Throws when the bytes are none. */
export function decodeSlotNetwork(bytes: Uint8Array, table: WordTable): SlotNetwork {
  const { sections } = unpackSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new Error(`The network has no section "${name}".`);
    return found;
  };
  const floats = (name: string): Float32Array => {
    const { buffer, byteOffset, byteLength } = section(name);
    return new Float32Array(buffer, byteOffset, byteLength / 4);
  };
  const about = JSON.parse(new TextDecoder().decode(section("about"))) as Pick<SlotWeights, "classes" | "places" | "marks" | "hidden">;
  const { classes, places, hidden } = about;
  const { dimensions, scale, rows } = table;
  const map = new HashMap32(table.map);
  const markRow = new Map(about.marks.map((name, i) => [name, places * dimensions + i]));
  const [first, firstBias, second, secondBias] = [floats("first"), floats("firstBias"), floats("second"), floats("secondBias")];
  // The products stand one after another; `found` holds pairs: key + 1 (0: free), where its product begins.
  const products = new Float32Array(KEPT * hidden);
  const found = new Int32Array(2 * SLOTS);
  let kept = 0;
  const state = new Float32Array(hidden);
  // By class, so that the weights of one stand together.
  const outer = Float32Array.from({ length: second.length }, (_, i) => second[(i % hidden) * classes.length + Math.floor(i / hidden)]);
  const all = classes.map((_, k) => k);
  /** The mean of the bag that was asked for last at a place: the events of a sentence share theirs. */
  const lastBags: { bag: readonly string[]; mean: Float32Array }[] = [];

  /** Where the product of a row of vectors with the weights of a place begins. */
  function productOf(place: number, row: number): number {
    const key = row * places + place + 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 15;
    for (; found[2 * slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) if (found[2 * slot] === key) return found[2 * slot + 1];
    if (kept >= KEPT) {
      found.fill(0);
      kept = 0;
      slot = Math.imul(key, 0x9e3779b1) >>> 15;
    }
    const to = kept++ * hidden;
    found[2 * slot] = key;
    found[2 * slot + 1] = to;
    multiply(place, row, to);
    return to;
  }

  function multiply(place: number, row: number, to: number): void {
    products.fill(0, to, to + hidden);
    const at = (d: number): number => (place * dimensions + d) * hidden;
    const value = (d: number): number => rows[row * dimensions + d] * scale;
    let d = 0;
    // Five components at a time: the sums are read and written less often.
    for (; d + 5 <= dimensions; d += 5) {
      const x0 = value(d);
      const x1 = value(d + 1);
      const x2 = value(d + 2);
      const x3 = value(d + 3);
      const x4 = value(d + 4);
      const a = at(d);
      const b = a + hidden;
      const c = b + hidden;
      const e = c + hidden;
      const f = e + hidden;
      for (let j = 0; j < hidden; j++)
        products[to + j] += x0 * first[a + j] + x1 * first[b + j] + x2 * first[c + j] + x3 * first[e + j] + x4 * first[f + j];
    }
    for (; d < dimensions; d++) {
      const [x, a] = [value(d), at(d)];
      for (let j = 0; j < hidden; j++) products[to + j] += x * first[a + j];
    }
  }

  function meanOf(place: number, bag: readonly string[]): Float32Array {
    const last = lastBags[place];
    if (last?.bag === bag) return last.mean;
    const mean = new Float32Array(hidden);
    const known = bag.map((word) => map.get(hashText(word))).filter((row) => row >= 0);
    for (const row of known) {
      const from = productOf(place, row);
      for (let j = 0; j < hidden; j++) mean[j] += products[from + j] / known.length;
    }
    lastBags[place] = { bag, mean };
    return mean;
  }

  function add(vectors: Float32Array, from: number): void {
    for (let j = 0; j < hidden; j++) state[j] += vectors[from + j];
  }

  return {
    classes,
    score({ slots, bags, marks }, asked = all) {
      state.set(firstBias);
      for (let place = 0; place < slots.length; place++) {
        const row = slots[place] ? map.get(hashText(slots[place])) : -1;
        if (row >= 0) add(products, productOf(place, row));
      }
      for (let i = 0; i < bags.length; i++) if (bags[i].length > 0) add(meanOf(slots.length + i, bags[i]), 0);
      for (const mark of marks) {
        const row = markRow.get(mark);
        if (row !== undefined) add(first, row * hidden);
      }
      for (let j = 0; j < hidden; j++) if (state[j] < 0) state[j] = 0;
      const scores = Float64Array.from(secondBias);
      for (const k of asked) {
        let sum = scores[k];
        for (let j = 0; j < hidden; j++) sum += state[j] * outer[k * hidden + j];
        scores[k] = sum;
      }
      return scores;
    },
  };
}
