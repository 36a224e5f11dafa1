import type { LedgerEntry } from "../../model/ledger-entry.ts";
import type { EntryExtras, StoredCard, StoreReader } from "../store.ts";
import type { CardTable } from "./card-table.ts";
import { type EntryRows, entryRows } from "./entry-rows.ts";
import { hash48 } from "./hash48.ts";
import { packText } from "./pack.ts";
import { ROLE } from "./role.ts";
import type { RollUpTable } from "./roll-up-table.ts";
import { createRowDelta } from "./row-delta.ts";
import type { Row, Sql } from "./sql.ts";
import type { Terms } from "./terms.ts";
import type { Unpacked } from "./unpacked.ts";

export interface EntryTable extends Pick<StoreReader, "entry" | "entriesOf" | "linkedTo" | "cards"> {
  /** Kept back until `flush`: an entry that a transaction makes and then links is written once. */
  put(entry: LedgerEntry, extras: EntryExtras): void;
  remove(id: string): void;
  flush(): void;
  clear(): void;
}

const COLUMNS =
  "statement, event, status, aux, flags, day, last, chart, published, republished, origins, mentions, quantity_low, quantity_high, dead_low, dead_high, injured_low, injured_high";
const INSERT = `INSERT INTO entries (id, hash, ${COLUMNS}) VALUES (?, ?, ${COLUMNS.replaceAll(/\w+/g, "?")})`;
const UPDATE = `UPDATE entries SET hash = ?, ${COLUMNS.replaceAll(/\w+/g, "$& = ?")} WHERE n = ?`;

interface Put {
  readonly entry: LedgerEntry;
  readonly extras: EntryExtras;
}

type Posting = EntryRows["postings"][number];

const keyed = ({ postings }: EntryRows): Map<string, Posting> =>
  new Map(postings.map((one) => [`${one.kind} ${one.role} ${one.value}`, one]));

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** What an entry table works with. */
export interface EntryParts {
  readonly bodies: Unpacked<LedgerEntry>;
  readonly terms: Terms;
  readonly rollUps: RollUpTable;
  readonly cards: CardTable;
}

