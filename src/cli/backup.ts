import { existsSync } from "node:fs";
import { openLedgerFile } from "./open-ledger-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `demarche backup FILE`: a copy of the whole ledger, while it is in use. An existing file is not written over. */
export async function backup(file: string, flags: { readonly ledger?: string }, terminal: Terminal): Promise<number> {
  if (existsSync(file)) throw new UsageError(`${file} is there already. Name a new file.`);
  const store = openLedgerFile(flags.ledger);
  try {
    store.backup(file);
    await terminal.out(`${file}: ${store.statistics().documents} documents\n`);
    return 0;
  } finally {
    store.close();
  }
}
