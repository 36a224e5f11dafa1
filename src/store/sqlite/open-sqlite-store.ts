// A ledger in one SQLite file, by libsql: write-ahead log, synced at each commit, several processes at once.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { LedgerEntry } from "../../model/ledger-entry.ts";
import type { Store, StoreReader, StoreWriter } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { createCardTable } from "./card-table.ts";
import { createChangeTable } from "./change-table.ts";
import { check } from "./check.ts";
import { connect, type StoreOptions } from "./connect.ts";
import { createDocumentTable } from "./document-table.ts";
import { createEntityTable } from "./entity-table.ts";
import { createEntryTable } from "./entry-table.ts";
import { createMentionTable } from "./mention-table.ts";
import { createNoteTable } from "./note-table.ts";
import { createEntryQueries } from "./query/entry-queries.ts";
import { createTermValues } from "./query/term-values.ts";
import { createReviewTable } from "./review-table.ts";
import { createRollUpTable } from "./roll-up-table.ts";
import { createSourceTable } from "./source-table.ts";
import { statistics } from "./statistics.ts";
import { createTerms } from "./terms.ts";
import { createUnpacked } from "./unpacked.ts";

/** Longer than any transaction lasts, in ms. */
const PATIENCE = 30_000;
/** Entries kept in memory, at least. */
const MOST_KEPT = 10_000;

/** Opens the ledger at `path`, which is made when it is not there. Throws a `StoreError`; a file that is no ledger is left untouched. */
export function openSqliteStore(path: string, { readonly = false, patience = PATIENCE }: StoreOptions = {}): Store {
  const file = resolve(path);
  const sql = connect(file, { readonly, patience });
  const terms = createTerms(sql);
  const documents = createDocumentTable(sql);
  const mentions = createMentionTable(sql);
  const rollUps = createRollUpTable(sql);
  const cards = createCardTable(sql);
  const bodies = createUnpacked<LedgerEntry>(sql, "entry_bodies", MOST_KEPT);
  const entries = createEntryTable(sql, { bodies, terms, rollUps, cards });
  const entities = createEntityTable(sql);
  const sources = createSourceTable(sql);
  const changes = createChangeTable(sql);
  const reviews = createReviewTable(sql);
  const notes = createNoteTable(sql);
  const values = createTermValues(sql);
  const queries = createEntryQueries(sql, bodies, () => entries.flush());
  /** `version` after the last transaction that this connection knows all of. */
  let seen = -1;
  let writing = false;

  const version = (): number => sql.get("SELECT value FROM meta WHERE name = 'version'")![0];
  const flush = (): void => {
    mentions.flush();
    entries.flush();
  };

  const reader: StoreReader = {
    document: documents.document,
    revisions: documents.revisions,
    hasDocument: documents.hasDocument,
    documentKeys: documents.documentKeys,
    documents: documents.documents,
    sketches: documents.sketches,
    mentions: mentions.mentions,
    mentionsOfDocument: mentions.mentionsOfDocument,
    mentionsOfComponents: mentions.mentionsOfComponents,
    mentionsByKeys: mentions.mentionsByKeys,
    mentionsOfEntity: mentions.mentionsOfEntity,
    entry: entries.entry,
    entriesOf: entries.entriesOf,
    entries: queries.entries,
    allEntries: queries.allEntries,
    countEntries: queries.countEntries,
    countBy: queries.countBy,
    countByPeriod: queries.countByPeriod,
    values: (of, part, limit) => {
      flush();
      return values(of, part, limit);
    },
    cards: entries.cards,
    linkedTo: entries.linkedTo,
    entity: entities.entity,
    entityAlone: entities.entityAlone,
    unions: entities.unions,
    entities: (search) => {
      flush();
      return entities.entities(search);
    },
    rollUps: (request) => {
      flush();
      return rollUps.read(request);
    },
    sources: sources.sources,
    reviews: reviews.reviews,
    changes: changes.changes,
    lastChange: changes.lastChange,
    notes: notes.notes,
    mark: (name) => sql.get("SELECT value FROM meta WHERE name = ?", `mark ${name}`)?.[0] ?? 0,
    version,
    statistics: () => statistics(sql),
    check: () => {
      flush();
      return check(sql);
    },
  };
  const writer: StoreWriter = {
    ...reader,
    addDocument: documents.add,
    updateDocument: documents.update,
    removeDocument: (key) => {
      mentions.removeOfDocument(key);
      documents.remove(key);
    },
    putMention: mentions.put,
    removeMentions: mentions.remove,
    putEntry: entries.put,
    removeEntry: entries.remove,
    putEntity: entities.put,
    removeEntity: entities.remove,
    putUnion: entities.unite,
    putSource: sources.put,
    removeSource: sources.remove,
    putReview: reviews.put,
    logChange: changes.log,
    putMark: (name, sequence) => {
      sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", `mark ${name}`, sequence);
    },
    putNote: notes.put,
  };

  /** Runs `work` between BEGIN and COMMIT; nothing of it is kept when it throws. */
  const transaction = <T>(begin: string, work: () => T, undo: () => void): T => {
    if (writing) throw new Error("a transaction is open");
    sql.exec(begin);
    writing = true;
    try {
      const result = work();
      sql.exec("COMMIT");
      return result;
    } catch (error) {
      undo();
      try {
        sql.exec("ROLLBACK");
      } catch {
        // SQLite has rolled back by itself, as it does when the disk is full.
      }
      throw error;
    } finally {
      writing = false;
    }
  };

  return {
    ...reader,
    read: (work) =>
      transaction(
        "BEGIN",
        () => work(reader),
        () => {},
      ),
    write: (work) =>
      transaction(
        "BEGIN IMMEDIATE",
        () => {
          const before = version();
          if (before !== seen) terms.clear();
          const result = work(writer);
          flush();
          terms.purge();
          sql.run("UPDATE meta SET value = ? WHERE name = 'version'", before + 1);
          seen = before + 1;
          return result;
        },
        () => {
          mentions.clear();
          entries.clear();
          seen = -1;
        },
      ),
    backup: (target) => {
      const copy = resolve(target);
      if (existsSync(copy)) throw new StoreError("store/exists", `${copy} is already there. Name another file`);
      sql.run("VACUUM INTO ?", copy);
    },
    compact: () => {
      sql.run("INSERT INTO words (words) VALUES ('optimize')");
      sql.exec("VACUUM");
      sql.all("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    close: () => sql.close(),
  };
}
