// `demarche query 'type:THREATEN actor:RUS …'` and the ready questions: entries that match, with their words.
import { createEntryReviews } from "../ledger/entry-reviews.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Query } from "../model/query.ts";
import type { ReadyQuestion } from "../query/ready-questions.ts";
import { nearParties } from "./near-parties.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { asOfDay, limitOf, orderOf, queryOf, type RawQueryFlags } from "./query-flags.ts";
import { renderEntry } from "./render-entry.ts";
import type { Terminal } from "./terminal.ts";
import { viewWidth } from "./view-width.ts";

export interface RawEntriesFlags extends RawQueryFlags {
  readonly ledger?: string;
  readonly json?: boolean;
  readonly whole?: boolean;
}

const LIMIT = 50;
const PAGE = 200;

/** Prints what matches. With `question`, its query must hold too. */
export async function query(
  words: readonly string[],
  flags: RawEntriesFlags,
  terminal: Terminal,
  question?: ReadyQuestion,
): Promise<number> {
  const asked = queryOf(words);
  const tree: Query = question ? { kind: "and", parts: [queryOf([question.query]), asked] } : asked;
  const limit = limitOf(flags.limit, flags.json ? Number.POSITIVE_INFINITY : LIMIT);
  // A person who asks without an order sees the latest, in the order of time; a program gets all.
  const tail = !flags.json && flags.sort === undefined;
  const order = tail ? { by: question?.sort ?? ("date" as const), descending: true } : orderOf(flags.sort, question?.sort ?? "date");
  const store = openLedgerFile(flags.ledger);
  try {
    const asOf = asOfDay(flags.asOf, store);
    const reviews = createEntryReviews(store);
    const width = viewWidth(terminal);
    const show = (entry: LedgerEntry): Promise<void> =>
      terminal.out(
        flags.json ? `${JSON.stringify(entry)}\n` : renderEntry(entry, { width, colours: terminal.colours, whole: flags.whole ?? false }),
      );
    const latest: LedgerEntry[] = [];
    let after: string | null = null;
    let shown = 0;
    do {
      const page = store.entries({ query: tree, asOf, order, limit: Math.min(PAGE, limit - shown), after });
      for (const entry of page.entries.map(reviews.attach)) {
        if (tail) latest.push(entry);
        else await show(entry);
      }
      shown += page.entries.length;
      after = page.next;
    } while (after !== null && shown < limit);
    for (const entry of latest.reverse()) await show(entry);
    if (!flags.json) {
      const all = store.countEntries({ query: tree, asOf });
      terminal.err(
        shown < all
          ? `${tail ? "the latest " : ""}${shown} of ${all} entries (--limit ${all} shows all; as of ${asOf})\n`
          : `${all} entries (as of ${asOf})\n`,
      );
      if (all === 0) for (const hint of nearParties(tree, store)) terminal.err(`${hint}\n`);
    }
    return 0;
  } finally {
    store.close();
  }
}
