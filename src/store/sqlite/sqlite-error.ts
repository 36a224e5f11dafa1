import { StoreError, type StoreErrorCode } from "../store-error.ts";

/** What each of SQLite's result codes means for a ledger. The longest prefix counts. */
const MEANINGS: readonly (readonly [prefix: string, code: StoreErrorCode, message: (path: string) => string])[] = [
  ["SQLITE_FULL", "store/full", (path) => `no room on the disk for ${path}; nothing of this step was kept. Make room and run it again`],
  ["SQLITE_IOERR_SHMSIZE", "store/full", (path) => `no room on the disk beside ${path}. Make room and run it again`],
  ["SQLITE_BUSY", "store/busy", (path) => `another process is writing to ${path} and did not finish in time. Run it again when it has`],
  ["SQLITE_LOCKED", "store/busy", (path) => `${path} is locked by another process. Run it again when it has finished`],
  ["SQLITE_CORRUPT", "store/corrupt", (path) => `${path} is damaged. Restore a backup: demarche restore FILE`],
  ["SQLITE_NOTADB", "store/not-a-ledger", (path) => `${path} is not a ledger; it was left as it is. Name another file with --ledger`],
  ["SQLITE_READONLY", "store/denied", (path) => `${path} may not be written to. Check the rights of the file and of its folder`],
  ["SQLITE_PERM", "store/denied", (path) => `${path} may not be opened. Check the rights of the file and of its folder`],
  ["SQLITE_CANTOPEN", "store/denied", (path) => `${path} cannot be opened. Check the rights of the file and of its folder`],
  ["SQLITE_IOERR", "store/disk", (path) => `the disk failed on ${path}. Check the disk, then run: demarche check`],
];

const RESULT_CODES: Readonly<Record<string, string>> = { 14: "SQLITE_CANTOPEN", 23: "SQLITE_PERM", 26: "SQLITE_NOTADB" };

/** SQLite's error as a `StoreError`; anything else as it is. */
export function sqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const opening = /^ConnectionFailed\(.*: (\d+)"?\)$/s.exec(error.message);
  const code = opening ? (RESULT_CODES[opening[1]!] ?? "SQLITE_CANTOPEN") : "code" in error ? String(error.code) : "";
  const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
  return meaning ? new StoreError(meaning[1], meaning[2](path), { cause: error }) : error;
}
