// What is taken in by hand while a ledger is served: an address, or a text.
import type { Document } from "../model/document.ts";
import { readDocuments } from "../read/read-documents.ts";
import { type AddSettings, addSources } from "./add-sources.ts";
import type { Arrival } from "./arrival.ts";
import { intake } from "./intake.ts";
import type { Ledger } from "./ledger.ts";
import { newSource, type Visited } from "./visit-source.ts";

/** A text that was given by hand; `published` is `YYYY[-MM[-DD]]`. */
export interface GivenText {
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** What is to be taken in. */
export type IntakeJob = { readonly address: string; readonly remember: boolean } | { readonly given: GivenText };

const HAND = "given by hand";

/** The documents of a given text: one, or none when it is empty. */
export function readGiven(given: GivenText, { reading, context }: Pick<AddSettings, "reading" | "context">): AsyncGenerator<Document> {
  const capture = {
    bytes: new TextEncoder().encode(JSON.stringify(given)),
    source: HAND,
    url: null,
    mediaType: "application/jsonl",
    charset: "utf-8",
    fetchedAt: null,
  };
  return readDocuments(capture, { ...reading, format: "jsonl" }, context);
}

/** Takes it in. Arrivals are given once they are on the disk. */
export async function* runIntakeJob(ledger: Ledger, job: IntakeJob, settings: Omit<AddSettings, "remember">): AsyncGenerator<Arrival> {
  if ("address" in job) {
    yield* addSources(ledger, [newSource(job.address, "page", settings.now())], { ...settings, remember: job.remember });
    return;
  }
  async function* visits(): AsyncGenerator<Visited> {
    for await (const document of readGiven((job as { given: GivenText }).given, settings)) yield { document, from: HAND };
  }
  yield* intake(ledger, visits(), settings);
}
