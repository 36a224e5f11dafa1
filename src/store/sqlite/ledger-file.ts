import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../store-error.ts";

/** Marks a SQLite file as a ledger ("DEMR"). */
export const APPLICATION_ID = 0x44454d52;

const MAGIC = "SQLite format 3\0";

/** Looks at a file before SQLite does: true when it is there, false when it is to be made. Throws a `StoreError` on a file that is no ledger. */
export function ledgerFile(path: string, readonly: boolean): boolean {
  if (!existsSync(dirname(path)))
    throw new StoreError("store/missing", `there is no folder ${dirname(path)}. Make it, or name another file with --ledger`);
  if (!existsSync(path)) {
    if (readonly) throw new StoreError("store/missing", `there is no ledger ${path}. Add documents first: demarche add SOURCE`);
    return false;
  }
  const { size } = statSync(path);
  if (statSync(path).isDirectory()) throw new StoreError("store/not-a-ledger", `${path} is a folder. Name a file with --ledger`);
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    throw new StoreError("store/denied", `${path} may not be read. Check the rights of the file and of its folder`, { cause });
  }
  // An unfinished transaction beside the file: only SQLite can tell what is in it.
  if (size === 0 || existsSync(`${path}-journal`)) return size > 0;
  const head = Buffer.alloc(72);
  const file = openSync(path, "r");
  const read = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (read < head.length || head.toString("latin1", 0, MAGIC.length) !== MAGIC || head.readUInt32BE(68) !== APPLICATION_ID)
    throw new StoreError("store/not-a-ledger", `${path} is not a ledger; it was left as it is. Name another file with --ledger`);
  return true;
}
