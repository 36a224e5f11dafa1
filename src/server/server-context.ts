import type { Codebook } from "../codebook/codebook.ts";
import type { EntryReviews } from "../ledger/entry-reviews.ts";
import type { ReviewDesk } from "../ledger/review-desk.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Query } from "../model/query.ts";
import type { Statistics, Store } from "../store/store.ts";
import type { IntakeRunner } from "./intake-runner.ts";

/** The first entries of an order, and whether there are more. */
export interface Scan {
  /** How many were looked at. */
  readonly scanned: number;
  readonly complete: boolean;
}

/** What every endpoint works with. */
export interface ServerContext {
  readonly store: Store;
  readonly codebook: Codebook;
  readonly reviews: EntryReviews;
  /** Where reviews are given and taken back. */
  readonly desk: ReviewDesk;
  readonly intake: IntakeRunner;
  readonly version: string;
  /** The present instant, ISO 8601. */
  now(): string;
  /** Of a large ledger that is being written to, some seconds old. */
  statistics(): Statistics;
  /** The day that decides what is overdue, unless a request says otherwise: the ledger's latest publication. */
  asOf(): string;
  /**
   * Gives matching entries to `visit`, with their reviews, the latest first, up to `limit`; others are served meanwhile. Dismissed
   * ones are passed over.
   */
  scan(query: Query, asOf: string, visit: (entry: LedgerEntry) => void, limit?: number): Promise<Scan>;
}
