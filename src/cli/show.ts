// `demarche show`: the ledger at a glance, grouped by what analysts ask, the best attested entries of each group.
import type { Query } from "../model/query.ts";
import type { Store } from "../store/store.ts";
import { LEDGER_GROUPS, type LedgerGroup, MARKS } from "./ledger-groups.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { asOfDay, limitOf, queryOf, type RawQueryFlags } from "./query-flags.ts";
import { renderEntry } from "./render-entry.ts";
import { styledText } from "./styled-text.ts";
import type { Terminal } from "./terminal.ts";
import { viewWidth } from "./view-width.ts";

const PER_GROUP = 6;

const field = (name: "type" | "aux" | "redline" | "kind", value: string): Query => ({ kind: "field", field: name, op: "=", value });
const MARK_QUERIES: Readonly<Record<(typeof MARKS)[number], Query>> = {
  historical: field("aux", "historical"),
  redline: field("redline", "yes"),
};

/** What falls into a group: entries with its mark, or of its types without a mark; red lines and what is demanded stand together. */
function groupQuery(group: LedgerGroup): Query {
  const marked = MARKS.map((mark) => MARK_QUERIES[mark]);
  const typed: Query[] = group.events.map((type) => field("type", type));
  const own: Query = { kind: "and", parts: [{ kind: "or", parts: typed }, ...marked.map((part): Query => ({ kind: "not", part }))] };
  if (!group.mark) return own;
  const before = MARKS.slice(0, MARKS.indexOf(group.mark)).map((mark): Query => ({ kind: "not", part: MARK_QUERIES[mark] }));
  const mark: Query = { kind: "and", parts: [MARK_QUERIES[group.mark], field("kind", "event"), ...before] };
  return typed.length === 0 ? mark : { kind: "or", parts: [mark, own] };
}

/** Prints the groups of an open ledger. */
export async function showLedger(
  store: Store,
  { asked, asOf, limit }: { readonly asked: Query; readonly asOf: string; readonly limit: number },
  terminal: Terminal,
): Promise<void> {
  const width = viewWidth(terminal);
  const heading = (title: string, note: string): string =>
    styledText(
      [
        [title.toUpperCase(), "heading"],
        [note, "dim"],
      ],
      width,
      0,
      0,
      terminal.colours,
    );
  const groups = [
    ...LEDGER_GROUPS.filter(({ events, mark }) => events.length > 0 || mark).map((group) => ({
      title: group.title,
      query: groupQuery(group),
    })),
    { title: "Who says so", query: field("kind", "statement") },
  ];
  for (const { title, query } of groups) {
    const request = { query: { kind: "and" as const, parts: [query, asked] }, asOf };
    const all = store.countEntries(request);
    if (all === 0) continue;
    const { entries } = store.entries({ ...request, order: { by: "origins", descending: true }, limit });
    await terminal.out(heading(title, all > entries.length ? `  ${entries.length} of ${all}, the best attested` : ""));
    for (const entry of entries) await terminal.out(renderEntry(entry, { width, colours: terminal.colours }));
    await terminal.out("\n");
  }
}

/** `demarche show [QUERY]`. */
export async function show(
  words: readonly string[],
  flags: RawQueryFlags & { readonly ledger?: string },
  terminal: Terminal,
): Promise<number> {
  const asked = queryOf(words);
  const limit = limitOf(flags.limit, PER_GROUP);
  const store = openLedgerFile(flags.ledger);
  try {
    await showLedger(store, { asked, asOf: asOfDay(flags.asOf, store), limit }, terminal);
    return 0;
  } finally {
    store.close();
  }
}