export function createEntryTable(sql: Sql, { bodies, terms, rollUps, cards }: EntryParts): EntryTable {
  const posted = createRowDelta(sql, "postings", ["term", "role", "day", "entry"]);
  const linked = createRowDelta(sql, "links", ["target", "entry"]);
  const pending = new Map<string, Put>();
  const packed = (id: string): Row | undefined => sql.get("SELECT n, hash FROM entries WHERE id = ?", id);

  const post = (n: number, day: number, postings: Iterable<Posting>, by: 1 | -1): void => {
    for (const { kind, value, role } of postings) {
      const term = terms.number(kind, value);
      const row = [term, ROLE[role], day, n];
      if (by === 1) posted.add(row);
      else {
        posted.remove(row);
        terms.lost(term);
      }
    }
  };
  const repost = (n: number, before: EntryRows, now: EntryRows): void => {
    const [gone, come] = [keyed(before), keyed(now)];
    if (before.day === now.day) for (const key of gone.keys()) if (come.delete(key)) gone.delete(key);
    post(n, before.day, gone.values(), -1);
    post(n, now.day, come.values(), 1);
  };
  /** Takes an entry's links out of the table (−1), or puts them there. */
  const link = (n: number, { links }: EntryRows, by: 1 | -1): void => {
    for (const target of links) (by === 1 ? linked.add : linked.remove)([target, n]);
  };
  /** Words to be indexed when all that are to go have gone: the index writes out what it holds back at each that goes. */
  const worded = new Map<number, EntryRows["words"]>();
  const unwrite = (n: number): void => void sql.run("DELETE FROM words WHERE rowid = ?", n);

  const stored = (row: Row): EntryRows => entryRows(bodies.read([row])[0]!);

  const insert = ({ entry, extras }: Put, hash: number, text: string): void => {
    const rows = entryRows(entry);
    const n = sql.run(INSERT, entry.id, hash, ...rows.columns).row;
    sql.run("INSERT INTO entry_bodies (n, body) VALUES (?, ?)", n, packText(text));
    post(n, rows.day, rows.postings, 1);
    link(n, rows, 1);
    rollUps.count(rows, 1);
    worded.set(n, rows.words);
    bodies.keep(n, hash, entry);
    cards.add(n, extras.card, extras.linkKeys);
  };
  const update = (old: Row, entry: LedgerEntry, hash: number, text: string): void => {
    const [n] = old;
    const before = stored(old);
    const rows = entryRows(entry);
    sql.run(UPDATE, hash, ...rows.columns, n);
    sql.run("UPDATE entry_bodies SET body = ? WHERE n = ?", packText(text), n);
    bodies.keep(n, hash, entry);
    const differs = (part: (rows: EntryRows) => unknown): boolean => JSON.stringify(part(before)) !== JSON.stringify(part(rows));
    repost(n, before, rows);
    if (differs(({ links }) => links)) {
      link(n, before, -1);
      link(n, rows, 1);
    }
    if (differs(({ counted, real, origins }) => [counted, real, origins])) {
      rollUps.count(before, -1);
      rollUps.count(rows, 1);
    }
    if (differs(({ words }) => words)) {
      unwrite(n);
      worded.set(n, rows.words);
    }
  };
  const apply = (put: Put): void => {
    const text = JSON.stringify(put.entry);
    const hash = hash48(text);
    const old = packed(put.entry.id);
    if (old) {
      if (old[1] !== hash) update(old, put.entry, hash, text);
      cards.replace(old[0], put.extras.card, put.extras.linkKeys);
    } else insert(put, hash, text);
  };

  return {
    entry: (id) => {
      const put = pending.get(id);
      if (put) return put.entry;
      const row = packed(id);
      return row ? bodies.read([row])[0]! : null;
    },
    entriesOf: (ids) => {
      const kept = ids.filter((id) => !pending.has(id));
      const rows = kept.length
        ? sql.all("SELECT n, hash FROM entries WHERE id IN (SELECT value FROM json_each(?))", JSON.stringify(kept))
        : [];
      const put = new Set(ids.flatMap((id) => pending.get(id)?.entry ?? []));
      return [...bodies.read(rows), ...put].sort(byId);
    },
    linkedTo: (ids) => {
      const wanted = new Set(ids);
      const read = sql
        .all(
          "SELECT id FROM entries WHERE n IN (SELECT entry FROM links WHERE target IN (SELECT value FROM json_each(?)))",
          JSON.stringify(ids),
        )
        .map(([id]): string => id);
      const put = [...pending.values()].filter(({ entry }) => entry.links.some(({ to }) => wanted.has(to))).map(({ entry: { id } }) => id);
      return [...read.filter((id) => !pending.has(id)), ...put].sort();
    },
    cards: (keys, from, to) => {
      const wanted = new Set(keys);
      const overlaps = ({ from: first, to: last }: StoredCard): boolean => first === null || last === null || (first <= to && last >= from);
      const put = [...pending.values()]
        .filter(({ extras: { card, linkKeys } }) => overlaps(card) && linkKeys.some((key) => wanted.has(key)))
        .map(({ extras: { card } }) => card);
      const read = cards.find(keys, from, to).filter(({ entry }) => !pending.has(entry));
      return [...read, ...put].sort((a, b) => (a.entry < b.entry ? -1 : 1));
    },
    put: (entry, extras) => void pending.set(entry.id, { entry, extras }),
    remove: (id) => {
      pending.delete(id);
      const row = packed(id);
      if (!row) return;
      const [n] = row;
      const rows = stored(row);
      post(n, rows.day, rows.postings, -1);
      link(n, rows, -1);
      rollUps.count(rows, -1);
      unwrite(n);
      cards.remove(n);
      sql.run("DELETE FROM entry_bodies WHERE n = ?", n);
      sql.run("DELETE FROM entries WHERE n = ?", n);
    },
    flush: () => {
      for (const put of pending.values()) apply(put);
      pending.clear();
      for (const [n, words] of worded)
        sql.run("INSERT INTO words (rowid, quotes, content, condition, names) VALUES (?, ?, ?, ?, ?)", n, ...words);
      worded.clear();
      posted.flush();
      linked.flush();
      rollUps.flush();
      cards.flush();
    },
    clear: () => {
      pending.clear();
      worded.clear();
      posted.clear();
      linked.clear();
      rollUps.clear();
      cards.clear();
      terms.clear();
    },
  };
}
