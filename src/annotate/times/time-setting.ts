// What the resolution of a time expression may look at besides its own words.
import type { Period } from "./period.ts";
import type { TenseSide } from "./tense-side.ts";

export interface TimeSetting {
  /** Day number of the document's date; null when it is unknown. */
  readonly day: number | null;
  /** Side of the document's date that the governing verb's tense puts the expression on. */
  readonly side: () => TenseSide;
  /** The last calendar date named before, in this or an earlier sentence. */
  readonly last: Period | null;
  /** The word before, lower case; "" at the sentence's begin. */
  readonly before: string;
  /** The word after and its Penn tag. */
  readonly after: string;
  readonly afterTag: string;
  /** Whether date-context.tsv gives a word this role. */
  readonly tells: (word: string, role: string) => boolean;
  /** Whether the word after can fill a class of date-words.tsv. */
  readonly follows: (name: string) => boolean;
}
