import { captures } from "../../src/acquire/captures.ts";
import type { CodedArrival, Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { Document } from "../../src/model/document.ts";
import { readPlaces, readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";

const resources = readResources();
export const demoCoder = createCoder(resources);
export const readingOptions = { language: resources.language };
const resolvePlace = readPlaces(resources.codebook);
const context = {
  report(issue: { message: string }) {
    throw new Error(issue.message);
  },
};

/** The demo's dispatches, coded, in the order of their files. */
export async function codedDemo(folder = "demo/dispatches"): Promise<CodedArrival[]> {
  const found: CodedArrival[] = [];
  for await (const capture of captures([folder], context))
    for await (const document of readDocuments(capture, readingOptions, { report() {} }))
      found.push({
        document,
        coded: demoCoder.code(document),
        intake: { source: capture.source, at: `2026-01-01T00:00:${String(found.length).padStart(2, "0")}Z` },
      });
  return found;
}

/** A document of one paragraph, coded. */
export function codedText({
  id,
  text,
  publisher,
  published = "2021-12-07",
}: {
  readonly id: string;
  readonly text: string;
  readonly publisher: string;
  readonly published?: string;
}): CodedArrival {
  const document: Document = {
    id,
    url: null,
    title: null,
    text,
    blocks: [{ kind: "paragraph", span: [0, text.length] }],
    published: { value: published, from: "given", reasons: ["given"] },
    publisher,
    agency: null,
    byline: null,
    language: "en",
    removed: [],
    issues: [],
  };
  return { document, coded: demoCoder.code(document), intake: { source: "-", at: "2026-01-01T00:00:00Z" } };
}

/** A new ledger in a file. */
export function newLedger(path: string, keep: "text" | "spans" = "text"): Ledger {
  return openLedger(openSqliteStore(path), { codebook: resources.codebook, language: resources.language, resolvePlace, keep });
}

/** Everything that an export would give. */
export function exported({ store }: Ledger): string[] {
  return [...store.allEntries({ query: { kind: "all" }, asOf: store.statistics().lastPublished ?? "9999-12-31" })].map((entry) =>
    JSON.stringify(entry),
  );
}
