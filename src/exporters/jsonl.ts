import type { Exporter } from "./exporter.ts";

/** Ledger entries as they are, one a line (docs/data-format/ledger-entry.schema.json). */
export const jsonl: Exporter = {
  name: "jsonl",
  mediaType: "application/jsonl",
  extension: ".jsonl",
  about: "every field of every entry, one entry a line",
  *export(entries) {
    for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
  },
};
