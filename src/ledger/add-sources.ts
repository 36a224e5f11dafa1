// From sources to arrivals: visits them in their order, codes what is new, adds it.
import type { Fetcher } from "../acquire/fetcher.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { StoredSource } from "../model/stored-source.ts";
import type { ReadOptions } from "../read/read-options.ts";
import type { Arrival } from "./arrival.ts";
import { intake } from "./intake.ts";
import type { Ledger } from "./ledger.ts";
import { writtenAt } from "./standings.ts";
import { type Visited, visitSource } from "./visit-source.ts";

export interface AddSettings {
  readonly reading: ReadOptions;
  readonly context: Context;
  /** The same for every visit of a run. */
  readonly fetcher: Fetcher;
  /** Keep the sources, to be visited again. */
  readonly remember: boolean;
  /** Codes a document; null when that failed, which was then reported. */
  code(document: Document): Promise<CodedDocument | null>;
  readonly ahead: number;
  readonly batch: number;
  now(): string;
}

/** Visits the sources and adds what they hold. Arrivals are given once they are on the disk. */
export async function* addSources(ledger: Ledger, sources: readonly StoredSource[], settings: AddSettings): AsyncGenerator<Arrival> {
  const known = (id: string, revised: string | null): boolean => {
    const [stored] = ledger.store.revisions(id);
    return stored !== undefined && (revised === null || writtenAt(stored) >= revised);
  };
  async function* visits(): AsyncGenerator<Visited> {
    for (const source of sources) {
      if (settings.context.signal?.aborted) return;
      for await (const visit of visitSource(source, { ...settings, known })) if ("document" in visit || settings.remember) yield visit;
    }
  }
  yield* intake(ledger, visits(), settings);
}
