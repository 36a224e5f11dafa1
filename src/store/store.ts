// What a ledger is kept in. One contract test (test/contracts/store.ts) holds for every engine.
import type { LedgerEntity } from "../model/ledger-entity.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { Query } from "../model/query.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import type { StoredSource } from "../model/stored-source.ts";

/** A mention as it is stored: with what it is found by, and the entry and component that it is in. */
export interface StoredMention {
  readonly mention: LedgerMention;
  /** Key of its document (`StoredDocument.key`). */
  readonly document: string;
  /** Id of the connected component of mentions that may be one entry (the smallest mention id in it). */
  readonly component: string;
  /** Id of its entry. */
  readonly entry: string;
}

/** What linking needs of an entry without its evidence: small, found by `linkKeys` and day. */
export interface StoredCard {
  readonly entry: string;
  /** Days since 1970-01-01 that the entry may stand for; null: not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** Plain JSON that merge/ makes and reads. */
  readonly card: unknown;
}

export interface EntryPage {
  readonly entries: readonly LedgerEntry[];
  /** Give it as `after` for the next page; null on the last. */
  readonly next: string | null;
}

export interface EntryOrder {
  /** `date`: of the event, else of first publication; `published`: last published; `origins`: number of independent origins; `id`. */
  readonly by: "date" | "published" | "origins" | "id";
  readonly descending?: boolean;
}

export interface EntryRequest {
  readonly query: Query;
  /** Day that decides what is overdue (`YYYY-MM-DD`). */
  readonly asOf: string;
  readonly order?: EntryOrder;
  readonly limit?: number;
  readonly after?: string | null;
}

/** A value, and how many entries have it. */
export interface EntryCount {
  readonly value: string;
  readonly count: number;
}

/** One change of the ledger, for those who watch. `sequence` rises by each. */
export interface Change {
  readonly sequence: number;
  readonly kind: "document" | "entry" | "removed" | "source";
  readonly id: string;
  /** "new", "copy", "revision", "changed", "status held", … in words. */
  readonly what: string;
  /** Key of the document that caused it. */
  readonly document: string | null;
  /** Instant of intake. */
  readonly at: string;
}

/**
 * Entries of a day, a pair of parties and a type ("statement" for statements), kept with each write. The day is the first of the event's
 * date where that is at most a month long, else of first publication; an entry without either is not counted. An entry of several
 * parties counts once for each pair; "---" stands for none, and "*", where asked for, for anyone, each entry counted once.
 */
export interface RollUp {
  /** `YYYY-MM-DD`, or the month or year asked for. */
  readonly period: string;
  readonly actor: string;
  readonly recipient: string;
  readonly event: string;
  readonly entries: number;
  /** Of these, entries that are reported as fact. */
  readonly real: number;
  /** Sum of their independent origins. */
  readonly origins: number;
}

/** A person's word on one field of whatever entry a mention is in, or on actors: it outlives merging anew. */
export interface StoredReview {
  readonly id: string;
  /** Id of the mention that it holds on to; "" of what is said of actors. */
  readonly mention: string;
  readonly field: string;
  /** Plain JSON. */
  readonly value: unknown;
  readonly by: string;
  /** Instant it was given, and that it was taken back; null while it stands. */
  readonly at: string;
  readonly undone: string | null;
}

export interface Statistics {
  readonly documents: number;
  readonly groups: number;
  readonly origins: number;
  readonly mentions: number;
  readonly entries: number;
  readonly events: number;
  readonly statements: number;
  readonly entities: number;
  readonly sources: number;
  readonly bytes: number;
  /** Earliest and latest day of publication; null without a dated document. */
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
}

