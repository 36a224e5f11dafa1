/** What went wrong with a ledger file. */
export type StoreErrorCode =
  /** Another kind of file; left as it was. */
  | "store/not-a-ledger"
  /** A ledger whose file is damaged. */
  | "store/corrupt"
  /** Made by a later version of the program. */
  | "store/newer"
  /** No room on the disk; nothing of the transaction was kept. */
  | "store/full"
  /** Another process held the ledger for too long. */
  | "store/busy"
  /** No right to read or write it. */
  | "store/denied"
  /** The file or its folder is not there. */
  | "store/missing"
  /** A file is in the way. */
  | "store/exists"
  /** The disk failed. */
  | "store/disk";

/** The only error a store throws for what is outside the program; `message` says what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
