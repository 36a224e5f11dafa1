import { feed } from "./feed.ts";
import { html } from "./html.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import type { Reader } from "./reader.ts";
import { text } from "./text.ts";
import { warc } from "./warc.ts";

/** Every reader, in the order in which unnamed input is tried. */
export const READERS: readonly Reader[] = [warc, feed, jsonl, html, markdown, text];
