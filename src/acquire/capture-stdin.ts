import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { captureStream } from "./capture-stream.ts";
import { fileIssue } from "./file-issue.ts";

/** Enough to tell the format by; the rest is read as it comes, so that a feed's first lines are not held back. */
const HEAD = 1024;

/** Captures what comes on standard input (or another byte stream); `source` is "-". Null, with an Issue reported, when it cannot be read. */
export async function captureStdin(context: Context, stream: AsyncIterable<Uint8Array> = process.stdin): Promise<Capture | null> {
  try {
    return await captureStream(stream, { source: "-", mediaType: null }, HEAD);
  } catch (error) {
    context.report(fileIssue("-", error));
    return null;
  }
}
