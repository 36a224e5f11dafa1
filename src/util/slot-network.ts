// A network with one hidden layer over vectors of words at named places, averages of bags of words, and marks, as training/lib/train-slots.ts writes it.
import { HashMap32 } from "./hash-map32.ts";
import { hashText } from "./hash-text.ts";
import { packSections, unpackSections } from "./sections.ts";

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

/** Vectors of words, 8 bits a component; `map`: hash of the word → row, as `packHashMap32` lays it out. */
export interface WordTable {
  readonly dimensions: number;
  readonly scale: number;
  readonly map: Int32Array;
  readonly rows: Int8Array;
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

const VERSION = 1;
/** Products of a word's vector with a place's weights that are kept. */
const KEPT = 40_000;

const bytesOf = (a: Float32Array | Int32Array | Int8Array): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength);

/** The network and its vectors as bytes. */
export function encodeSlotNetwork(table: WordTable, weights: SlotWeights): Uint8Array {
  const { classes, places, marks, hidden } = weights;
  const { dimensions, scale } = table;
  const about = new TextEncoder().encode(JSON.stringify({ classes, places, marks, hidden, dimensions, scale }));
  const { first, firstBias, second, secondBias } = weights;
  const sections = Object.entries({ map: table.map, rows: table.rows, first, firstBias, second, secondBias });
  return packSections(VERSION, new Map([["about", about], ...sections.map(([name, a]) => [name, bytesOf(a)] as const)]));
}

/** Reads a network. Throws when the bytes are none. */
export function decodeSlotNetwork(bytes: Uint8Array): SlotNetwork {
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
  const about = JSON.parse(new TextDecoder().decode(section("about"))) as Pick<SlotWeights, "classes" | "places" | "marks" | "hidden"> &
    Pick<WordTable, "dimensions" | "scale">;
  const { classes, places, hidden, dimensions, scale } = about;
  const mapBytes = section("map");
  const map = new HashMap32(new Int32Array(mapBytes.buffer, mapBytes.byteOffset, mapBytes.byteLength / 4));
  const rowBytes = section("rows");
  const rows = new Int8Array(rowBytes.buffer, rowBytes.byteOffset, rowBytes.byteLength);
  const markRow = new Map(about.marks.map((name, i) => [name, places * dimensions + i]));
  const [first, firstBias, second, secondBias] = [floats("first"), floats("firstBias"), floats("second"), floats("secondBias")];
  const products = new Map<number, Float32Array>();
  const state = new Float32Array(hidden);
  // By class, so that the weights of one stand together.
  const outer = Float32Array.from({ length: second.length }, (_, i) => second[(i % hidden) * classes.length + Math.floor(i / hidden)]);
  const all = classes.map((_, k) => k);
  /** The mean of the bag that was asked for last at a place: the events of a sentence share theirs. */
  const lastBags: { bag: readonly string[]; mean: Float32Array }[] = [];

  /** Product of a row of vectors with the weights of a place. */
  function productOf(place: number, row: number): Float32Array {
    const key = row * places + place;
    const known = products.get(key);
    if (known) return known;
    const product = new Float32Array(hidden);
    const at = (d: number): number => (place * dimensions + d) * hidden;
    const value = (d: number): number => rows[row * dimensions + d] * scale;
    let d = 0;
    // Five components at a time: the sums are read and written less often.
    for (; d + 5 <= dimensions; d += 5) {
      const [x0, x1, x2, x3, x4] = [value(d), value(d + 1), value(d + 2), value(d + 3), value(d + 4)];
      const [a, b, c, e, f] = [at(d), at(d + 1), at(d + 2), at(d + 3), at(d + 4)];
      for (let j = 0; j < hidden; j++)
        product[j] += x0 * first[a + j] + x1 * first[b + j] + x2 * first[c + j] + x3 * first[e + j] + x4 * first[f + j];
    }
    for (; d < dimensions; d++) for (let j = 0; j < hidden; j++) product[j] += value(d) * first[at(d) + j];
    if (products.size >= KEPT) products.clear();
    products.set(key, product);
    return product;
  }

  function meanOf(place: number, bag: readonly string[]): Float32Array {
    const last = lastBags[place];
    if (last?.bag === bag) return last.mean;
    const mean = new Float32Array(hidden);
    const known = bag.map((word) => map.get(hashText(word))).filter((row) => row >= 0);
    for (const row of known) {
      const product = productOf(place, row);
      for (let j = 0; j < hidden; j++) mean[j] += product[j] / known.length;
    }
    lastBags[place] = { bag, mean };
    return mean;
  }

  function add(product: Float32Array): void {
    for (let j = 0; j < hidden; j++) state[j] += product[j];
  }

  return {
    classes,
    score({ slots, bags, marks }, asked = all) {
      state.set(firstBias);
      for (let place = 0; place < slots.length; place++) {
        const row = slots[place] ? map.get(hashText(slots[place])) : -1;
        if (row >= 0) add(productOf(place, row));
      }
      for (let i = 0; i < bags.length; i++) if (bags[i].length > 0) add(meanOf(slots.length + i, bags[i]));
      for (const mark of marks) {
        const row = markRow.get(mark);
        if (row !== undefined) for (let j = 0; j < hidden; j++) state[j] += first[row * hidden + j];
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
