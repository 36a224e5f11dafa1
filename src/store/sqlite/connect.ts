import { existsSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { StoreError } from "../store-error.ts";
import { heldOpen, ledgerFile } from "./ledger-file.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openSql, type Sql } from "./sql.ts";

export interface StoreOptions {
  /** Nothing is written, and the file must be there. */
  readonly readonly?: boolean;
  /** How long to wait for another process's transaction, in ms. */
  readonly patience?: number;
}

/** Memory for pages of the file, in KiB. */
const CACHE = 65_536;
/** Pages that the log grows by before they go into the file; the more, the fewer of them twice. */
const LOG = 8_000;

/** A connection to the ledger at an absolute path, made or brought to the present schema unless it is only read. */
export function connect(path: string, { readonly, patience }: Required<StoreOptions>): Sql {
  ledgerFile(path, readonly);
  const sql = readonly ? connectReading(path, patience) : connectWriting(path, patience);
  const release = heldOpen(path);
  return {
    ...sql,
    close: () => {
      if (!readonly) tidy(sql);
      release();
      sql.close();
    },
  };
}

/** Brings all of the log into the file, so that the file alone is the ledger, unless another process is reading. */
function tidy(sql: Sql): void {
  try {
    sql.exec("PRAGMA busy_timeout = 0");
    sql.all("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // What is in the log stays there, as safe as before.
  }
}

function connectWriting(path: string, patience: number): Sql {
  const sql = openSql(path, path, patience);
  return closingOnError(sql, () => {
    migrate(sql, migrations);
    sql.exec(
      `PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE}; PRAGMA wal_autocheckpoint = ${LOG}; PRAGMA journal_size_limit = 67108864`,
    );
    if (sql.get("PRAGMA journal_mode")![0] !== "wal") patiently(() => sql.get("PRAGMA journal_mode = WAL"));
  });
}

function connectReading(path: string, patience: number): Sql {
  const uri = pathToFileURL(path).href;
  const open = (query: string): Sql => {
    const sql = openSql(`${uri}?${query}`, path, patience);
    return closingOnError(sql, () => {
      const version = schemaVersion(sql, migrations.length);
      if (version < migrations.length)
        throw new StoreError(
          "store/denied",
          `${path} was written by an earlier version of demarche. Open it once with the right to write, to bring it up to date`,
        );
      sql.exec(`PRAGMA cache_size = -${CACHE}`);
    });
  };
  try {
    return open("mode=ro");
  } catch (error) {
    // In a folder where nothing may be written SQLite cannot lock the file. Nobody has it open to write, or the log would be there.
    if (!(error instanceof StoreError) || error.code !== "store/denied" || (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0))
      throw error;
    return open("immutable=1");
  }
}

function closingOnError(sql: Sql, work: () => void): Sql {
  try {
    work();
    return sql;
  } catch (error) {
    sql.close();
    throw error;
  }
}

/** Another process that opens the same new file holds it for moments only, and SQLite does not wait for that by itself. */
function patiently(work: () => void): void {
  for (let left = 200; ; left--)
    try {
      work();
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== "store/busy" || left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
}
