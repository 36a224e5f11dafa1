// One connection: prepared statements kept by their text, rows as arrays, errors as `StoreError`.
import Database from "libsql";
import { sqliteError } from "./sqlite-error.ts";

export type SqlValue = string | number | bigint | null | Uint8Array;
// biome-ignore lint/suspicious/noExplicitAny: the columns of a row are known to the statement alone
export type Row = any[];

/** A connection to one file. Statements given to `all`, `get` and `run` are compiled once. */
export interface Sql {
  readonly path: string;
  all(sql: string, ...values: readonly SqlValue[]): Row[];
  get(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  /** Number of rows that changed and the row that was inserted last. */
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number; readonly row: number };
  /** Several statements, not kept. */
  exec(sql: string): void;
  close(): void;
}

const MOST_KEPT = 400;

/** Opens a connection; `uri` may be a path or a `file:` URI. Waits up to `timeout` ms for another process. */
export function openSql(uri: string, path: string, timeout: number): Sql {
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw sqliteError(error, path);
    }
  };
  const database = guard(() => new Database(uri, { timeout }));
  const kept = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    let found = kept.get(sql);
    if (found) return found;
    found = database.prepare(sql);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(sql, found);
    return found;
  };
  const rows = (sql: string): Database.Statement => {
    const known = kept.has(sql);
    const found = statement(sql);
    return known ? found : found.raw();
  };
  return {
    path,
    all: (sql, ...values) => guard(() => rows(sql).all(values) as Row[]),
    get: (sql, ...values) => guard(() => rows(sql).get(values) as Row | undefined),
    run: (sql, ...values) =>
      guard(() => {
        const { changes, lastInsertRowid } = statement(sql).run(values);
        return { changes, row: Number(lastInsertRowid) };
      }),
    exec: (sql) => guard(() => void database.exec(sql)),
    close: () => {
      kept.clear();
      guard(() => void database.close());
    },
  };
}
