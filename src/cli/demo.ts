// `demarche demo`: the built-in example crisis, or what is given, in a ledger of its own, and that ledger at a glance.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { add, type RawAddFlags } from "./add.ts";
import { query } from "./query.ts";
import { show } from "./show.ts";
import type { Terminal } from "./terminal.ts";

/** Entries that are printed where the ledger is served and can be read in the pages. */
const EXTRACT = "10";
const DISPATCHES = fileURLToPath(new URL("../../demo/dispatches", import.meta.url));

/** Makes a ledger in the folder for temporary files unless one is named; with `--serve` prints the latest entries only and goes on serving it. Gives the exit code of adding. */
export async function demo(
  sources: readonly string[],
  raw: RawAddFlags & { readonly limit?: string; readonly serve?: boolean; readonly port?: string; readonly open?: boolean },
  terminal: Terminal,
): Promise<number> {
  const ledger = raw.ledger ?? join(mkdtempSync(join(tmpdir(), "demarche-")), "ledger.db");
  const given = sources.length > 0 ? sources : [DISPATCHES];
  const code = await add(
    given,
    { ...raw, ledger, once: true, verbose: !raw.json && !raw.serve && given.length === 1 && given[0] === DISPATCHES },
    terminal,
  );
  if (raw.json) return code;
  await terminal.out("\n");
  if (raw.serve) await query([], { ledger, limit: raw.limit ?? EXTRACT }, terminal);
  else await show([], { ledger, ...(raw.limit === undefined ? {} : { limit: raw.limit }) }, terminal);
  terminal.err(`The ledger is ${ledger}. Ask it: demarche contacts --ledger ${ledger}\n`);
  if (!raw.serve) return code;
  const { serve } = await import("./serve.ts");
  const { port, open, allowPrivate } = raw;
  await serve(
    { ledger, ...(port === undefined ? {} : { port }), ...(open === undefined ? {} : { open }), ...(allowPrivate ? { allowPrivate } : {}) },
    terminal,
  );
  return code;
}
