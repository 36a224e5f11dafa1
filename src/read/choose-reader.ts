import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { captureHead } from "./capture-head.ts";
import { kindOfSource } from "./kind-of-source.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { READERS } from "./readers.ts";

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
  const beginning = await captureHead(capture);
  const certain = READERS.find(({ decisive, sniff }) => decisive && sniff(beginning));
  if (certain) return certain;
  const list = LISTS[kindOfSource(beginning, null)];
  if (list)
    return fail(`${capture.source}: this is ${list}, which holds no text itself. Add it to a ledger, which follows it: demarche add.`);
  const declared =
    READERS.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending))) ??
    READERS.find(({ mediaTypes }) => type !== null && mediaTypes.includes(type));
  // A ".txt" that holds a whole page is a page; so is what comes in place of a feed or a PDF.
  if (declared && (declared.decisive || declared.format === "text") && /^\s*(?:<!doctype html|<html)/i.test(beginning))
    return READERS.find(({ format }) => format === "html")!;
  return declared ?? READERS.find(({ sniff }) => sniff(beginning)) ?? READERS.find(({ format }) => format === "text")!;
}
