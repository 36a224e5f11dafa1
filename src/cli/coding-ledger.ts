// A ledger opened to add to, with the coder and everything else that adding needs.
import type { AddSettings } from "../ledger/add-sources.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { openNetwork } from "../ledger/open-network.ts";
import type { Issue } from "../model/issue.ts";
import { readPlaces, readResources } from "../node-resources.ts";
import type { Store } from "../store/store.ts";
import { inThread, onThreads } from "./document-coders.ts";
import { createLedgerFile } from "./open-ledger-file.ts";
import type { ReadFlags } from "./read-flags.ts";
import { UsageError } from "./usage-error.ts";

export interface CodingLedger {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly settings: Omit<AddSettings, "remember" | "now">;
  close(): Promise<void>;
}

/** Documents that are acknowledged together. */
const BATCH = 32;
const KEEP = ["text", "spans"];

/** Opens the ledger with a coder. Issues go to `report`, those of one document with its address or id; `signal` stops visits. Throws UsageError, StoreError or CodebookError. */
export function openCodingLedger(
  {
    codebook,
    jobs,
    reading: { allowPrivate = false, ...reading },
    ledger: path,
    keep,
  }: ReadFlags & { readonly ledger: string | undefined; readonly keep?: string | undefined },
  report: (issue: Issue, source: string) => void,
  signal?: AbortSignal,
): CodingLedger {
  if (keep !== undefined && !KEEP.includes(keep)) throw new UsageError(`--keep takes text or spans, not "${keep}".`);
  const resources = readResources(codebook);
  const coder = jobs === 1 ? inThread(resources) : onThreads(jobs, codebook);
  const store = createLedgerFile(path);
  const ledger = openLedger(store, {
    codebook: resources.codebook,
    language: resources.language,
    resolvePlace: readPlaces(resources.codebook),
    keep: keep === "spans" ? "spans" : "text",
  });
  const context = { report: (issue: Issue) => report(issue, ""), ...(signal ? { signal } : {}) };
  const fetcher = openNetwork(allowPrivate, context);
  return {
    ledger,
    store,
    settings: {
      reading: { ...reading, language: resources.language },
      context,
      fetcher,
      ahead: coder.ahead,
      batch: BATCH,
      async code(document) {
        try {
          const coded = await coder.code(document);
          for (const issue of coded.issues) if (issue.severity === "error") report(issue, document.url ?? document.id);
          return coded;
        } catch (error) {
          const message = `${document.url ?? document.title ?? document.id}: could not be coded (${error instanceof Error ? error.message : error}). This is a fault of demarche: please report it with the document.`;
          report({ code: "cli/coder-failed", severity: "error", message }, document.id);
          return null;
        }
      },
    },
    async close() {
      fetcher.close();
      await coder.close();
      ledger.close();
    },
  };
}
