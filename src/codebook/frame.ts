/** A predicate that evokes an event type, as a row of `frames/*.tsv`. */
export interface Frame {
  /** `pos.predicate.event[.mode]`, unique ("v.impose.SANCTION.discontinue#2"). */
  readonly id: string;
  /** Lemmas; the first is the head ("call for" has the head "call" and the particle or preposition "for"). */
  readonly predicate: readonly string[];
  readonly pos: "v" | "n" | "a";
  readonly event: string;
  readonly mode: string | null;
  readonly roles: FrameRoles;
  readonly where: readonly FrameCondition[];
}

/** Slots by grammatical function, in order of preference; see docs/codebook. */
export interface FrameRoles {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly content: readonly string[];
  /** The slots of `actor` are all taken together (mutual events) rather than the first that is filled. */
  readonly mutual: boolean;
}

/** A test on what fills a slot. `words`: lemmas; `class`: a word class; `event`: the filler evokes that type; `actor`: it names a participant; `sides`: it names two and more; `any`: it is filled. */
export interface FrameCondition {
  readonly slot: string;
  readonly negated: boolean;
  readonly test: "words" | "class" | "event" | "actor" | "sides" | "any";
  readonly values: readonly string[];
}
