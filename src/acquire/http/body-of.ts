import type { IncomingMessage } from "node:http";
import { unpack } from "./unpack.ts";

/** More codings on top of each other than anyone uses. */
const MAX_CODINGS = 3;

async function* limited(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > limit) throw tooLarge();
    yield part;
  }
}

const tooLarge = (): Error => Object.assign(new Error("too large"), { code: "ERR_TOO_LARGE" });

/**
 * The whole body of a response, unpacked. No more than `limit` bytes are taken, neither packed nor unpacked: above that it fails with
 * `ERR_TOO_LARGE`, or gives the first `limit` bytes where `cut` is set. Fails as the stream or the unpacking does.
 */
export async function bodyOf(response: IncomingMessage, limit: number, cut: boolean): Promise<Uint8Array> {
  if (!cut && Number(response.headers["content-length"]) > limit) throw tooLarge();
  const codings = (response.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding && coding !== "identity");
  if (codings.length > MAX_CODINGS) throw Object.assign(new Error("too many codings"), { code: "Z_DATA_ERROR" });
  let source: AsyncIterable<Uint8Array> = response;
  for (const coding of codings.reverse()) source = unpack(limited(source, limit), coding);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    const taken = cut ? part.subarray(0, limit - size) : part;
    size += taken.length;
    if (size > limit) throw tooLarge();
    parts.push(taken);
    if (cut && size === limit) break;
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}
