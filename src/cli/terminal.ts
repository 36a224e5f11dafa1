/** What a command may use of the outside: where it writes to and how wide that is. */
export interface Terminal {
  /** Writes to standard output; resolves when more may be written. */
  out(text: string | Uint8Array): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Columns of standard output; null when it is not a terminal. */
  readonly columns: number | null;
  /** Standard error is a terminal. */
  readonly interactive: boolean;
  /** Standard output shows colours. */
  readonly colours: boolean;
}
