// From visits to sources to a fuller ledger: what is known is passed over, the rest coded (on threads if wanted) and added in batches.
import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import { mapInOrder } from "../util/map-in-order.ts";
import type { Arrival } from "./arrival.ts";
import { documentKey } from "./document-key.ts";
import type { Ledger } from "./ledger.ts";
import type { Visited } from "./visit-source.ts";

export interface IntakeSettings {
  /** Codes a document; null when that failed, which was then reported. */
  code(document: Document): Promise<CodedDocument | null>;
  /** Documents coded at a time. */
  readonly ahead: number;
  /** Documents in a transaction: acknowledged together. */
  readonly batch: number;
  now(): string;
}

type Coded = { readonly document: Document; readonly coded: CodedDocument; readonly from: string };

/** Instants that rise by a millisecond at least, so that they tell which of two documents came first. */
function risingClock(now: () => string): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.parse(now()));
    return new Date(last).toISOString();
  };
}

/** Adds what visits bring. Arrivals are given once they are on the disk; a source is remembered after its documents are. */
export async function* intake(ledger: Ledger, visits: AsyncIterable<Visited>, settings: IntakeSettings): AsyncGenerator<Arrival> {
  const seen = new Set<string>();
  const clock = risingClock(settings.now);
  async function* wanted(): AsyncGenerator<Visited> {
    for await (const visit of visits) {
      if ("document" in visit) {
        const key = documentKey(visit.document);
        if (seen.has(key) || ledger.store.hasDocument(key)) continue;
        seen.add(key);
      }
      yield visit;
    }
  }
  let batch: Coded[] = [];
  function* flush(): Generator<Arrival> {
    const documents = batch;
    batch = [];
    if (documents.length > 0)
      yield* ledger.add(documents.map(({ document, coded, from }) => ({ document, coded, intake: { source: from, at: clock() } })));
  }
  const coding = mapInOrder(wanted(), settings.ahead, async (visit) => {
    if ("source" in visit) return visit;
    const coded = await settings.code(visit.document);
    return coded && { document: visit.document, coded, from: visit.from };
  });
  for await (const done of coding) {
    if (!done) continue;
    if ("source" in done) {
      yield* flush();
      ledger.remember(done.source, done.as);
      continue;
    }
    batch.push(done);
    if (batch.length >= settings.batch) yield* flush();
  }
  yield* flush();
}
