// Sources as people name them on a command line: files, folders, web addresses and "-".
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import { captureAddress } from "./capture-address.ts";
import { captureFile } from "./capture-file.ts";
import { captureStdin } from "./capture-stdin.ts";
import { createFetcher } from "./create-fetcher.ts";
import type { Fetcher } from "./fetcher.ts";
import { fileIssue } from "./file-issue.ts";
import type { NetworkOptions } from "./http/network-options.ts";
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

const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** How addresses among the sources are fetched: by a fetcher that others use too, else by one of its own with these options. */
export type CaptureOptions = NetworkOptions & { readonly fetcher?: Fetcher };

/**
 * The captures of `sources` in their order, one at a time. A folder gives its files of known types in sorted order; a file that is named is taken
 * whatever its type; a web address is fetched. What cannot be read is reported and the rest goes on.
 */
export async function* captures(sources: readonly string[], context: Context, options: CaptureOptions = {}): AsyncGenerator<Capture> {
  const fetcher = options.fetcher ?? (sources.some((source) => ADDRESS.test(source)) ? createFetcher(options, context) : null);
  try {
    for (const source of sources) {
      if (context.signal?.aborted) return;
      yield* capturesOf(source, fetcher, context);
    }
  } finally {
    if (!options.fetcher) fetcher?.close();
  }
}

async function* capturesOf(source: string, fetcher: Fetcher | null, context: Context): AsyncGenerator<Capture> {
  if (source === "-" || (fetcher && ADDRESS.test(source))) {
    const capture = source === "-" ? await captureStdin(context) : await captureAddress(source, fetcher!, context);
    if (capture) yield capture;
    return;
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
      message: `${source}: the folder holds no file whose ending is known (.html, .txt, .md, .jsonl, .xml, .pdf …). Name the files, with --format.`,
    });
}
