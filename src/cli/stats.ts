import { openLedgerFile } from "./open-ledger-file.ts";
import type { Terminal } from "./terminal.ts";

const MEGABYTE = 1 << 20;

/** `demarche stats`: what the ledger holds. */
export async function stats(flags: { readonly ledger?: string; readonly json?: boolean }, terminal: Terminal): Promise<number> {
  const store = openLedgerFile(flags.ledger);
  try {
    const found = store.statistics();
    if (flags.json) await terminal.out(`${JSON.stringify(found)}\n`);
    else {
      const { documents, groups, origins, entries, events, statements, mentions, entities, sources, bytes, firstPublished, lastPublished } =
        found;
      await terminal.out(
        `${documents} documents (${groups} groups of copies and single ones, ${origins} origins), published ${firstPublished ?? "?"} to ${lastPublished ?? "?"}\n` +
          `${entries} entries (${events} events, ${statements} statements) from ${mentions} mentions, ${entities} entities\n` +
          `${sources} sources remembered, ${(bytes / MEGABYTE).toFixed(1)} MB\n`,
      );
    }
    return 0;
  } finally {
    store.close();
  }
}
