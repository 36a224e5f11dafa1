import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { byteStream } from "./byte-stream.ts";

const LONGEST = 32 * 1024 * 1024;

/**
 * The lines of a capture in UTF-8 (or UTF-16 with a mark), numbered from 1, streamed: no more than a chunk and a line are held. A line of more than
 * 32 million characters is left out and reported.
 */
export async function* jsonLines(capture: Capture, context: Context): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  let decoder: TextDecoder | null = null;
  let pending: string[] = [];
  let length = 0;
  let number = 0;
  let skipping = false;
  const take = (part: string): string => {
    const line = pending.length ? pending.join("") + part : part;
    pending = [];
    length = 0;
    return line;
  };
  const tooLong = (): void =>
    context.report({
      code: "read/too-large",
      severity: "error",
      message: `${capture.source}:${number + 1}: a line of more than 32 million characters is not one document. Put one document on a line.`,
    });
  for await (const bytes of byteStream(capture, context)) {
    decoder ??= new TextDecoder(
      bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8",
    );
    const text = decoder.decode(bytes, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      const line = take(text.slice(start, end));
      start = end + 1;
      number++;
      if (!skipping) yield { number, line };
      skipping = false;
    }
    if (skipping) continue;
    pending.push(text.slice(start));
    length += text.length - start;
    if (length > LONGEST) {
      tooLong();
      take("");
      skipping = true;
    }
  }
  const last = take(decoder?.decode() ?? "");
  if (last && !skipping) yield { number: number + 1, line: last };
}
