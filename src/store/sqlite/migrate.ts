import { StoreError } from "../store-error.ts";
import { APPLICATION_ID } from "./ledger-file.ts";
import type { Sql } from "./sql.ts";

/** Brings the file to the present schema, in one transaction. `steps[i]` leads from schema i to i + 1. */
export function migrate(sql: Sql, steps: readonly ((sql: Sql) => void)[]): void {
  if (schemaVersion(sql, steps.length) === steps.length) return;
  sql.exec("BEGIN IMMEDIATE");
  try {
    for (const step of steps.slice(schemaVersion(sql, steps.length))) step(sql);
    sql.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length}`);
    sql.exec("COMMIT");
  } catch (error) {
    sql.exec("ROLLBACK");
    throw error;
  }
}

/** The file's schema; 0 for an empty file. Throws a `StoreError` when it is not one of ours. */
export function schemaVersion(sql: Sql, known: number): number {
  const version: number = sql.get("PRAGMA user_version")![0];
  const application: number = sql.get("PRAGMA application_id")![0];
  const tables: number = sql.get("SELECT count(*) FROM sqlite_schema")![0];
  if (tables > 0 && application !== APPLICATION_ID)
    throw new StoreError("store/not-a-ledger", `${sql.path} is not a ledger; it was left as it is. Name another file with --ledger`);
  if (version > known)
    throw new StoreError(
      "store/newer",
      `${sql.path} was written by a later version of demarche (schema ${version}, this one knows ${known}). Update demarche`,
    );
  return version;
}
