import type { Participant } from "./participant.ts";
import type { Span } from "./span.ts";

/** Somebody other than the writer is given as the source of some content (Pareti's source, cue, content). */
export interface Attribution {
  readonly id: string;
  /** The words that name the source; null when they are left unsaid. */
  readonly source: Participant | null;
  /** Who speaks when `source` is null or a pronoun: a mention of the same speaker. */
  readonly speaker: Participant | null;
  readonly anonymous: boolean;
  /** How an unnamed source is described and why it is unnamed ("who asked not to be named"). */
  readonly described: string | null;
  readonly cue: Span | null;
  /** The longest run in that sentence. */
  readonly content: Span;
  readonly direct: boolean;
  readonly addressee: Participant | null;
  /** Id of the attribution that reports this one. */
  readonly within: string | null;
  readonly sentence: number;
}
