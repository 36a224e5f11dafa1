/** How two documents with the same content belong together. */
export type CopyKind = "copy" | "reprint" | "revision" | "spun";

/** Two documents that are held to have one origin. `a` sorts before `b`; which of the two came first is the group's business. */
export interface CopyRelation {
  /** Keys of the documents (`StoredDocument.key`). */
  readonly a: string;
  readonly b: string;
  /** copy: the same words; reprint: cut, added to, or under another headline; revision: the same publisher changed it; spun: reworded throughout. */
  readonly kind: CopyKind;
  /** 0 to 1: how much of the shorter text the other has; for spun copies, how much of the facts stands in the same order. */
  readonly score: number;
  /** In words that a person can check ("97 % of its words stand in the other; new headline"). */
  readonly why: string;
}
