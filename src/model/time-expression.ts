import type { Span } from "./span.ts";

/** A time expression after TIMEX3 (TimeML), resolved against the document's date where it can be. */
export interface TimeExpression {
  readonly index: number;
  readonly span: Span;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value ("2021-12-07", "2021-W49", "2021-12-07TAF", "P3D", "PAST_REF"); null when it cannot be resolved. */
  readonly value: string | null;
  /** The days that it covers as `YYYY[-MM[-DD]]` or `FROM..TO`; null for durations, sets and vague words. */
  readonly interval: string | null;
  readonly mod: string | null;
  /** Side of the document's date that the tense of the governing verb puts a calendar expression on; left out when unknown. */
  readonly side?: "past" | "present" | "future";
}
