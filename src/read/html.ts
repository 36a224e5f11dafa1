// HTML pages. What reads one is loaded when there is one: the libraries under it are most of what this room would load.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import { finishDocument } from "./finish-document.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { wholeText } from "./whole-text.ts";

/** The reader of HTML pages. */
export const html: Reader = {
  format: "html",
  extensions: [".html", ".htm", ".xhtml"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  sniff: (head) =>
    /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html|head|body)\b/i.test(head) ||
    (/<(?:p|div|h1|article)[\s>]/i.test(head) && /<\/(?:p|div|h1|article)>/i.test(head)),
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    const whole = await wholeText(capture, context);
    if (!whole) return;
    const { readHtml } = await import("./html-page.ts");
    const draft = readHtml(whole.text, capture.url, options);
    yield finishDocument({ ...draft, issues: [...whole.issues, ...draft.issues] }, capture, options);
  },
};
