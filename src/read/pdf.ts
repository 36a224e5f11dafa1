// PDF files, by PDF.js as unpdf packs it: their text, without running heads and page numbers.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { Published } from "../model/published.ts";
import { creditedAgency } from "./credited-agency.ts";
import { datelineDate } from "./dateline-date.ts";
import type { Draft } from "./draft.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { finishDocument } from "./finish-document.ts";
import { pageTitle } from "./page-title.ts";
import { parseDate } from "./parse-date.ts";
import { pdfBlocks } from "./pdf-blocks.ts";
import { type PdfPage, type PdfPiece, pdfLines } from "./pdf-lines.ts";
import { publishedFromUrl } from "./published-from-url.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { wholeBytes } from "./whole-bytes.ts";

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PAGES = 2000;
/** A title that a program wrote, not a person. */
const NO_TITLE =
  /\.(?:docx?|pdf|indd|qxd|pptx?|rtf|tex|dvi)$|^(?:untitled|microsoft word|document ?\d*|slide ?\d*|layout ?\d*|print)\b|^\W*$/i;

interface PdfText {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** Opens a file. Throws PDF.js's errors for what is no PDF, broken or locked. */
async function pagesOf(bytes: Uint8Array): Promise<PdfText> {
  const { getDocumentProxy } = await import("unpdf");
  // PDF.js takes its input's memory over.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push({ height: page.getViewport({ scale: 1 }).height, pieces: items.filter((item) => "str" in item) as PdfPiece[] });
      page.cleanup();
    }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    return { pages, info: info as Record<string, unknown> };
  } finally {
    await pdf.destroy();
  }
}

/** "D:20211206…" as a day. */
function created(info: Readonly<Record<string, unknown>>): Published | null {
  const value = parseDate(/^(?:D:)?(\d{8})/.exec(String(info.CreationDate ?? ""))?.[1] ?? "");
  return value ? { value, from: "metadata", reasons: ["the PDF file was made on this day"] } : null;
}

/** A day printed alone or nearly so near the beginning ("Brussels, 6 December 2021"). */
function printedDay(lines: readonly string[]): Published | null {
  const short = lines.slice(0, 8).filter((line) => line.length <= 60);
  for (const line of short) {
    const value = parseDate(line);
    if (value?.length === 10) return { value, from: "text", reasons: [`"${line}"`] };
  }
  return null;
}

const told = (value: unknown): string | null => (typeof value === "string" && value.trim() ? value.replace(/\s+/g, " ").trim() : null);

function draftOf({ pages, info }: PdfText, url: string | null, options: ReadOptions): Draft {
  const { lines, removed } = pdfLines(pages);
  const found = pdfBlocks(lines);
  const named = told(info.Title);
  const largest = Math.max(0, ...found.filter(({ page, kind }) => page === 0 && kind === "heading").map(({ size }) => size));
  const printed = found.find(({ page, kind, size }) => page === 0 && kind === "heading" && size === largest)?.text ?? null;
  const given = named && !NO_TITLE.test(named) ? named : null;
  const headline = pageTitle(printed && (!given || !found.some(({ text }) => text === given)) ? printed : (given ?? ""), null);
  const title = headline.title || null;
  const filtered = filterBlocks(found, title, options.language);
  const body = filtered.blocks.map(({ text }) => text);
  const byline = told(info.Author);
  return {
    url,
    title,
    blocks: title ? [{ kind: "title", text: title }, ...filtered.blocks] : filtered.blocks,
    published: publishedFromUrl(url) ?? datelineDate(body) ?? printedDay(found.map(({ text }) => text)) ?? created(info),
    publisher: headline.site,
    agency: creditedAgency(body, byline, options.language),
    byline,
    declaredLanguage: null,
    removed: [...removed, ...filtered.removed],
    issues: [],
  };
}

/** The reader of PDF files. One without words (pictures of pages) or under a password is reported. */
export const pdf: Reader = {
  format: "pdf",
  extensions: [".pdf"],
  mediaTypes: ["application/pdf"],
  decisive: true,
  sniff: (head) => /^\s{0,8}%PDF-\d/.test(head),
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    const fail = (code: string, message: string): void =>
      context.report({ code, severity: "error", message: `${capture.source}: ${message}` });
    const bytes = await wholeBytes(capture, context, MOST_BYTES, "is too large a PDF. Split it, or give its text.");
    if (!bytes) return;
    if (/^[\s\ufeff]*$/.test(new TextDecoder().decode(bytes.subarray(0, 1000)))) {
      fail("read/empty", "there is nothing in it. Check the file, or how it was fetched.");
      return;
    }
    let text: PdfText;
    try {
      text = await pagesOf(bytes);
    } catch (error) {
      const { name, message } = error as Error;
      if (name === "PasswordException") fail("read/locked", "this PDF is under a password. Save it without one.");
      else fail("read/pdf", `this PDF cannot be opened (${String(message).slice(0, 120)}). Fetch it again, or give its text.`);
      return;
    }
    const draft = draftOf(text, capture.url, options);
    if (draft.blocks.every(({ kind }) => kind === "title"))
      fail("read/no-body", "this PDF holds no text: pictures of pages, perhaps. Run a text recognition over it first.");
    else yield finishDocument(draft, capture, options);
  },
};
