// Main text of pages, scored as scrapinghub's article-extraction-benchmark does: 4-word shingles, precision and recall averaged over pages.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Document } from "../../src/model/document.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import { englishTables } from "../english-tables.ts";
import type { Part } from "./part.ts";

const WORDS = 4;

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - WORDS + 1); i++) {
    const shingle = words.slice(i, i + WORDS).join(" ");
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of a page's predicted text; null where the page has nothing to average. */
function shingleMatch(truth: string, guess: string): { precision: number | null; recall: number | null } {
  const gold = shingles(truth);
  const found = shingles(guess);
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const key of new Set([...gold.keys(), ...found.keys()])) {
    const [g, f] = [gold.get(key) ?? 0, found.get(key) ?? 0];
    hit += Math.min(g, f);
    extra += Math.max(0, f - g);
    missed += Math.max(0, g - f);
  }
  if (extra === 0 && missed === 0) return hit > 0 ? { precision: 1, recall: 1 } : { precision: null, recall: null };
  return { precision: hit + extra > 0 ? hit / (hit + extra) : null, recall: hit + missed > 0 ? hit / (hit + missed) : null };
}

/** Name → bytes of the regular files of an uncompressed tar archive. */
function tarFiles(tar: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const field = (at: number, length: number): string => new TextDecoder().decode(tar.subarray(at, at + length)).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(field(at + 124, 12).trim() || "0", 8);
    const prefix = field(at + 345, 155);
    if (field(at + 156, 1) !== "5") files.set(`${prefix ? `${prefix}/` : ""}${field(at, 100)}`, tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** The article's own words: title and captions stand apart in the benchmark's ground truth. */
function articleBody(document: Document): string {
  const apart = new Set(["title", "caption", "summary"]);
  return document.blocks
    .filter(({ kind }) => !apart.has(kind))
    .map(({ span }) => document.text.slice(...span))
    .join("\n\n");
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Scores page extraction: `f1`, `precision`, `recall`, over a ground truth (JSON Lines) and a tar of gzipped pages. */
export const pages: Part = {
  defaults: {
    "extraction-bench dev": ["data/corpora/extraction-bench/ground-truth.dev.jsonl.gz", "data/corpora/extraction-bench/html.dev.tar"],
  },
  async score([truthFile, tarFile]) {
    const raw = readFileSync(truthFile!);
    const truth = (truthFile!.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8").split("\n").filter(Boolean);
    const byName = new Map(
      [...tarFiles(readFileSync(tarFile!))].map(([name, bytes]) => [name.replace(/^.*\//, "").replace(/\.html?(\.gz)?$/, ""), bytes]),
    );
    const language = englishTables();
    const precisions: number[] = [];
    const recalls: number[] = [];
    for (const line of truth) {
      const { id, url, articleBody: gold } = JSON.parse(line) as { id: string; url: string; articleBody?: string };
      const bytes = byName.get(id) ?? new Uint8Array();
      const capture = { bytes, source: url, url, mediaType: "text/html", charset: null, fetchedAt: null };
      let guess = "";
      for await (const document of readDocuments(capture, { language, format: "html" }, { report() {} })) guess = articleBody(document);
      const { precision, recall } = shingleMatch(gold ?? "", guess);
      if (precision !== null) precisions.push(precision);
      if (recall !== null) recalls.push(recall);
    }
    const [precision, recall] = [mean(precisions), mean(recalls)];
    return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall, pages: truth.length };
  },
};
