// `demarche changed --since DATE`: what documents published since then changed, one line each.
import type { LedgerEntry } from "../model/ledger-entry.ts";
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

/** Whether a date (day, month, year or interval) ends on or after a day. */
const since = (date: string | null, day: string): boolean => {
  const days = date ? calendar.range(date) : null;
  return days !== null && calendar.format(days[1]) >= day;
};

/** What is new about an entry since a day, in words; empty when its new evidence only repeats it. */
export function changesSince(entry: LedgerEntry, day: string): string[] {
  if (since(entry.firstPublished, day)) return ["new"];
  const changes = entry.statusHistory.filter(({ date }) => since(date, day)).map(({ status, date }) => `${status} (${date})`);
  for (const { field, values } of entry.differs)
    if (values.some(({ evidence }) => evidence.length > 0 && evidence.every((i) => since(entry.evidence[i]!.published, day))))
      changes.push(`another ${field} is told`);
  const before = new Set(entry.evidence.filter(({ published }) => !since(published, day)).map(({ origin }) => origin));
  const later = new Set(
    entry.evidence.filter(({ published, origin }) => since(published, day) && !before.has(origin)).map(({ origin }) => origin),
  );
  if (later.size > 0) changes.push(`told by ${later.size} more origin${later.size === 1 ? "" : "s"}`);
  return changes;
}

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
      const changes = changesSince(entry, day);
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
