import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { captureStream } from "./capture-stream.ts";
import { fileIssue } from "./file-issue.ts";
import { mediaTypeOf } from "./media-type-of.ts";

/** Captures a file. Null, with an Issue reported (`acquire/not-found`, `acquire/folder`, `acquire/denied`, `acquire/failed`), when it cannot be read. */
export async function captureFile(path: string, context: Context): Promise<Capture | null> {
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
    return await captureStream(createReadStream(path, { highWaterMark: 1 << 18 }), { source: path, mediaType: mediaTypeOf(path) });
  } catch (error) {
    context.report(fileIssue(path, error));
    return null;
  }
}
