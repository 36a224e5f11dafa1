// Content codings (RFC 9110 § 8.4.1).
import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

function decoder(coding: string, first: number): Transform | null {
  if (coding === "gzip" || coding === "x-gzip") return createGunzip();
  if (coding === "br") return createBrotliDecompress();
  // Some servers leave out the zlib wrapper that "deflate" means.
  return coding === "deflate" ? ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()) : null;
}

async function* rest(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}

/** Undoes one content coding, chunk by chunk. Fails with zlib's error on broken or cut-off data; a coding that is not known is broken data. */
export async function* unpack(source: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const decode = decoder(coding, first.value[0] ?? 0);
  if (!decode) {
    await iterator.return?.();
    throw Object.assign(new Error(`unknown coding ${coding}`), { code: "Z_DATA_ERROR" });
  }
  pipeline(Readable.from(rest(first.value, iterator)), decode, () => undefined);
  yield* decode as AsyncIterable<Uint8Array>;
}
