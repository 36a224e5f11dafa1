import type { Sql } from "./sql.ts";

/** Rows of one keyed table that a transaction adds and takes away, written together. */
export interface RowDelta {
  add(row: readonly (string | number)[]): void;
  remove(row: readonly (string | number)[]): void;
  flush(): void;
  clear(): void;
}

/** `columns` are all of the table's, and its key. */
export function createRowDelta(sql: Sql, table: string, columns: readonly string[]): RowDelta {
  const pending = new Map<string, number>();
  const values = columns.map((_, i) => `json_extract(value, '$[${i}]')`).join(", ");
  const insert = `INSERT OR IGNORE INTO ${table} (${columns.join(", ")}) SELECT ${values} FROM json_each(?) ORDER BY ${columns.map((_, i) => i + 1).join(", ")}`;
  const remove = `DELETE FROM ${table} WHERE (${columns.join(", ")}) IN (SELECT ${values} FROM json_each(?))`;
  const count = (row: readonly (string | number)[], by: number): void => {
    const key = JSON.stringify(row);
    pending.set(key, (pending.get(key) ?? 0) + by);
  };
  const rows = (sign: number): string =>
    `[${[...pending]
      .filter(([, by]) => Math.sign(by) === sign)
      .map(([row]) => row)
      .join()}]`;
  return {
    add: (row) => count(row, 1),
    remove: (row) => count(row, -1),
    flush: () => {
      if (!pending.size) return;
      const gone = rows(-1);
      if (gone !== "[]") sql.run(remove, gone);
      const come = rows(1);
      if (come !== "[]") sql.run(insert, come);
      pending.clear();
    },
    clear: () => pending.clear(),
  };
}
