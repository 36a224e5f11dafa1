// Word shingles (Broder 1997) as hashes, the lowest of which are a sample of the text that any two texts draw alike.
import { mix } from "../util/mix.ts";

const WIDTH = 5;

/** The distinct 32-bit hashes of all runs of five words, ascending; a shorter text is one run. Takes the hashes of the words in order. */
export function shingleHashes(words: Int32Array): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const width = Math.min(WIDTH, words.length);
  const hashes = new Uint32Array(words.length - width + 1);
  for (let i = 0; i < hashes.length; i++) {
    let hash = width;
    for (let j = 0; j < width; j++) hash = mix(hash, words[i + j]!);
    hashes[i] = mix(hash, WIDTH) >>> 0;
  }
  hashes.sort();
  let count = 0;
  for (let i = 0; i < hashes.length; i++) if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[count++] = hashes[i]!;
  return hashes.slice(0, count);
}
