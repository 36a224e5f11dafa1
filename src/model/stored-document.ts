import type { CodedDocument } from "./coded-document.ts";
import type { Document } from "./document.ts";

/** What came with a document and is no part of what it says. Never in an export without `--with-intake`. */
export interface Intake {
  /** Where it came from: a path, "-", or a URL (a feed's for its items). */
  readonly source: string;
  /** Instant of arrival, ISO 8601. */
  readonly at: string;
}

/** A document in the ledger. One id has several when it was revised. */
export interface StoredDocument {
  /** Id and hash of title and text: what is stored once. */
  readonly key: string;
  /** What was read; `text` is "" under `--keep spans` (then `coded` has none either, and it cannot be recoded). */
  readonly document: Document;
  readonly coded: CodedDocument;
  /** What dedupe/ keeps of it. */
  readonly sketch: Uint8Array;
  readonly group: string;
  readonly origin: string;
  /** How it belongs to its group; "origin" for the presumed origin and for a document without copies. */
  readonly kind: "origin" | "copy" | "reprint" | "revision" | "spun";
  /** A later revision of it is in the ledger. */
  readonly superseded: boolean;
  readonly intake: Intake;
}
