import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Document } from "../src/model/document.ts";

/** A gold document as it stands in a gold file. */
export interface GoldDocument {
  readonly id: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly text: string;
  readonly events: readonly Record<string, unknown>[];
  readonly statements: readonly Record<string, unknown>[];
}

/** The lines of a .jsonl or .jsonl.gz file. */
export function readJsonl<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** A gold document as the coder takes it: its text is canonical, and its first block the title unless it stands alone. */
export function asDocument(gold: Pick<GoldDocument, "id" | "title" | "published" | "publisher" | "text">): Document {
  const blocks: Document["blocks"][number][] = [];
  let at = 0;
  for (const part of gold.text.split(/\n\s*\n/)) {
    const from = gold.text.indexOf(part, at);
    at = from + part.length;
    if (part.trim()) blocks.push({ kind: "paragraph", span: [from, at] });
  }
  if (blocks.length > 1) blocks[0] = { ...blocks[0], kind: "title" };
  return {
    id: gold.id,
    url: null,
    title: gold.title ?? null,
    text: gold.text,
    blocks,
    published: gold.published ? { value: gold.published, from: "given", reasons: ["given"] } : null,
    publisher: gold.publisher ?? null,
    agency: null,
    byline: null,
    language: "en",
    removed: [],
    issues: [],
  };
}
