import { openLedgerFile } from "./open-ledger-file.ts";
import type { Terminal } from "./terminal.ts";

/** `demarche check`: whether the ledger's file is whole. Exit code 1 when something is wrong. */
export async function check(flags: { readonly ledger?: string }, terminal: Terminal): Promise<number> {
  const store = openLedgerFile(flags.ledger);
  try {
    const wrong = store.check();
    if (wrong.length === 0) await terminal.out("The ledger is whole.\n");
    for (const what of wrong) await terminal.out(`${what}\n`);
    if (wrong.length > 0) terminal.err("Restore a backup (demarche restore), or code the stored documents again (demarche recode).\n");
    return wrong.length === 0 ? 0 : 1;
  } finally {
    store.close();
  }
}
