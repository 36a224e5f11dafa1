// Strings the two rooms that need a disk or the network together: source → Capture → Document.
import { captures } from "./acquire/captures.ts";
import { createFetcher } from "./acquire/create-fetcher.ts";
import type { Document } from "./model/document.ts";
import type { Issue } from "./model/issue.ts";
import { readLanguage } from "./node-resources.ts";
import { readDocuments } from "./read/read-documents.ts";
import type { ReadOptions } from "./read/read-options.ts";

/** How a source is read; all may be left out. */
export interface ReadSettings extends Partial<ReadOptions> {
  /** Takes what is wrong with inputs that give no document. Without it, such an input throws an Error and warnings are dropped. */
  readonly report?: (issue: Issue, source: string) => void;
  /** Lets web addresses lead to this machine and to private networks. */
  readonly allowPrivate?: boolean;
}

function complain(issue: Issue): void {
  if (issue.severity === "error") throw new Error(issue.message);
}

/**
 * The documents of a file, of a folder's files in the order of their names, of a web address, or of standard input ("-"), one at a time; of several
 * sources in their order.
 */
export async function* readSource(
  sources: string | readonly string[],
  { report = complain, language = readLanguage(), allowPrivate = false, ...options }: ReadSettings = {},
): AsyncGenerator<Document> {
  let current = "";
  const context = { report: (issue: Issue) => report(issue, current) };
  const fetcher = createFetcher({ allowPrivate }, context);
  try {
    for (current of [sources].flat())
      for await (const capture of captures([current], context, { fetcher }))
        yield* readDocuments(capture, { ...options, language }, { report: (issue) => report(issue, capture.source) });
  } finally {
    fetcher.close();
  }
}
