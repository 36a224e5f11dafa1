import { englishTables } from "../../eval/english-tables.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { Document } from "../../src/model/document.ts";
import type { Issue } from "../../src/model/issue.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import type { ReadOptions } from "../../src/read/read-options.ts";

const language = englishTables();

/** Everything that a capture of these bytes (or this text) yields, with what was reported. */
export async function readAll(
  content: Uint8Array | string,
  capture: Partial<Capture> = {},
  options: Partial<ReadOptions> = {},
): Promise<{ documents: Document[]; issues: Issue[] }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const issues: Issue[] = [];
  const documents: Document[] = [];
  const whole: Capture = { bytes, source: "-", url: null, mediaType: null, charset: null, fetchedAt: null, ...capture };
  for await (const document of readDocuments(whole, { language, ...options }, { report: (issue) => issues.push(issue) }))
    documents.push(document);
  return { documents, issues };
}
