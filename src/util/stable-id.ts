import { hashLanes } from "./hash-lanes.ts";

/** A stable id of 16 hexadecimal digits (64 bits) of a text. Not cryptographic. */
export function stableId(text: string): string {
  const [a, b] = hashLanes(text);
  return (b >>> 0).toString(16).padStart(8, "0") + (a >>> 0).toString(16).padStart(8, "0");
}
