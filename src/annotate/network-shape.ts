/** Sizes of the parser network. */
export interface NetworkShape {
  /** Length of a word's vector. */
  readonly embed: number;
  /** Units of one direction of a layer. */
  readonly hidden: number;
  readonly layers: number;
  readonly arc: number;
  readonly rel: number;
  /** Rows of the tables of words and of hashed parts of words, in the order of `wordParts`. */
  readonly tables: readonly number[];
}
