/** A verb that carries an event noun without an event of its own ("hold talks"), as a row of `support-verbs.tsv`. */
export interface SupportVerb {
  /** Lemmas; the first is the verb, the others its particle or preposition ("carry out"). */
  readonly verb: readonly string[];
  /** Slot that the event noun fills (obj, subj, a preposition). */
  readonly slot: string;
  /** What becomes of the event ("realize", "plan", "receive", "end", "start", "deny"); docs/codebook says what each does. */
  readonly effect: string;
}
