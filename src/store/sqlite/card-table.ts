import type { StoredCard, StoreReader } from "../store.ts";
import { hash48 } from "./hash48.ts";
import { packText, unpack } from "./pack.ts";
import { createRowDelta } from "./row-delta.ts";
import type { Sql } from "./sql.ts";

export interface CardTable extends Pick<StoreReader, "cards"> {
  /** `n` is the entry's number. */
  put(n: number, card: StoredCard, keys: readonly string[]): void;
  remove(n: number): void;
  flush(): void;
  clear(): void;
}

/** Cards of more days than this are looked through whatever days are asked for; the others are found by their first day. */
const SHORT = 31;

/** Where a card stands below its keys: 0 short, 1 long, 2 without days. */
const place = (from: number | null, to: number | null): readonly [long: number, first: number] =>
  from === null || to === null ? [2, 0] : [to - from > SHORT ? 1 : 0, from];

const FIND = `
  WITH h AS (SELECT value AS hash FROM json_each(?1)), k AS (
    SELECT entry FROM h CROSS JOIN link_keys l ON l.hash = h.hash AND l.long = 0 AND l.first BETWEEN ?2 - ${SHORT} AND ?3
    UNION SELECT entry FROM h CROSS JOIN link_keys l ON l.hash = h.hash AND l.long = 1 AND l.first <= ?3
    UNION SELECT entry FROM h CROSS JOIN link_keys l ON l.hash = h.hash AND l.long = 2)
  SELECT e.id, c.first, c.last, c.body FROM k CROSS JOIN cards c ON c.n = k.entry JOIN entries e ON e.n = k.entry
  WHERE c.first IS NULL OR c.last IS NULL OR c.last >= ?2 ORDER BY e.id`;

export function createCardTable(sql: Sql): CardTable {
  const keyed = createRowDelta(sql, "link_keys", ["hash", "long", "first", "entry"]);
  const unkey = (n: number, keys: string, from: number | null, to: number | null): void => {
    for (const hash of JSON.parse(keys)) keyed.remove([hash, ...place(from, to), n]);
  };
  return {
    cards: (keys, from, to) => {
      keyed.flush();
      return sql
        .all(FIND, JSON.stringify([...new Set(keys.map(hash48))]), from, to)
        .map(([entry, first, last, body]) => ({ entry, from: first, to: last, card: unpack(body) }));
    },
    put: (n, { from, to, card }, keys) => {
      const text = JSON.stringify(card);
      const hash = hash48(text);
      const hashes = [...new Set(keys.map(hash48))].sort((a, b) => a - b);
      const keyText = JSON.stringify(hashes);
      const old = sql.get("SELECT hash, keys, first, last FROM cards WHERE n = ?", n);
      const moved = !old || old[1] !== keyText || old[2] !== from || old[3] !== to;
      if (old && old[0] === hash && !moved) return;
      if (moved) {
        if (old) unkey(n, old[1], old[2], old[3]);
        for (const key of hashes) keyed.add([key, ...place(from, to), n]);
      }
      sql.run(
        "INSERT OR REPLACE INTO cards (n, first, last, hash, keys, body) VALUES (?, ?, ?, ?, ?, ?)",
        n,
        from,
        to,
        hash,
        keyText,
        packText(text),
      );
    },
    remove: (n) => {
      const old = sql.get("SELECT keys, first, last FROM cards WHERE n = ?", n);
      if (!old) return;
      unkey(n, old[0], old[1], old[2]);
      sql.run("DELETE FROM cards WHERE n = ?", n);
    },
    flush: () => keyed.flush(),
    clear: () => keyed.clear(),
  };
}
