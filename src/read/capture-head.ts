import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { byteStream } from "./byte-stream.ts";
import { decodeText } from "./decode-text.ts";

const HEAD = 8192;
const PIECE = 512;

/** The beginning in small pieces: gzip data that is broken further on still shows what it begins with. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = PIECE; at < Math.min(bytes.length, 4 * HEAD); at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The first characters of a capture (some thousand), gunzipped and decoded, for `kindOfSource` and the readers' `sniff`. Never throws. */
export async function captureHead(capture: Capture): Promise<string> {
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