export interface StoreReader {
  document(key: string): StoredDocument | null;
  /** All revisions of a document id, the current one first. */
  revisions(id: string): readonly StoredDocument[];
  hasDocument(key: string): boolean;
  /** Keys of the documents with this id or this URL. */
  documentKeys(by: { readonly id?: string; readonly url?: string; readonly source?: string; readonly group?: string }): readonly string[];
  /** In the order of intake, after a sequence number. */
  documents(after?: number): Iterable<{ readonly sequence: number; readonly stored: StoredDocument }>;
  sketches(
    after?: number,
  ): Iterable<{ readonly sequence: number; readonly key: string; readonly group: string; readonly sketch: Uint8Array }>;
  mentionsOfDocument(key: string): readonly StoredMention[];
  mentionsOfComponents(components: readonly string[]): readonly StoredMention[];
  /** Mentions by their ids; those that are not there are left out. */
  mentions(ids: readonly string[]): readonly StoredMention[];
  /** Mentions found by any of the keys. */
  mentionsByKeys(keys: readonly string[]): readonly StoredMention[];
  entry(id: string): LedgerEntry | null;
  entriesOf(ids: readonly string[]): readonly LedgerEntry[];
  /** By default the latest first, 50. What is overdue on `asOf` has that status here and in `allEntries`, not in `entry`. */
  entries(request: EntryRequest): EntryPage;
  /** All that match, by id, streamed. */
  allEntries(request: Pick<EntryRequest, "query" | "asOf">): Iterable<LedgerEntry>;
  countEntries(request: Pick<EntryRequest, "query" | "asOf">): number;
  /** How many of all that match have which value, by value: type ("statement" for statements), status, or day (the first of the event, else of first
   * publication; those without are not counted). */
  countBy(request: Pick<EntryRequest, "query" | "asOf"> & { readonly by: "type" | "status" | "day" }): readonly EntryCount[];
  /** Up to `limit` values of entries with a word that begins with `part`, those of most entries first. */
  values(of: "publisher" | "place" | "origin" | "unit", part: string, limit: number): readonly EntryCount[];
  /** All that match by period and type, on the day that roll-ups count them under, each once. */
  countByPeriod(
    request: Pick<EntryRequest, "query" | "asOf"> & { readonly by: "day" | "month" | "year" },
  ): readonly Omit<RollUp, "actor" | "recipient">[];
  /** Cards found by any of the keys, whose days overlap [from, to] (unknown days always do). */
  cards(keys: readonly string[], from: number, to: number): readonly StoredCard[];
  /** Ids of the entries that have a link to one of these. */
  linkedTo(ids: readonly string[]): readonly string[];
  /** The actor, with the names and offices of those that people united with it; for one of these it is the one that they are. */
  entity(id: string): LedgerEntity | null;
  /** What documents say of the actor of that id alone. */
  entityAlone(id: string): LedgerEntity | null;
  /** By the id of each actor that people united with another: that other's. */
  unions(): ReadonlyMap<string, string>;
  /** Mentions that name an actor the code book does not know, as documents tell of it: whomever it was united with. */
  mentionsOfEntity(id: string): readonly StoredMention[];
  /** Those that were united with another stand under that one. */
  entities(search?: string): Iterable<LedgerEntity & { readonly mentions: number }>;
  /** Of each actor and recipient apart, unless some are named; "*" names anyone together. By "ever" all days are one period, "". */
  rollUps(request: {
    readonly by: "day" | "month" | "year" | "ever";
    readonly actor?: string | readonly string[];
    readonly recipient?: string | readonly string[];
    readonly event?: string;
    readonly since?: string;
    readonly until?: string;
  }): readonly RollUp[];
  sources(): readonly StoredSource[];
  /** Of these mentions, or all; oldest first, with those taken back. */
  reviews(mentions?: readonly string[]): readonly StoredReview[];
  changes(after: number, limit: number): readonly Change[];
  /** Up to which change somebody who goes by `name` has come; 0 at first. */
  mark(name: string): number;
  lastChange(): number;
  /** What people keep with the ledger under a kind and a name (saved queries, settings): plain JSON, by name. */
  notes(kind: string): readonly { readonly name: string; readonly value: unknown }[];
  /** Grows by one with each commit by any process. */
  version(): number;
  statistics(): Statistics;
  /** What is wrong with the file, in words; empty when all is well: SQLite's own check, orphans, roll-ups that do not add up. */
  check(): readonly string[];
}

/** What may be done inside a transaction. */
export interface StoreWriter extends StoreReader {
  /** Gives the sequence number. The key must be new. */
  addDocument(stored: StoredDocument): number;
  /** Replaces what is kept of a stored document (recoded, another group, superseded). */
  updateDocument(stored: StoredDocument): void;
  /** Removes it with its mentions. */
  removeDocument(key: string): void;
  /** Adds or replaces by the mention's id. */
  putMention(stored: StoredMention, keys: readonly string[]): void;
  removeMentions(ids: readonly string[]): void;
  /** Adds or replaces by id; roll-ups, words and columns follow. What did not change costs little. */
  putEntry(entry: LedgerEntry, extras: EntryExtras): void;
  removeEntry(id: string): void;
  putEntity(entity: LedgerEntity): void;
  removeEntity(id: string): void;
  /** Keeps that an actor is another; null: that it is itself. `into` is never one that is another. */
  putUnion(id: string, into: string | null): void;
  putSource(source: StoredSource): void;
  removeSource(url: string): void;
  /** Adds or replaces by id. */
  putReview(review: StoredReview): void;
  logChange(change: Omit<Change, "sequence">): void;
  putMark(name: string, sequence: number): void;
  /** Keeps a note in the place of the one of that kind and name; null takes it away. */
  putNote(kind: string, name: string, value: unknown): void;
}

/** What merge/ knows of an entry besides its public form. */
export interface EntryExtras {
  readonly card: StoredCard;
  readonly linkKeys: readonly string[];
}

export interface Store extends StoreReader {
  /** Runs `work` on the ledger as it is now, whatever other processes write meanwhile. */
  read<T>(work: (reader: StoreReader) => T): T;
  /** Runs `work` in one transaction: all of it is on the disk when this returns, or, when it throws, nothing of it. Waits for another writer. */
  write<T>(work: (writer: StoreWriter) => T): T;
  /** Copies the whole ledger to a new file while it is in use. */
  backup(path: string): void;
  /** Rewrites the file without what was removed from it: smaller, and no removed word can be found in it. */
  compact(): void;
  close(): void;
}
