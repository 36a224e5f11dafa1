import { hashLanes } from "../../util/hash-lanes.ts";

/** A signed 48-bit hash of a text, which SQLite keeps in six bytes: what keys are looked up by and what is compared to see whether a text changed. */
export function hash48(text: string): number {
  const [a, b] = hashLanes(text);
  return (b & 0xffff) * 0x1_0000_0000 + (a >>> 0) - 0x8000_0000_0000;
}
