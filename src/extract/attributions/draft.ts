import type { Span } from "../../model/span.ts";

/** An attribution before sources are made participants and speakers carried over. Numbers are token indexes. */
export interface Draft {
  /** Head of the source's words; null when they are left unsaid. */
  readonly source: number | null;
  readonly sourceSpan: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  /** Head of the words that name whom it was said to. */
  readonly addressee: number | null;
  readonly sentence: number;
  /** With a null source: nobody is named ("it is believed"), rather than the speaker carried on. */
  readonly unnamed: boolean;
}
