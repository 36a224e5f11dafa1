import type { Span } from "./span.ts";

/** Words between quotation marks. A quotation that runs over paragraphs is several, each but the first with `continues`. */
export interface Quotation {
  readonly index: number;
  /** With the marks. */
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  readonly continues: boolean;
  /** A word or phrase in quotes (scare quotes, a title) rather than speech. */
  readonly fragment: boolean;
}
