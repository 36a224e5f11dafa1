import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Issue } from "../model/issue.ts";
import { decodeText } from "./decode-text.ts";
import { wholeBytes } from "./whole-bytes.ts";

const MOST_BYTES = 16 * 1024 * 1024;
const SAMPLE = 8192;
const ALLOWED = "\t\n\r\f\u001b\u0085";

/** Control characters that no text holds; a form feed or an escape now and then is allowed. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, SAMPLE);
  const odd = head.match(/\p{Cc}|\ufffd/gu)?.filter((c) => !ALLOWED.includes(c)).length ?? 0;
  return odd > 0.05 * head.length;
}

/**
 * The whole text of a capture that is one document, with line ends as "\n". Null, with an Issue reported, when it is empty, binary or larger
 * than `most` bytes (16 MiB). A charset that does not fit is told by an issue beside the text.
 */
export async function wholeText(
  capture: Capture,
  context: Context,
  most = MOST_BYTES,
): Promise<{ readonly text: string; readonly issues: readonly Issue[] } | null> {
  const fail = (code: string, message: string): null => {
    context.report({ code, severity: "error", message: `${capture.source}: ${message}` });
    return null;
  };
  const bytes = await wholeBytes(
    capture,
    context,
    most,
    "is not one document. Split it, or give it as JSON Lines with one document a line.",
  );
  if (!bytes) return null;
  if (bytes.length === 0) return fail("read/empty", "there is nothing in it. Check the file, or how it was fetched.");
  const { text, charset, from, doubtful } = decodeText(bytes, capture.charset);
  if (looksBinary(text)) return fail("read/binary", "this is no text (a picture, a PDF, an archive?). Convert it to text or HTML first.");
  if (text.trim() === "") return fail("read/empty", "there is only white space in it. Check the file, or how it was fetched.");
  const issues: Issue[] = [];
  if (doubtful)
    issues.push({
      code: "read/charset",
      severity: "warning",
      message: `Some bytes are not valid ${charset}${from === "bytes" ? "" : `, which its ${from} names`}; they were replaced by "\ufffd". Convert the input to UTF-8 if words are broken.`,
    });
  return { text: text.replace(/\r\n?/g, "\n").replaceAll("\0", ""), issues };
}
