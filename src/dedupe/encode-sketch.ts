import type { Sketch } from "./sketch.ts";
import { SketchWriter } from "./sketch-bytes.ts";
import { SKETCH_VERSION } from "./sketch-version.ts";

/** Bytes of a sketch for the store: `decodeSketch` gives the same sketch back. */
export function encodeSketch(sketch: Sketch): Uint8Array {
  const out = new SketchWriter();
  out.byte(SKETCH_VERSION);
  out.text(sketch.key);
  out.text(sketch.id === sketch.key ? null : sketch.id);
  out.text(sketch.publisher);
  out.text(sketch.agency);
  out.integer(sketch.address);
  out.integer(sketch.published === null ? 0 : zigzag(sketch.published[0]) + 1);
  out.integer(sketch.published === null ? 0 : sketch.published[1] - sketch.published[0]);
  out.integer(sketch.words);
  out.integer(sketch.whole);
  out.ascending(sketch.title);
  out.integer(sketch.shingles);
  out.ascending(sketch.keys);
  out.ascending(sketch.sample);
  out.byte(sketch.thinning);
  out.integer(sketch.facts.length);
  for (const fact of sketch.facts) {
    out.byte(fact & 255);
    out.byte(fact >>> 8);
  }
  let last = 0;
  for (const place of sketch.places) {
    out.integer(place - last);
    last = place;
  }
  out.ascending(sketch.factKeys);
  return out.bytes();
}

const zigzag = (day: number): number => (day < 0 ? -day * 2 - 1 : day * 2);
