import type { CodedEvent } from "./coded-event.ts";
import type { CodedStatement } from "./coded-statement.ts";
import type { LedgerParty } from "./ledger-party.ts";
import type { LedgerPlace } from "./ledger-place.ts";

/** What merging needs to know of the document that a mention stands in. */
export interface MentionDocument {
  /** Id of the document, as evidence names it. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** `YYYY[-MM[-DD]]` or `FROM..TO`. */
  readonly published: string | null;
  /** Id of its group of copies; of a document without copies, its own. */
  readonly group: string;
  /** Id of the independent origin. */
  readonly origin: string;
  /** True when a later revision of the document is in the ledger. */
  readonly superseded: boolean;
}

/** One coded row of one stored document: what is merged into entries. Either `event` or `statement` is set. */
export interface LedgerMention {
  /** Stable hash of the document (with its text's hash) and the row's id. */
  readonly id: string;
  readonly document: MentionDocument;
  readonly event: CodedEvent | null;
  readonly statement: CodedStatement | null;
  /** The event's actors; the statement's speaker. */
  readonly actor: readonly LedgerParty[];
  /** The event's recipients; the statement's addressee. */
  readonly recipient: readonly LedgerParty[];
  readonly accordingTo: (LedgerParty & { readonly anonymous?: boolean }) | null;
  readonly place: LedgerPlace | null;
  /** The event's `order` with the ids of mentions. */
  readonly order: readonly { readonly relation: "before" | "after"; readonly mention: string }[];
}
