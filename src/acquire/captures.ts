// Sources as people name them on a command line: files, folders and "-".
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { captureFile } from "./capture-file.ts";
import { captureStdin } from "./capture-stdin.ts";
import { fileIssue } from "./file-issue.ts";
import { mediaTypeOf } from "./media-type-of.ts";

/** Files below a folder whose type is known, by path in code-unit order; hidden ones and `node_modules` are passed over, links to folders not followed. */
async function* walk(folder: string, context: Context): AsyncGenerator<string> {
  let entries: import("node:fs").Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    context.report(fileIssue(folder, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, context);
    else if (mediaTypeOf(entry.name) !== null) yield path;
  }
}

/**
 * The captures of `sources` in their order, one at a time. A folder gives its files of known types in sorted order; a file that is named is taken
 * whatever its type. What cannot be read is reported and the rest goes on.
 */
export async function* captures(sources: readonly string[], context: Context): AsyncGenerator<Capture> {
  for (const source of sources) {
    if (context.signal?.aborted) return;
    if (source === "-") {
      const capture = await captureStdin(context);
      if (capture) yield capture;
      continue;
    }
    const folder = await stat(source).then(
      (info) => info.isDirectory(),
      () => false,
    );
    let files = 0;
    for await (const path of folder ? walk(source, context) : [source]) {
      const capture = await captureFile(path, context);
      files++;
      if (capture) yield capture;
    }
    if (folder && files === 0)
      context.report({
        code: "acquire/empty-folder",
        severity: "error",
        message: `${source}: the folder holds no .html, .txt, .md or .jsonl file. Name the files, with --format.`,
      });
  }
}
