import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import type { Intake } from "../model/stored-document.ts";
import type { StoredSource } from "../model/stored-source.ts";
import type { Store } from "../store/store.ts";
import type { Arrival } from "./arrival.ts";

/** A document with what the coder made of it and how it came in. */
export interface CodedArrival {
  readonly document: Document;
  readonly coded: CodedDocument;
  readonly intake: Intake;
}

/** What forgetting took away. */
export interface Forgotten {
  readonly documents: number;
  readonly entries: number;
}

/** A ledger that documents are added to: groups of copies, entries, links and statuses follow. */
export interface Ledger {
  readonly store: Store;
  /** Adds documents in one transaction: when it returns, all of it is on the disk. Those that are there already give no arrival. */
  add(batch: readonly CodedArrival[]): Arrival[];
  /** Replaces what the coder made of stored documents, by key. Gives the ids of the entries that changed. */
  recode(coded: ReadonlyMap<string, CodedDocument>): ReadonlySet<string>;
  /** Takes documents out, by key, with all entries that rest on nothing else. */
  forget(keys: readonly string[]): Forgotten;
  /** Keeps a source as it is after a visit, under its present address. `as` is the one that it was visited at. When it was added, and the rhythm that
   * a person set, stay. */
  remember(source: StoredSource, as: string): void;
  close(): void;
}
