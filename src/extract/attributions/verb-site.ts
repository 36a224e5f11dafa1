import type { Span } from "../../model/span.ts";
import type { CueGroup } from "./cue-group.ts";
import type { Cue } from "./cue-lexicon.ts";

/** What a verb attributes. */
export interface VerbContent {
  readonly content: Span;
  /** A second run of the same sentence, on the other side of the cue. */
  readonly second: Span | null;
  readonly addressee: number | null;
}

/** A cue verb in its place. */
export interface VerbSite {
  readonly verb: number;
  readonly cue: Cue;
  readonly source: number | null;
  readonly group: CueGroup;
}
