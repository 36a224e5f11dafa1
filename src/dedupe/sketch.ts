/** Everything that recognising copies needs of a document later. Plain data of bounded size; `encodeSketch` makes about 1 KB of it at most. */
export interface Sketch {
  /** Key of the document in the ledger; its id where each id stands for one text. */
  readonly key: string;
  readonly id: string;
  /** Hash of the URL without its accidents; 0 when there is none. */
  readonly address: number;
  /** First and last day (days since 1970-01-01) that it may have been published on. */
  readonly published: readonly [from: number, to: number] | null;
  /** Family of publishers (`publisherFamily`). */
  readonly publisher: string | null;
  /** The agency that it credits or comes from, as a slug. */
  readonly agency: string | null;
  /** Number of words without the headline. */
  readonly words: number;
  /** Hash of all words in order; 0 for a text without words. */
  readonly whole: number;
  /** Hashes of the headline's telling words, ascending. */
  readonly title: Uint16Array;
  /** Number of distinct runs of five words. */
  readonly shingles: number;
  /** The lowest of their hashes, 32 bits, ascending: what an index finds it by. */
  readonly keys: Uint32Array;
  /** The lowest of their hashes, upper 22 bits, ascending: what overlap is estimated on. */
  readonly sample: Uint32Array;
  /** Facts in text order: names by sound, numbers by value, states by code, other telling words. The lowest bit is set for names and numbers. */
  readonly facts: Uint16Array;
  /** Where in the text each fact stands, 0 (start) to 255 (end). */
  readonly places: Uint8Array;
  /** Facts are those whose hash is in the lowest 1/2^thinning of all. */
  readonly thinning: number;
  /** The lowest hashes of neighbouring facts, ascending: what an index finds a spun copy by. */
  readonly factKeys: Uint32Array;
}
