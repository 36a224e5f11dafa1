// Vectors of words, 8 bits a component, as bytes that the networks share.
import { packSections, unpackSections } from "./sections.ts";

/** `map`: hash of the word → row, as `packHashMap32` lays it out; a component is its row's byte times `scale`. */
export interface WordTable {
  readonly dimensions: number;
  readonly scale: number;
  readonly map: Int32Array;
  readonly rows: Int8Array;
}

const VERSION = 1;

/** The table as bytes. */
export function encodeWordTable({ dimensions, scale, map, rows }: WordTable): Uint8Array {
  const about = new TextEncoder().encode(JSON.stringify({ dimensions, scale }));
  const bytesOf = (a: Int32Array | Int8Array): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
  return packSections(
    VERSION,
    new Map([
      ["about", about],
      ["map", bytesOf(map)],
      ["rows", bytesOf(rows)],
    ]),
  );
}

/** Reads a table. Throws when the bytes are none. */
export function decodeWordTable(bytes: Uint8Array): WordTable {
  const { sections } = unpackSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new Error(`The table of words has no section "${name}".`);
    return found;
  };
  const { dimensions, scale } = JSON.parse(new TextDecoder().decode(section("about"))) as Pick<WordTable, "dimensions" | "scale">;
  const [map, rows] = [section("map"), section("rows")];
  return {
    dimensions,
    scale,
    map: new Int32Array(map.buffer, map.byteOffset, map.byteLength / 4),
    rows: new Int8Array(rows.buffer, rows.byteOffset, rows.byteLength),
  };
}
