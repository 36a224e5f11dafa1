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
  /** One score a class. */
  score(example: SlotExample): Float64Array;
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
const KEPT = 20_000;

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

  /** Adds the product of a row of vectors with the weights of a place, times `weight`. */
  function add(place: number, row: number, weight: number): void {
    const key = row * places + place;
    let product = products.get(key);
    if (!product) {
      product = new Float32Array(hidden);
      for (let d = 0; d < dimensions; d++) {
        const x = rows[row * dimensions + d] * scale;
        const at = (place * dimensions + d) * hidden;
        for (let j = 0; j < hidden; j++) product[j] += x * first[at + j];
      }
      if (products.size >= KEPT) products.clear();
      products.set(key, product);
    }
    for (let j = 0; j < hidden; j++) state[j] += weight * product[j];
  }

  return {
    classes,
    score({ slots, bags, marks }) {
      state.set(firstBias);
      slots.forEach((word, place) => {
        const row = word ? map.get(hashText(word)) : -1;
        if (row >= 0) add(place, row, 1);
      });
      bags.forEach((bag, i) => {
        const known = bag.map((word) => map.get(hashText(word))).filter((row) => row >= 0);
        for (const row of known) add(slots.length + i, row, 1 / known.length);
      });
      for (const mark of marks) {
        const row = markRow.get(mark);
        if (row !== undefined) for (let j = 0; j < hidden; j++) state[j] += first[row * hidden + j];
      }
      const scores = Float64Array.from(secondBias);
      for (let j = 0; j < hidden; j++)
        if (state[j] > 0) for (let k = 0; k < scores.length; k++) scores[k] += state[j] * second[j * scores.length + k];
      return scores;
    },
  };
}
