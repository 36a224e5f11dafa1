// Gzip files of many members (a member for each record in a WARC): each is unzipped by itself, so that a broken one costs only itself.
import { inflateRawSync } from "node:zlib";
import { byteStream } from "./byte-stream.ts";

const FIRST = 64 * 1024;
/** A member of more bytes, before or after it is unzipped, is not held: from there on the stream is unzipped as one. */
const LARGEST = 32 * 1024 * 1024;
const LARGEST_OUT = 64 * 1024 * 1024;

/** Bytes of the header of the member at the beginning of `data`; 0 when it is none, null when more bytes are needed. */
function headerLength(data: Uint8Array): number | null {
  if (data.length < 18) return data.length === 0 || data[0] === 0x1f ? null : 0;
  if (data[0] !== 0x1f || data[1] !== 0x8b || data[2] !== 8) return 0;
  const flags = data[3]!;
  let at = 10;
  if (flags & 4) at += 2 + data[at]! + 256 * data[at + 1]!;
  for (const flag of [8, 16])
    if (flags & flag) {
      const end = data.indexOf(0, at);
      if (end < 0) return data.length > FIRST ? 0 : null;
      at = end + 1;
    }
  if (flags & 2) at += 2;
  return at < data.length ? at : null;
}

/** Where the next member may begin behind the first byte; -1 when nowhere. */
function nextMember(data: Uint8Array): number {
  for (let at = data.indexOf(0x1f, 1); at >= 0; at = data.indexOf(0x1f, at + 1))
    if (at + 3 >= data.length || (data[at + 1] === 0x8b && data[at + 2] === 8 && data[at + 3]! < 32)) return at;
  return -1;
}

async function* toEnd(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

/**
 * The members of a gzip stream, unzipped, in order; null stands for one that could not be, and `broken` is told why. At most one member is held;
 * a large one comes in pieces.
 */
export async function* gzipMembers(source: AsyncIterable<Uint8Array>, broken: (reason: string) => void): AsyncGenerator<Uint8Array | null> {
  const chunks = source[Symbol.asyncIterator]();
  let data: Uint8Array = new Uint8Array();
  let ended = false;
  const load = async (wanted: number): Promise<void> => {
    const parts: Uint8Array[] = [];
    let size = data.length;
    while (!ended && size < wanted) {
      const { done, value } = await chunks.next();
      if (done) ended = true;
      else {
        parts.push(value);
        size += value.length;
      }
    }
    if (parts.length === 0) return;
    const whole = new Uint8Array(size);
    whole.set(data);
    let at = data.length;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    data = whole;
  };
  /** Leaves what cannot be read behind; false when nothing follows. */
  const skip = async (reason: string): Promise<boolean> => {
    broken(reason);
    for (;;) {
      const at = nextMember(data);
      data = at < 0 ? new Uint8Array() : data.slice(at);
      if (at >= 0 && data.length >= 4) return true;
      if (ended) return false;
      await load(data.length + FIRST);
      if (data.length >= 4 && data[0] === 0x1f && data[1] === 0x8b && data[2] === 8) return true;
    }
  };
  for (let wanted = FIRST; ; ) {
    await load(wanted);
    if (data.length === 0) return;
    const start = headerLength(data);
    let reason = start === 0 ? "no gzip data" : "it breaks off";
    let large = false;
    if (start) {
      try {
        const { buffer, engine } = inflateRawSync(data.subarray(start), { info: true, maxOutputLength: LARGEST_OUT }) as unknown as {
          buffer: Uint8Array;
          engine: { bytesWritten: number };
        };
        yield buffer;
        data = data.slice(Math.min(data.length, start + engine.bytesWritten + 8));
        wanted = FIRST;
        continue;
      } catch (error) {
        const { code, message } = error as Error & { code?: string };
        large = code === "ERR_BUFFER_TOO_LARGE";
        if (code !== "Z_BUF_ERROR") reason = message;
      }
    }
    const unfinished = reason === "it breaks off" && !ended;
    if (unfinished && data.length < LARGEST) {
      wanted = Math.max(2 * data.length, FIRST);
      continue;
    }
    if (large || unfinished) {
      const rest = { bytes: data, source: "", url: null, mediaType: null, charset: null, fetchedAt: null, more: () => toEnd(chunks) };
      yield* byteStream(rest, { report: ({ message }) => broken(message.replace(/^: /, "")) });
      return;
    }
    yield null;
    if (!(await skip(reason))) return;
    wanted = FIRST;
  }
}
