/** What a document that came in is to the ledger: what `watch` says of it in one line. */
export interface Arrival {
  /** `copy`: of a document that is there; `changes`: a revision, or it moves the status of entries; `contradicts`: it tells another value, or an entry
   * contradicts one; `answers`: an entry answers, rejects or fulfils one; `repeats`: only what is known; `new`: entries of its own; `silent`: nothing coded. */
  readonly kind: "new" | "copy" | "repeats" | "changes" | "contradicts" | "answers" | "silent";
  readonly key: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Id of the document that it is a copy or a revision of. */
  readonly of: string | null;
  /** In words ("scheduled → held", "quantity: 94,000 beside 70,000"). */
  readonly why: readonly string[];
  /** Entries that it began, and those that it gave evidence to. */
  readonly began: readonly string[];
  readonly touched: readonly string[];
}
