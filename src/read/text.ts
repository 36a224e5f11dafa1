// Plain text as people paste it: a title line with the site's name, paragraphs, captions with credits, and the page's debris.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { captionCredit } from "./caption-credit.ts";
import { creditedAgency } from "./credited-agency.ts";
import { datelineDate } from "./dateline-date.ts";
import type { Draft } from "./draft.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { finishDocument } from "./finish-document.ts";
import type { HtmlBlock } from "./html-blocks.ts";
import { pageTitle } from "./page-title.ts";
import { parseDate } from "./parse-date.ts";
import { publishedFromUrl } from "./published-from-url.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { repairText } from "./repair-text.ts";
import { wholeText } from "./whole-text.ts";

const WRAPPED = 100;
const LONGEST_TITLE = 200;
const MOST_CHARACTERS = 4_000_000;
const URL_LINE = /^(?:url|link|source)?:?\s*(https?:\/\/\S+)$/i;

/** Paragraphs: parted at blank lines; lines inside one are joined when they are wrapped at a width, else each is its own. */
function paragraphs(text: string): string[] {
  const chunks = text.split(/\n[^\S\n]*\n\s*/);
  const lines = text.split("\n").filter((line) => line.trim());
  const wrapped = chunks.length > 1 && lines.length > 2 * chunks.length && lines.every((line) => line.length <= WRAPPED);
  return (wrapped ? chunks.map((chunk) => chunk.replace(/\s*\n\s*/g, " ")) : chunks.flatMap((chunk) => chunk.split("\n")))
    .map((line) =>
      line
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
        .replace(/[^\S\n]+/g, " ")
        .trim(),
    )
    .filter(Boolean);
}

function kindOf(line: string): HtmlBlock["kind"] {
  if (captionCredit(line).credit !== null && /[\])]\.?$/.test(line)) return "caption";
  if (/^(?:[-*•·–]|\d{1,2}[.)])\s/.test(line)) return "list-item";
  return line.length < 80 && !/[.!?:;,…]["'”’)\]]*$/.test(line) ? "heading" : "paragraph";
}

/** Reads plain text into a draft: title and publisher from the first line, debris and credits to `removed`, certain repairs done. */
function readText(text: string, url: string | null, options: ReadOptions): Draft {
  const lines = paragraphs(text.slice(0, MOST_CHARACTERS));
  const link =
    lines
      .slice(0, 3)
      .map((line) => URL_LINE.exec(line)?.[1])
      .find(Boolean) ?? null;
  const first = lines[0] ?? "";
  const titled = lines.length > 1 && first.length <= LONGEST_TITLE && !/[.…;,]["'”’)\]]*$/.test(first) && !URL_LINE.test(first);
  const headline = titled ? pageTitle(first, null) : null;
  const removed: { why: string; text: string }[] = headline?.site ? [{ why: "site name in title", text: headline.site }] : [];
  const body = repairText(titled ? lines.slice(1) : lines, options.language).filter((line) => {
    const address = URL_LINE.test(line);
    if (address) removed.push({ why: "address", text: line });
    return !address;
  });
  const blocks = body.map((line): HtmlBlock => ({ kind: kindOf(line), text: line, linked: 0, credit: null }));
  const filtered = filterBlocks(blocks, headline?.title ?? null, options.language);
  removed.push(...filtered.removed);
  const kept = filtered.blocks.map((block) => block.text);
  const bylineLine = removed.find(({ why }) => why === "byline")?.text.replace(/^by:?\s+/i, "") ?? null;
  const dated = removed
    .filter(({ why }) => why === "publication line")
    .map((line) => ({ line: line.text, value: parseDate(line.text) }))
    .find(({ value }) => value);
  const where = url ?? link;
  return {
    url: where,
    title: headline?.title ?? null,
    blocks: headline ? [{ kind: "title", text: headline.title }, ...filtered.blocks] : filtered.blocks,
    published:
      publishedFromUrl(where) ??
      (dated ? { value: dated.value!, from: "text", reasons: [`"${dated.line.slice(0, 80)}"`] } : null) ??
      datelineDate(kept),
    publisher: headline?.site ?? null,
    agency: creditedAgency(kept, bylineLine, options.language),
    byline: bylineLine && bylineLine.length <= 120 ? bylineLine : null,
    declaredLanguage: null,
    removed,
    issues: textIssues(text, kept),
  };
}

function textIssues(text: string, kept: readonly string[]): Issue[] {
  if (text.length > MOST_CHARACTERS)
    return [
      {
        code: "read/too-large",
        severity: "warning",
        message: "Only the first 4 million characters were read. Split the text into documents, or give JSON Lines.",
      },
    ];
  const last = kept.at(-1) ?? "";
  if (kept.length === 0)
    return [{ code: "read/no-body", severity: "error", message: "Nothing but page debris was found. Give the article's text." }];
  if (/(?:…|\.\.\.|\[[+…]?\d* ?(?:chars|more)?[^\]]{0,10}\])$/.test(last))
    return [
      {
        code: "read/truncated",
        severity: "warning",
        message: "The text breaks off; it may be cut. Give the whole article if there is one.",
      },
    ];
  return [];
}

/** The reader of plain text. */
export const text: Reader = {
  format: "text",
  extensions: [".txt", ".text"],
  mediaTypes: ["text/plain"],
  sniff: () => true,
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    const whole = await wholeText(capture, context);
    if (!whole) return;
    const draft = readText(whole.text, capture.url, options);
    yield finishDocument({ ...draft, issues: [...whole.issues, ...draft.issues] }, capture, options);
  },
};
