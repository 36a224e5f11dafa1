// `demarche changed --since DATE`: what documents published since then changed, one line each.
import { changesSince } from "../ledger/changes-since.ts";
import type { Query } from "../model/query.ts";
import { calendar } from "../util/calendar.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { asOfDay, limitOf, queryOf, type RawQueryFlags } from "./query-flags.ts";
import { renderEntry } from "./render-entry.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { viewWidth } from "./view-width.ts";

const LIMIT = 100;

/** Prints the entries that changed since `--since`, each with what changed. */
export async function changed(
  words: readonly string[],
  flags: RawQueryFlags & { readonly ledger?: string; readonly json?: boolean; readonly since?: string },
  terminal: Terminal,
): Promise<number> {
  const days = flags.since === undefined ? null : calendar.range(flags.since);
  if (!days) throw new UsageError("changed needs --since DATE (YYYY-MM-DD, YYYY-MM or YYYY).");
  const day = calendar.format(days[0]);
  const asked = queryOf(words);
  const limit = limitOf(flags.limit, flags.json ? Number.POSITIVE_INFINITY : LIMIT);
  const store = openLedgerFile(flags.ledger);
  try {
    const asOf = asOfDay(flags.asOf, store);
    const query: Query = { kind: "and", parts: [{ kind: "field", field: "published", op: ">=", value: day }, asked] };
    const width = viewWidth(terminal);
    let shown = 0;
    for (const entry of store.allEntries({ query, asOf })) {
      const changes = changesSince(store, entry, day);
      if (changes.length === 0) continue;
      if (++shown > limit) continue;
      if (flags.json) await terminal.out(`${JSON.stringify({ changes, entry: entry })}\n`);
      else
        await terminal.out(
          styledText([[changes.join("; "), "cyan"]], width, 0, 2, terminal.colours) +
            renderEntry(entry, { width, colours: terminal.colours }),
        );
    }
    if (!flags.json)
      terminal.err(`${shown} entries changed since ${day}${shown > limit ? `; the first ${limit} are shown (--limit)` : ""}\n`);
    return 0;
  } finally {
    store.close();
  }
}
