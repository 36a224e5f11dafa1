import type { LedgerEntry } from "../../model/ledger-entry.ts";
import type { EntryExtras, StoreReader } from "../store.ts";
import type { CardTable } from "./card-table.ts";
import { type EntryRows, entryRows } from "./entry-rows.ts";
import { hash48 } from "./hash48.ts";
import { packText, unpack } from "./pack.ts";
import { ROLE } from "./role.ts";
import type { RollUpTable } from "./roll-up-table.ts";
import { createRowDelta } from "./row-delta.ts";
import type { Sql } from "./sql.ts";
import type { Terms } from "./terms.ts";

export interface EntryTable extends Pick<StoreReader, "entry" | "entriesOf" | "linkedTo"> {
  put(entry: LedgerEntry, extras: EntryExtras): void;
  remove(id: string): void;
  flush(): void;
  clear(): void;
}

const COLUMNS =
  "statement, event, status, aux, flags, day, last, chart, published, republished, origins, mentions, quantity_low, quantity_high, dead_low, dead_high, injured_low, injured_high";
const INSERT = `INSERT INTO entries (id, hash, ${COLUMNS}) VALUES (?, ?, ${COLUMNS.replaceAll(/\w+/g, "?")})`;
const UPDATE = `UPDATE entries SET hash = ?, ${COLUMNS.replaceAll(/\w+/g, "$& = ?")} WHERE n = ?`;

export function createEntryTable(sql: Sql, terms: Terms, rollUps: RollUpTable, cards: CardTable): EntryTable {
  const posted = createRowDelta(sql, "postings", ["term", "role", "day", "entry"]);
  const linked = createRowDelta(sql, "links", ["target", "entry"]);

  /** Takes what was derived from an entry out of the tables, or puts it there. */
  const derive = (n: number, rows: EntryRows, by: 1 | -1): void => {
    for (const { kind, value, role } of rows.postings) {
      const term = terms.number(kind, value);
      const row = [term, ROLE[role], rows.day, n];
      if (by === 1) posted.add(row);
      else {
        posted.remove(row);
        terms.lost(term);
      }
    }
    for (const target of rows.links) (by === 1 ? linked.add : linked.remove)([target, n]);
    rollUps.count(rows, by);
  };
  const write = (n: number, { words }: EntryRows): void =>
    void sql.run("INSERT INTO words (rowid, quotes, content, condition, names) VALUES (?, ?, ?, ?, ?)", n, ...words);
  const unwrite = (n: number): void => void sql.run("DELETE FROM words WHERE rowid = ?", n);
  const stored = (n: number): EntryRows => entryRows(unpack<LedgerEntry>(sql.get("SELECT body FROM entry_bodies WHERE n = ?", n)![0]));

  return {
    entry: (id) => {
      const row = sql.get("SELECT b.body FROM entries e JOIN entry_bodies b ON b.n = e.n WHERE e.id = ?", id);
      return row ? unpack<LedgerEntry>(row[0]) : null;
    },
    entriesOf: (ids) =>
      sql
        .all(
          "SELECT b.body FROM entries e JOIN entry_bodies b ON b.n = e.n WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.id",
          JSON.stringify(ids),
        )
        .map(([body]) => unpack<LedgerEntry>(body)),
    linkedTo: (ids) => {
      linked.flush();
      return sql
        .all(
          "SELECT id FROM entries WHERE n IN (SELECT entry FROM links WHERE target IN (SELECT value FROM json_each(?))) ORDER BY id",
          JSON.stringify(ids),
        )
        .map(([id]) => id);
    },
    put: (entry, { card, linkKeys }) => {
      const text = JSON.stringify(entry);
      const hash = hash48(text);
      const old = sql.get("SELECT n, hash FROM entries WHERE id = ?", entry.id);
      let n: number = old?.[0];
      if (!old) {
        const rows = entryRows(entry);
        n = sql.run(INSERT, entry.id, hash, ...rows.columns).row;
        sql.run("INSERT INTO entry_bodies (n, body) VALUES (?, ?)", n, packText(text));
        derive(n, rows, 1);
        write(n, rows);
      } else if (old[1] !== hash) {
        const rows = entryRows(entry);
        const before = stored(n);
        sql.run(UPDATE, hash, ...rows.columns, n);
        sql.run("UPDATE entry_bodies SET body = ? WHERE n = ?", packText(text), n);
        derive(n, before, -1);
        derive(n, rows, 1);
        if (before.words.join("\0") !== rows.words.join("\0")) {
          unwrite(n);
          write(n, rows);
        }
      }
      cards.put(n, card, linkKeys);
    },
    remove: (id) => {
      const row = sql.get("SELECT n FROM entries WHERE id = ?", id);
      if (!row) return;
      const [n] = row;
      derive(n, stored(n), -1);
      unwrite(n);
      cards.remove(n);
      sql.run("DELETE FROM entry_bodies WHERE n = ?", n);
      sql.run("DELETE FROM entries WHERE n = ?", n);
    },
    flush: () => {
      posted.flush();
      linked.flush();
      rollUps.flush();
      cards.flush();
    },
    clear: () => {
      posted.clear();
      linked.clear();
      rollUps.clear();
      cards.clear();
      terms.clear();
    },
  };
}
