import type { StoredCard } from "../store.ts";
import { hash48 } from "./hash48.ts";
import { packText } from "./pack.ts";
import { createRowDelta } from "./row-delta.ts";
import type { Sql } from "./sql.ts";
import { createUnpacked } from "./unpacked.ts";

/** Cards by the number of their entry. */
export interface CardTable {
  add(n: number, card: StoredCard, keys: readonly string[]): void;
  replace(n: number, card: StoredCard, keys: readonly string[]): void;
  remove(n: number): void;
  /** Those found by any of the keys whose days overlap [from, to] or are not known. */
  find(keys: readonly string[], from: number, to: number): StoredCard[];
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
  SELECT c.n, c.hash, e.id, c.first, c.last FROM k CROSS JOIN cards c ON c.n = k.entry JOIN entries e ON e.n = k.entry
  WHERE c.first IS NULL OR c.last IS NULL OR c.last >= ?2 ORDER BY e.id`;

const MOST_KEPT = 30_000;
const WRITE = "INSERT OR REPLACE INTO cards (n, first, last, hash, keys, body) VALUES (?, ?, ?, ?, ?, ?)";

export function createCardTable(sql: Sql): CardTable {
  const keyed = createRowDelta(sql, "link_keys", ["hash", "long", "first", "entry"]);
  const key = (n: number, hashes: readonly number[], { from, to }: Pick<StoredCard, "from" | "to">): void => {
    for (const hash of hashes) keyed.add([hash, ...place(from, to), n]);
  };
  const unkey = (n: number, keys: string, from: number | null, to: number | null): void => {
    for (const hash of JSON.parse(keys)) keyed.remove([hash, ...place(from, to), n]);
  };
  const bodies = createUnpacked<unknown>(sql, "cards", MOST_KEPT);
  const hashed = (keys: readonly string[]): number[] => [...new Set(keys.map(hash48))].sort((a, b) => a - b);
  return {
    find: (keys, from, to) => {
      keyed.flush();
      const rows = sql.all(FIND, JSON.stringify(hashed(keys)), from, to);
      const read = bodies.read(rows);
      return rows.map(([, , entry, first, last], i) => ({ entry, from: first, to: last, card: read[i] }));
    },
    add: (n, card, keys) => {
      const text = JSON.stringify(card.card);
      const hashes = hashed(keys);
      key(n, hashes, card);
      sql.run(WRITE, n, card.from, card.to, hash48(text), JSON.stringify(hashes), packText(text));
    },
    replace: (n, card, keys) => {
      const text = JSON.stringify(card.card);
      const hash = hash48(text);
      const hashes = hashed(keys);
      const keyText = JSON.stringify(hashes);
      const [oldHash, oldKeys, from, to] = sql.get("SELECT hash, keys, first, last FROM cards WHERE n = ?", n)!;
      const moved = oldKeys !== keyText || from !== card.from || to !== card.to;
      if (oldHash === hash && !moved) return;
      if (moved) {
        unkey(n, oldKeys, from, to);
        key(n, hashes, card);
      }
      sql.run(WRITE, n, card.from, card.to, hash, keyText, packText(text));
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
