import type { Span } from "./span.ts";

/** Words that fill a role of an event, before anyone knows whom they name. `head` is a token index. */
export interface Participant {
  readonly span: Span;
  readonly head: number;
  /** Index of the entity mention with the same head, when there is one. */
  readonly mention: number | null;
  /** The role was not in the clause and was filled from the context. */
  readonly implicit?: boolean;
}
