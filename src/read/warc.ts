// Web archives (WARC, plain or gzipped): the pages that their records hold.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import { html } from "./html.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import type { WarcRecord } from "./warc-records.ts";

/** Reports of broken places in one archive; the rest of them are told in one sum. */
const MOST_REPORTS = 20;
const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/;

async function* chunks({ bytes, more }: Capture): AsyncGenerator<Uint8Array> {
  yield bytes;
  if (more) yield* more();
}

/** The page in a record as a capture; null when it holds no page or an error page. Throws on a broken response. */
async function captureOf({ fields, block }: WarcRecord, source: string): Promise<Capture | null> {
  const type = fields.get("warc-type")?.toLowerCase();
  if (type !== "response" && type !== "resource") return null;
  const url = fields.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
  if (!url || !/^https?:/i.test(url)) return null;
  let contentType = fields.get("content-type") ?? "";
  let body = block;
  if (type === "response") {
    const { httpMessage } = await import("./http-message.ts");
    const media = /^HTTP\/\d(?:\.\d)? 200\b[\s\S]*?\ncontent-type:\s*([^\r\n]*)/i.exec(
      new TextDecoder("latin1").decode(block.subarray(0, 8192)),
    )?.[1];
    if (media === undefined || !PAGE.test(media.split(";")[0]!.trim().toLowerCase())) return null;
    const message = httpMessage(block);
    contentType = message.fields.get("content-type") ?? "";
    body = message.body;
  }
  const mediaType = contentType.split(";")[0]!.trim().toLowerCase();
  if (!PAGE.test(mediaType) || body.length === 0) return null;
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ?? null;
  return { bytes: body, source: `${source}: ${url}`, url, mediaType, charset, fetchedAt: fields.get("warc-date") ?? null };
}

/** A page without any date was there when it was archived, and news is archived when it is new. */
function dated(document: Document, fetchedAt: string | null): Document {
  const day = /^\d{4}-\d\d-\d\d/.exec(fetchedAt ?? "")?.[0];
  if (document.published || !day) return document;
  return { ...document, published: { value: day, from: "inferred", reasons: [`archived on ${day} (WARC-Date); the page gives no date`] } };
}

/** The reader of web archives. Broken records are reported and passed over; pages without words are left out. */
export const warc: Reader = {
  format: "warc",
  extensions: [".warc"],
  mediaTypes: ["application/warc", "application/warc-fields"],
  decisive: true,
  sniff: (head) => /^WARC\/\d/.test(head),
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    const [{ gzipMembers }, { warcRecords }] = await Promise.all([import("./gzip-members.ts"), import("./warc-records.ts")]);
    let reports = 0;
    let records = 0;
    const tell = (reason: string): void => {
      if (++reports <= MOST_REPORTS)
        context.report({
          code: "read/warc",
          severity: "error",
          message: `${capture.source}: after record ${records}: ${reason}. It was left out; the rest was read.`,
        });
    };
    if (!capture.more && /^[\s\ufeff]*$/.test(new TextDecoder().decode(capture.bytes.subarray(0, 1000)))) {
      context.report({
        code: "read/empty",
        severity: "error",
        message: `${capture.source}: there is nothing in it. Fetch the archive again.`,
      });
      return;
    }
    const zipped = capture.bytes[0] === 0x1f && capture.bytes[1] === 0x8b;
    const source = zipped ? gzipMembers(chunks(capture), tell) : chunks(capture);
    for await (const record of warcRecords(source, tell)) {
      if (context.signal?.aborted) return;
      records++;
      try {
        const page = await captureOf(record, capture.source);
        if (!page) continue;
        for await (const document of html.read(page, options, context))
          if (document.blocks.length > 0) yield dated(document, page.fetchedAt);
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
      }
    }
    if (reports > MOST_REPORTS)
      context.report({
        code: "read/warc",
        severity: "error",
        message: `${capture.source}: ${reports - MOST_REPORTS} more records could not be read. Fetch the archive again if that is too many.`,
      });
  },
};
