// Finds what a document may be a copy of among 10^6 (inverted index over the lowest hashes of a text, after Broder's bottom-k sketches):
// a cut reprint's lowest hashes are among the lowest of the whole, in proportion to what was kept.
import { hashText } from "../util/hash-text.ts";
import { mix } from "../util/mix.ts";
import { decodeSketch } from "./decode-sketch.ts";
import { encodeSketch } from "./encode-sketch.ts";
import { createKeyChains } from "./key-chains.ts";
import { createPages } from "./pages.ts";
import type { Sketch } from "./sketch.ts";

/** In memory, less than 2 KB a document. What it finds does not depend on the order of adding. */
export interface CopyIndex {
  readonly size: number;
  add(sketch: Sketch): void;
  /** Sketches that share enough with this one to be compared, but for itself. Symmetric: what A finds, finds A. */
  candidates(sketch: Sketch): Sketch[];
  /** Takes a document out; false when it is not there. */
  remove(sketch: Sketch): boolean;
}

const TEXT_KEYS = 20;
const FACT_KEYS = 32;
const ADDRESS = 0;
const ID = 1;
const WHOLE = 2;
const TEXT = 3;
const FACTS = TEXT + TEXT_KEYS;
const SLOTS = FACTS + FACT_KEYS;

/** Shared keys that make a candidate; one is enough for a short text. */
const TEXT_HITS = 2;
const SHORT_TEXT_KEYS = 10;
const FACT_HITS = 3;

/** Facts are looked for around the day of publication only; wider than a spun copy's delay and a vague date together. */
const BUCKET_DAYS = 16;
const VAGUE_DAYS = 2;
const UNDATED = -(2 ** 30);

/** Hits are counted apart in one number. */
const FACT_HIT = 1 << 8;
const SURE = 1 << 16;

/** An empty index. */
export function createCopyIndex(): CopyIndex {
  const pages = createPages();
  const chains = createKeyChains(SLOTS);
  const positions: number[] = [];
  const textKeys: number[] = [];
  const removed = new Set<number>();
  let [first, last] = [0, -1];

  const read = (document: number): Sketch => {
    const { page, offset } = pages.at(positions[document]!);
    return decodeSketch(page, offset);
  };

  return {
    get size() {
      return positions.length - removed.size;
    },
    add(sketch) {
      const bucket = bucketOf(sketch);
      if (bucket !== UNDATED) [first, last] = last < first ? [bucket, bucket] : [Math.min(first, bucket), Math.max(last, bucket)];
      chains.add(slotKeys(sketch, bucket));
      positions.push(pages.append(encodeSketch(sketch)));
      textKeys.push(Math.min(sketch.keys.length, TEXT_KEYS));
    },
    candidates(sketch) {
      const hits = new Map<number, number>();
      const count = (value: number) => (document: number) => {
        hits.set(document, (hits.get(document) ?? 0) + value);
      };
      const bucket = bucketOf(sketch);
      const own = slotKeys(sketch, bucket);
      for (let slot = ADDRESS; slot < TEXT; slot++) chains.each(own[slot]!, count(SURE));
      for (let slot = TEXT; slot < FACTS; slot++) chains.each(own[slot]!, count(1));
      for (const near of bucketsNear(bucket, first, last))
        for (const key of sketch.factKeys.subarray(0, FACT_KEYS)) chains.each(salted(key, FACTS + near), count(FACT_HIT));
      const found: Sketch[] = [];
      for (const [document, value] of hits) {
        if (removed.has(document)) continue;
        const keys = Math.min(textKeys[document]!, sketch.keys.length);
        const enough = value >= SURE || value % FACT_HIT >= (keys < SHORT_TEXT_KEYS ? 1 : TEXT_HITS) || value >= FACT_HITS * FACT_HIT;
        if (!enough) continue;
        const candidate = read(document);
        if (candidate.key !== sketch.key) found.push(candidate);
      }
      return found.sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    remove(sketch) {
      let found = false;
      chains.each(salted(hashText(sketch.id), ID), (document) => {
        if (removed.has(document) || read(document).key !== sketch.key) return;
        removed.add(document);
        found = true;
      });
      return found;
    },
  };
}

function slotKeys(sketch: Sketch, bucket: number): Uint32Array {
  const keys = new Uint32Array(SLOTS);
  if (sketch.address !== 0) keys[ADDRESS] = salted(sketch.address, ADDRESS);
  keys[ID] = salted(hashText(sketch.id), ID);
  if (sketch.whole !== 0) keys[WHOLE] = salted(sketch.whole, WHOLE);
  for (let i = 0; i < Math.min(sketch.keys.length, TEXT_KEYS); i++) keys[TEXT + i] = salted(sketch.keys[i]!, TEXT);
  for (let i = 0; i < Math.min(sketch.factKeys.length, FACT_KEYS); i++) keys[FACTS + i] = salted(sketch.factKeys[i]!, FACTS + bucket);
  return keys;
}

const salted = (key: number, salt: number): number => mix(key, salt) >>> 0 || 1;

/** Which stretch of days a document was published in; UNDATED when that is unknown or vague. */
function bucketOf({ published }: Sketch): number {
  if (published === null || published[1] - published[0] > VAGUE_DAYS) return UNDATED;
  return Math.floor(published[0] / BUCKET_DAYS);
}

/** A dated document looks before and after itself and among the undated; an undated one everywhere. */
function bucketsNear(bucket: number, first: number, last: number): number[] {
  const buckets = [UNDATED];
  const [from, to] = bucket === UNDATED ? [first, last] : [bucket - 1, bucket + 1];
  for (let near = from; near <= to; near++) buckets.push(near);
  return buckets;
}
