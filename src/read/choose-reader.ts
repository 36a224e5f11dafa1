import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { byteStream } from "./byte-stream.ts";
import { decodeText } from "./decode-text.ts";
import { kindOfSource } from "./kind-of-source.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { READERS } from "./readers.ts";

const HEAD = 8192;
const PIECE = 512;

/** The beginning in small pieces: gzip data that is broken further on still shows what it begins with. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = PIECE; at < Math.min(bytes.length, 4 * HEAD); at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function head(capture: Capture): Promise<string> {
  const quiet: Context = { report() {} };
  const beginning = { ...capture, bytes: capture.bytes.subarray(0, PIECE), more: () => pieces(capture.bytes) };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of byteStream(beginning, quiet)) {
    parts.push(part);
    size += part.length;
    if (size >= HEAD) break;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return decodeText(whole.subarray(0, HEAD), capture.charset).text;
}

/** What is no document itself but tells where some are. */
const LISTS: Readonly<Record<string, string>> = { opml: "a list of feeds (OPML)", sitemap: "a list of pages (sitemap)" };

/**
 * The reader for a capture: by `options.format`, else by its content where that is certain, its name's ending, its media type, its content, and
 * last as plain text. Null, reported, for an unknown format and for a list of sources.
 */
export async function chooseReader(capture: Capture, options: ReadOptions, context: Context): Promise<Reader | null> {
  const fail = (message: string): null => {
    context.report({ code: "read/format", severity: "error", message });
    return null;
  };
  if (options.format) {
    const named = READERS.find(({ format }) => format === options.format);
    const known = READERS.map(({ format }) => format).join(", ");
    return named ?? fail(`Unknown format "${options.format}". Use one of: ${known}.`);
  }
  const name = capture.source
    .toLowerCase()
    .replace(/[?#].*$/, "")
    .replace(/\.gz$/, "");
  const type = capture.mediaType?.toLowerCase() ?? null;
  const beginning = await head(capture);
  const certain = READERS.find(({ decisive, sniff }) => decisive && sniff(beginning));
  if (certain) return certain;
  const list = LISTS[kindOfSource(beginning, null)];
  if (list)
    return fail(`${capture.source}: this is ${list}, which holds no text itself. Add it to a ledger, which follows it: demarche add.`);
  const declared =
    READERS.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending))) ??
    READERS.find(({ mediaTypes }) => type !== null && mediaTypes.includes(type));
  if (declared && declared.format !== "text") return declared;
  // A ".txt" that holds a whole page is a page.
  if (declared) return /^\s*(?:<!doctype html|<html)/i.test(beginning) ? READERS.find(({ format }) => format === "html")! : declared;
  return READERS.find(({ sniff }) => sniff(beginning)) ?? READERS.find(({ format }) => format === "text")!;
}
