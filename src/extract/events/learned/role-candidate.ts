// A token that may fill a role of an event.

/** What the rules say of it, and where it stands. */
export interface RoleCandidate {
  readonly head: number;
  readonly ruledActor: boolean;
  readonly ruledRecipient: boolean;
  /** Where the token stands in the clauses above: "subj 1 advcl" is the subject of the clause that the event's clause is an adverbial of. */
  readonly seats: readonly string[];
  /** The way through the tree from the event's clause to the token. */
  readonly way: string;
  /** The slots of the predicate that it fills. */
  readonly slots: readonly string[];
  /** What stands around its mention, as `outerMention` says. */
  readonly outer: string;
}
