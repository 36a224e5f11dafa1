import type { Block } from "./document.ts";
import type { Span } from "./span.ts";

/** A sentence: tokens `first` (inclusive) to `end` (exclusive) of the document. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly first: number;
  readonly end: number;
  /** Index in the document's `blocks`. */
  readonly block: number;
  readonly kind: Block["kind"];
}
