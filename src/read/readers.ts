import { feed } from "./feed.ts";
import { html } from "./html.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { pdf } from "./pdf.ts";
import type { Reader } from "./reader.ts";
import { text } from "./text.ts";
import { warc } from "./warc.ts";

/** Every reader, in the order in which unnamed input is tried. */
export const READERS: readonly Reader[] = [warc, pdf, feed, jsonl, html, markdown, text];
