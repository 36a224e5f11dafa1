import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";

const GZIP = [0x1f, 0x8b] as const;

async function* chunks(capture: Capture): AsyncGenerator<Uint8Array> {
  yield capture.bytes;
  if (capture.more) yield* capture.more();
}

/**
 * The bytes of a capture, chunk by chunk, gunzipped when they begin with gzip's mark. A broken end is reported as `read/truncated` and what came
 * before it is kept; a source that fails while it is read is reported as `read/failed`.
 */
export async function* byteStream(capture: Capture, context: Context): AsyncGenerator<Uint8Array> {
  const zipped = GZIP.every((byte, i) => capture.bytes[i] === byte);
  const source = chunks(capture);
  try {
    if (!zipped) {
      yield* source;
      return;
    }
    const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array<ArrayBuffer>);
      },
    });
    const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.report(
      zipped
        ? {
            code: "read/truncated",
            severity: "error",
            message: `${capture.source}: the gzip data breaks off (${reason}). What came before was read; fetch the file again.`,
          }
        : {
            code: "read/failed",
            severity: "error",
            message: `${capture.source}: reading stopped (${reason}). What came before was read; try again.`,
          },
    );
  } finally {
    await source.return(undefined);
  }
}
