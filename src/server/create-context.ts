import type { Codebook } from "../codebook/codebook.ts";
import type { Language } from "../languages/language.ts";
import { createEntryReviews } from "../ledger/entry-reviews.ts";
import { openReviewDesk } from "../ledger/review-desk.ts";
import type { Statistics, Store } from "../store/store.ts";
import type { IntakeRunner } from "./intake-runner.ts";
import type { ServerContext } from "./server-context.ts";

/** Entries looked at for a summary; a larger ledger is summed up by its latest ones, which is said. */
const SCAN = 20_000;
const PAGE = 500;
/** Counting a large ledger takes long: its counts may be older by so many times as long as they took. */
const STALE = 20;
const QUICK_MS = 5;

export interface ContextParts {
  readonly store: Store;
  readonly codebook: Codebook;
  /** Reads the language's tables, when they are first needed. */
  readonly language: () => Language;
  readonly intake: IntakeRunner;
  readonly version: string;
}

/** What endpoints work with, on an open ledger. */
export function createContext({ store, codebook, language, intake, version }: ContextParts): ServerContext {
  const reviews = createEntryReviews(store);
  let counted: { readonly statistics: Statistics; readonly version: number; readonly until: number } | null = null;
  const statistics = (): Statistics => {
    const now = store.version();
    const start = performance.now();
    if (counted && (counted.version === now || start < counted.until)) return counted.statistics;
    const found = store.statistics();
    const took = performance.now() - start;
    counted = { statistics: found, version: now, until: took < QUICK_MS ? 0 : start + STALE * took };
    return found;
  };
  return {
    store,
    codebook,
    intake,
    version,
    reviews,
    desk: openReviewDesk(store, codebook, language),
    now: () => new Date().toISOString(),
    statistics,
    asOf: () => statistics().lastPublished ?? "9999-12-31",
    scan: async (query, asOf, visit, limit = SCAN) => {
      let after: string | null = null;
      let scanned = 0;
      do {
        const page = store.entries({ query, asOf, limit: Math.min(PAGE, limit - scanned), after });
        for (const entry of page.entries) if (!reviews.isHidden(entry.id)) visit(reviews.attach(entry));
        scanned += page.entries.length;
        after = page.next;
        if (after !== null) await new Promise((done) => setImmediate(done));
      } while (after !== null && scanned < limit);
      return { scanned, complete: after === null };
    },
  };
}
