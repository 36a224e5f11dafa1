import { accessSync, closeSync, constants, existsSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../store-error.ts";

/** Marks a SQLite file as a ledger ("DEMR"). */
export const APPLICATION_ID = 0x44454d52;

/** Ledgers that this process has open, how often. To open and close one by other means than SQLite's would undo SQLite's locks on it (fcntl). */
const open = new Map<string, number>();

/** Says that the file is open, until the function given back is called. */
export function heldOpen(path: string): () => void {
  const file = realpathSync(path);
  open.set(file, (open.get(file) ?? 0) + 1);
  return () => {
    const left = (open.get(file) ?? 1) - 1;
    if (left) open.set(file, left);
    else open.delete(file);
  };
}

const MAGIC = "SQLite format 3\0";

/** Looks at a file before SQLite does. Throws a `StoreError` on one that is no ledger, or, to be read, is not there. */
export function ledgerFile(path: string, readonly: boolean): void {
  if (!existsSync(dirname(path)))
    throw new StoreError("store/missing", `there is no folder ${dirname(path)}. Make it, or name another file with --ledger`);
  if (!existsSync(path)) {
    if (readonly) throw new StoreError("store/missing", `there is no ledger ${path}. Add documents first: demarche add SOURCE`);
    return;
  }
  if (open.has(realpathSync(path))) return;
  const { size } = statSync(path);
  if (statSync(path).isDirectory()) throw new StoreError("store/not-a-ledger", `${path} is a folder. Name a file with --ledger`);
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    throw new StoreError("store/denied", `${path} may not be read. Check the rights of the file and of its folder`, { cause });
  }
  // An unfinished transaction beside the file: only SQLite can tell what is in it.
  if (size === 0 || existsSync(`${path}-journal`)) return;
  const head = Buffer.alloc(72);
  const file = openSync(path, "r");
  const read = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (read < head.length || head.toString("latin1", 0, MAGIC.length) !== MAGIC || head.readUInt32BE(68) !== APPLICATION_ID)
    throw new StoreError("store/not-a-ledger", `${path} is not a ledger; it was left as it is. Name another file with --ledger`);
}
