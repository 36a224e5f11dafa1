// An HTTP response as archives keep it: status, header fields, and the body without its transfer and content codings.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { headerFields } from "./warc-records.ts";

/** A response with its body decoded. */
export interface HttpMessage {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

const LARGEST = 32 * 1024 * 1024;

/** The chunks of a chunked body joined; the bytes as they are when they are not in chunks, as some archives keep them. */
function dechunk(body: Uint8Array): Uint8Array {
  const latin = new TextDecoder("latin1");
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const size =
      end < 0 ? null : /^([0-9a-f]{1,8})\s*(?:;[^\r\n]*)?\r?$/i.exec(latin.decode(body.subarray(at, Math.min(end, at + 200))))?.[1];
    if (!size) {
      if (parts.length === 0) return body;
      break;
    }
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}

function decoded(body: Uint8Array, coding: string): Uint8Array {
  const options = { maxOutputLength: LARGEST };
  if (/gzip/.test(coding)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
  if (coding === "br") return brotliDecompressSync(body, options);
  if (coding !== "deflate") return body;
  try {
    return inflateSync(body, options);
  } catch {
    return inflateRawSync(body, options);
  }
}

/** Reads a response. Throws when it is none, or when its body cannot be decoded. */
export function httpMessage(block: Uint8Array): HttpMessage {
  const head = new TextDecoder("latin1").decode(block.subarray(0, 64 * 1024));
  const end = /\r?\n\r?\n/.exec(head);
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1] ?? Number.NaN);
  if (!end || !status) throw new Error("no HTTP response");
  const fields = headerFields(head.slice(0, end.index));
  let body: Uint8Array = block.subarray(end.index + end[0].length);
  if (/chunked/i.test(fields.get("transfer-encoding") ?? "")) body = dechunk(body);
  const codings = (fields.get("content-encoding") ?? "").toLowerCase().split(",");
  for (const coding of codings.reverse()) body = decoded(body, coding.trim());
  return { status, fields, body };
}
