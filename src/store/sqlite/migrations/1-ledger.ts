import type { Sql } from "../sql.ts";

/**
 * The first schema. `n` is a row's number; days are days since 1970-01-01. A term is a value that entries are found by
 * (a code, a name, a publisher …), its `value` empty where it is the same as `folded`; a posting says in which role an entry has it.
 */
export function ledger(sql: Sql): void {
  sql.exec(`
    CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
    INSERT INTO meta VALUES ('version', 0);

    CREATE TABLE documents (
      n INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, url TEXT, source TEXT NOT NULL,
      grp TEXT NOT NULL, origin TEXT NOT NULL, kind TEXT NOT NULL, superseded INTEGER NOT NULL, first INTEGER, last INTEGER,
      hash INTEGER NOT NULL, sketch BLOB NOT NULL, body BLOB NOT NULL);
    CREATE INDEX documents_id ON documents (id);
    CREATE INDEX documents_url ON documents (url) WHERE url IS NOT NULL;
    CREATE INDEX documents_source ON documents (source);
    CREATE INDEX documents_grp ON documents (grp);

    CREATE TABLE mentions (
      n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, component TEXT NOT NULL, entry TEXT NOT NULL,
      hash INTEGER NOT NULL, keys TEXT NOT NULL, body BLOB NOT NULL);
    CREATE INDEX mentions_document ON mentions (document);
    CREATE INDEX mentions_component ON mentions (component);
    CREATE TABLE mention_keys (hash INTEGER, mention INTEGER, PRIMARY KEY (hash, mention)) WITHOUT ROWID;

    CREATE TABLE entries (
      n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL, statement INTEGER NOT NULL, event TEXT, status TEXT NOT NULL,
      aux INTEGER NOT NULL, flags INTEGER NOT NULL, day INTEGER NOT NULL, last INTEGER NOT NULL, chart INTEGER,
      published INTEGER NOT NULL, republished INTEGER NOT NULL, origins INTEGER NOT NULL, mentions INTEGER NOT NULL,
      quantity_low REAL, quantity_high REAL, dead_low REAL, dead_high REAL, injured_low REAL, injured_high REAL);
    CREATE INDEX entries_day ON entries (day, last);
    CREATE INDEX entries_republished ON entries (republished);
    CREATE INDEX entries_origins ON entries (origins);
    CREATE INDEX entries_event ON entries (event, day, last);
    CREATE INDEX entries_status ON entries (status, day, last);
    CREATE TABLE entry_bodies (n INTEGER PRIMARY KEY, body BLOB NOT NULL);
    CREATE TABLE terms (t INTEGER PRIMARY KEY, kind INTEGER NOT NULL, folded TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (kind, folded, value));
    CREATE TABLE postings (term INTEGER, role INTEGER, day INTEGER, entry INTEGER, PRIMARY KEY (term, role, day, entry)) WITHOUT ROWID;
    CREATE TABLE links (target TEXT, entry INTEGER, PRIMARY KEY (target, entry)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (quotes, content, condition, names, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

    CREATE TABLE cards (n INTEGER PRIMARY KEY, first INTEGER, last INTEGER, hash INTEGER NOT NULL, keys TEXT NOT NULL, body BLOB NOT NULL);
    CREATE TABLE link_keys (hash INTEGER, long INTEGER, first INTEGER, entry INTEGER, PRIMARY KEY (hash, long, first, entry)) WITHOUT ROWID;

    CREATE TABLE entities (id TEXT PRIMARY KEY, hash INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE spellings (entity TEXT, folded TEXT, PRIMARY KEY (entity, folded)) WITHOUT ROWID;
    CREATE TABLE sources (url TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE changes (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, what TEXT NOT NULL, document TEXT, at TEXT NOT NULL);
    CREATE TABLE reviews (
      id TEXT PRIMARY KEY, mention TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL, undone TEXT) WITHOUT ROWID;
    CREATE INDEX reviews_mention ON reviews (mention);

    CREATE TABLE roll_ups (
      actor TEXT, recipient TEXT, day INTEGER, event TEXT, entries INTEGER NOT NULL, real INTEGER NOT NULL, origins INTEGER NOT NULL,
      PRIMARY KEY (actor, recipient, day, event)) WITHOUT ROWID;
    CREATE INDEX roll_ups_recipient ON roll_ups (recipient, day);
  `);
}
