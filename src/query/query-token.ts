/** A piece of a query with its place in it. */
export interface QueryToken {
  readonly kind: "(" | ")" | "-" | "or" | "and" | "not" | "field" | "words" | "phrase" | "end";
  /** The words without their marks; of a field, its name in lower case. */
  readonly text: string;
  /** Of a field: how it compares, and its values (separated by commas). */
  readonly op: "=" | "<" | "<=" | ">" | ">=";
  readonly values: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
}
