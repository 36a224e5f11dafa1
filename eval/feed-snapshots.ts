import type { Document } from "../src/model/document.ts";
import { htmlText } from "../src/read/html-text.ts";
import { readDocuments } from "../src/read/read-documents.ts";
import { englishTables } from "./english-tables.ts";

/** One state of a feed, as it was polled. */
export interface Snapshot {
  readonly fetched_at: string;
  readonly feed: string;
  readonly xml: string;
}

const plain = (html: string): string =>
  htmlText(html.replace(/<!\[CDATA\[|\]\]>/g, ""))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");

/** Guid → title and words of each release in its last snapshot, read off the source by hand. */
function lastWords(snapshots: readonly Snapshot[]): Map<string, { readonly title: string; readonly body: string }> {
  const last = new Map<string, { title: string; body: string }>();
  for (const { xml } of snapshots)
    for (const [, item] of xml.matchAll(/<item>([\s\S]*?)<\/item>/g)) {
      const field = (name: string): string => new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(item!)?.[1] ?? "";
      last.set(htmlText(field("guid")), { title: plain(field("title")), body: plain(field("content:encoded") || field("description")) });
    }
  return last;
}

/** Share of the words of `wanted` that stand in `found` too. */
function covered(wanted: string, found: string): number {
  const there = new Set(found.split(" "));
  const words = wanted.split(" ").filter(Boolean);
  return words.filter((word) => there.has(word)).length / Math.max(1, words.length);
}

/**
 * Reads the snapshots in order, a later document of an id replacing the earlier: `releases` in the source, `once` (share of them that are
 * one document in the end) and `last` (share whose document has the title and at least 95 % of the words of its last state).
 */
export async function feedSnapshots(snapshots: readonly Snapshot[]): Promise<Record<string, unknown>> {
  const language = englishTables();
  const documents = new Map<string, Document>();
  for (const { xml, feed } of snapshots) {
    const bytes = new TextEncoder().encode(xml);
    const url = `https://${feed}/feed`;
    const capture = { bytes, source: url, url, mediaType: "application/rss+xml", charset: "utf-8", fetchedAt: null };
    for await (const document of readDocuments(capture, { language }, { report() {} })) documents.set(document.id, document);
  }
  const wanted = lastWords(snapshots);
  const addresses = new Map<string, number>();
  for (const { url, id } of documents.values()) addresses.set(url ?? id, (addresses.get(url ?? id) ?? 0) + 1);
  let once = 0;
  let last = 0;
  for (const [id, { title, body }] of wanted) {
    const found = documents.get(id);
    if (!found || addresses.get(found.url ?? id) !== 1) continue;
    once++;
    const text = plain(found.text);
    if (text.startsWith(title.trim()) && covered(body, text) >= 0.95) last++;
  }
  return {
    snapshots: snapshots.length,
    releases: wanted.size,
    documents: documents.size,
    once: once / wanted.size,
    last: last / wanted.size,
  };
}
