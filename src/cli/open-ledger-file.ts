import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { ledgerPath } from "./ledger-path.ts";
import { UsageError } from "./usage-error.ts";

/** Opens the ledger to ask it. Throws UsageError when there is none yet, StoreError when the file cannot be used. */
export function openLedgerFile(given: string | undefined): Store {
  const path = ledgerPath(given);
  if (!existsSync(path))
    throw new UsageError(`There is no ledger at ${path} yet. demarche add FILE|FOLDER|URL begins one; --ledger names another.`);
  return openSqliteStore(path);
}

/** Opens the ledger to add to it; made when missing, with its folder. */
export function createLedgerFile(given: string | undefined): Store {
  const path = ledgerPath(given);
  mkdirSync(dirname(path), { recursive: true });
  return openSqliteStore(path);
}
