import type { Span } from "./span.ts";

/** Who a participant is: the code and the words. `code` is an ISO 3166 alpha-3 code or one of the code book; "---" when unknown. */
export interface Party {
  readonly code: string;
  readonly text: string;
  readonly span?: Span;
  readonly sector?: string | null;
  /** Id in the coded document's `entities`. */
  readonly entity?: string;
}
