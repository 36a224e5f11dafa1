// Strings the two rooms that need a disk together: source → Capture → Document.
import { captures } from "./acquire/captures.ts";
import type { Document } from "./model/document.ts";
import type { Issue } from "./model/issue.ts";
import { readLanguage } from "./node-resources.ts";
import { readDocuments } from "./read/read-documents.ts";
import type { ReadOptions } from "./read/read-options.ts";

/** How a source is read; all may be left out. */
export interface ReadSettings extends Partial<ReadOptions> {
  /** Takes what is wrong with inputs that give no document. Without it, such an input throws an Error and warnings are dropped. */
  readonly report?: (issue: Issue, source: string) => void;
}

function complain(issue: Issue): void {
  if (issue.severity === "error") throw new Error(issue.message);
}

/** The documents of a file, of a folder's files in the order of their names, or of standard input ("-"), one at a time. */
export async function* readSource(
  source: string,
  { report = complain, language = readLanguage(), ...options }: ReadSettings = {},
): AsyncGenerator<Document> {
  for await (const capture of captures([source], { report: (issue) => report(issue, source) }))
    yield* readDocuments(capture, { ...options, language }, { report: (issue) => report(issue, capture.source) });
}
