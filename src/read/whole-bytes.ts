import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { byteStream } from "./byte-stream.ts";

/** All bytes of a capture, gunzipped; null, with `read/too-large` reported (`advice` says what to do), when there are more than `most` of them. */
export async function wholeBytes(capture: Capture, context: Context, most: number, advice: string): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of byteStream(capture, context)) {
    size += part.length;
    if (size > most) {
      context.report({
        code: "read/too-large",
        severity: "error",
        message: `${capture.source}: more than ${Math.floor(most / 2 ** 20)} MB ${advice}`,
      });
      return null;
    }
    parts.push(part);
  }
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
