import { unpack } from "./pack.ts";
import type { Row, Sql } from "./sql.ts";

/** The values packed in one table, with the last read kept: a value is what its hash says, whoever wrote it. */
export interface Unpacked<T> {
  /** One value for each row, in the same order. A row begins with its number and the hash of what is packed in it. */
  read(rows: readonly Row[]): T[];
  /** A value that was just written. */
  keep(n: number, hash: number, value: T): void;
}

/** `table` has the columns `n` and `body`. Between `most` and twice as many values are kept. */
export function createUnpacked<T>(sql: Sql, table: string, most: number): Unpacked<T> {
  type Kept = { readonly hash: number; readonly value: T };
  let young = new Map<number, Kept>();
  let old = new Map<number, Kept>();
  const keep = (n: number, hash: number, value: T): void => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(n, { hash, value });
  };
  const kept = ([n, hash]: Row): Kept | undefined => {
    const found = young.get(n) ?? old.get(n);
    if (!found || found.hash !== hash) return undefined;
    if (!young.has(n)) keep(n, hash, found.value);
    return found;
  };
  return {
    keep,
    read: (rows) => {
      const found = rows.map(kept);
      const missing = rows.filter((_, i) => !found[i]);
      if (!missing.length) return found.map((one) => one!.value);
      const bodies = new Map<number, Uint8Array>(
        sql
          .all(`SELECT n, body FROM ${table} WHERE n IN (SELECT value FROM json_each(?))`, JSON.stringify(missing.map(([n]) => n)))
          .map(([n, body]) => [n, body]),
      );
      return rows.map((row, i) => {
        const one = found[i];
        if (one) return one.value;
        const value = unpack<T>(bodies.get(row[0])!);
        keep(row[0], row[1], value);
        return value;
      });
    },
  };
}
