// The room's door: a capture comes in, documents go out.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import { chooseReader } from "./choose-reader.ts";
import type { ReadOptions } from "./read-options.ts";

/**
 * Reads the documents of a capture, one at a time: a page or a text is one, JSON Lines hold many and are streamed. What yields no document is
 * reported (`read/empty`, `read/binary`, `read/too-large`, `read/format`, `read/json`, …), what is wrong with one stands in its `issues`. Never throws.
 */
export async function* readDocuments(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
  const reader = await chooseReader(capture, options, context);
  if (!reader) return;
  try {
    yield* reader.read(capture, options, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.report({
      code: "read/failed",
      severity: "error",
      message: `${capture.source}: could not be read as ${reader.format} (${reason}). Try another --format.`,
    });
  }
}
