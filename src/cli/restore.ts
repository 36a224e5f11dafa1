// `demarche restore FILE`: a backup takes the ledger's place; what was there before is kept beside it.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { ledgerPath } from "./ledger-path.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Checks the backup first: a file that is no whole ledger changes nothing. Throws UsageError or StoreError. */
export async function restore(file: string, flags: { readonly ledger?: string }, terminal: Terminal): Promise<number> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const path = ledgerPath(flags.ledger);
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.restoring`;
  copyFileSync(file, fresh);
  try {
    const store = openSqliteStore(fresh);
    const wrong = store.check();
    const { documents } = store.statistics();
    store.close();
    if (wrong.length > 0) {
      terminal.err(`${file} is damaged: ${wrong[0]}. Nothing was changed.\n`);
      return 1;
    }
    const kept = existsSync(path) ? `${path}.before-restore` : null;
    if (kept !== null) {
      if (existsSync(kept)) throw new UsageError(`${kept} is there already, from an earlier restore. Move it away first.`);
      openSqliteStore(path).close();
      renameSync(path, kept);
    }
    renameSync(fresh, path);
    await terminal.out(`${path}: ${documents} documents${kept ? `; the ledger before is ${kept}` : ""}\n`);
    return 0;
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(fresh + end, { force: true });
  }
}
