import type { Sketch } from "./sketch.ts";
import { SketchReader } from "./sketch-bytes.ts";
import { SKETCH_VERSION } from "./sketch-version.ts";

/** The sketch whose bytes begin at `at`. Throws an Error for bytes of another version. */
export function decodeSketch(bytes: Uint8Array, at = 0): Sketch {
  const input = new SketchReader(bytes, at);
  const version = input.byte();
  if (version !== SKETCH_VERSION)
    throw new Error(`This sketch is of version ${version}, not ${SKETCH_VERSION}: make it again from its document.`);
  const key = input.text() ?? "";
  const id = input.text() ?? key;
  const publisher = input.text();
  const agency = input.text();
  const address = input.integer();
  const from = input.integer();
  const days = input.integer();
  const words = input.integer();
  const whole = input.integer();
  const title = input.ascending((length) => new Uint16Array(length));
  const shingles = input.integer();
  const keys = input.ascending((length) => new Uint32Array(length));
  const sample = input.ascending((length) => new Uint32Array(length));
  const thinning = input.byte();
  const facts = new Uint16Array(input.integer());
  for (let i = 0; i < facts.length; i++) facts[i] = input.byte() | (input.byte() << 8);
  const places = new Uint8Array(facts.length);
  let last = 0;
  for (let i = 0; i < places.length; i++) places[i] = last += input.integer();
  const factKeys = input.ascending((length) => new Uint32Array(length));
  const first = from === 0 ? 0 : unzigzag(from - 1);
  return {
    key,
    id,
    address,
    published: from === 0 ? null : [first, first + days],
    publisher,
    agency,
    words,
    whole,
    title,
    shingles,
    keys,
    sample,
    facts,
    places,
    thinning,
    factKeys,
  };
}

const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);
