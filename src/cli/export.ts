// `demarche export --format …`: the ledger in a form that other programs read.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { EXPORTERS } from "../exporters/exporters.ts";
import { createEntryReviews } from "../ledger/entry-reviews.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import { readCodebook } from "../node-resources.ts";
import type { StoreReader } from "../store/store.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import { asOfDay, queryOf } from "./query-flags.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export interface RawExportFlags {
  readonly ledger?: string;
  readonly format?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly codebook?: string;
}

/** Bytes written at once. */
const CHUNK = 1 << 16;

/** Prints or writes all entries that match, by id, with their reviews; those that a person dismissed only with `--hidden`. */
export async function exportLedger(
  words: readonly string[],
  flags: RawExportFlags & { readonly withIntake?: boolean; readonly hidden?: boolean },
  terminal: Terminal,
): Promise<number> {
  const format = flags.format ?? "jsonl";
  const exporter = EXPORTERS.get(format);
  if (!exporter) throw new UsageError(`--format knows no "${format}". Formats: ${[...EXPORTERS.keys()].join(", ")}.`);
  if (flags.withIntake && format !== "jsonl") throw new UsageError("--with-intake goes with --format jsonl.");
  if (flags.output === undefined && format === "parquet" && terminal.columns !== null)
    throw new UsageError("Parquet is not for the eye: name a file, --output ledger.parquet.");
  const query = queryOf(words);
  const codebook = readCodebook(flags.codebook);
  const store = openLedgerFile(flags.ledger);
  const file = flags.output === undefined ? null : createWriteStream(flags.output);
  try {
    if (file) await once(file, "open");
    const asOf = asOfDay(flags.asOf, store);
    const reviews = createEntryReviews(store);
    function* entries(): Generator<LedgerEntry> {
      for (const stored of store.allEntries({ query, asOf })) {
        if (!flags.hidden && reviews.isHidden(stored.id)) continue;
        const entry = reviews.attach(stored);
        yield flags.withIntake ? { ...entry, intake: intakeOf(entry, store) } : entry;
      }
    }
    let parts: Uint8Array[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      const bytes = Buffer.concat(parts);
      parts = [];
      size = 0;
      if (!file) await terminal.out(bytes);
      else if (!file.write(bytes)) await once(file, "drain");
    };
    for (const piece of exporter.export(entries(), codebook)) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      parts.push(bytes);
      size += bytes.length;
      if (size >= CHUNK) await flush();
    }
    await flush();
    if (file) {
      file.end();
      await once(file, "finish");
    }
    return 0;
  } catch (error) {
    if (!file || !(error instanceof Error) || !("path" in error)) throw error;
    terminal.err(`${flags.output}: cannot be written (${error.message}). Name another file with --output.\n`);
    return 1;
  } finally {
    store.close();
  }
}

function intakeOf(entry: LedgerEntry, store: StoreReader): { document: string; source: string; at: string }[] {
  return [...new Set(entry.evidence.map(({ document }) => document))].flatMap((document) =>
    store.documentKeys({ id: document.replace(/@[0-9a-f]{16}$/, "") }).flatMap((key) => {
      const stored = store.document(key);
      return stored ? [{ document, source: stored.intake.source, at: stored.intake.at }] : [];
    }),
  );
}
