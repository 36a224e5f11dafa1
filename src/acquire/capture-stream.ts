import type { Capture } from "../model/capture.ts";

/** Bytes that are held at once; what is larger is streamed through `more`. */
const HELD = 4 * 1024 * 1024;

/** A capture of a byte stream: small ones whole, of larger ones the beginning, with `more` for the rest. Fails as the stream does. */
export async function captureStream(
  stream: AsyncIterable<Uint8Array>,
  origin: Pick<Capture, "source" | "mediaType">,
  held = HELD,
): Promise<Capture> {
  const iterator = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  let done = false;
  while (size < held) {
    const next = await iterator.next();
    if (next.done) {
      done = true;
      break;
    }
    parts.push(next.value);
    size += next.value.length;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const capture = { bytes, url: null, charset: null, fetchedAt: null, ...origin };
  return done ? capture : { ...capture, more: () => ({ [Symbol.asyncIterator]: () => iterator }) };
}
