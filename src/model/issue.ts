import type { Span } from "./span.ts";

/** A problem with an input, as data: the run goes on. `code` is `room/what` ("read/no-body"); `message` says what to do about it. */
export interface Issue {
  readonly code: string;
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  readonly span?: Span;
}
