// `demarche codebook check [DIR]`: whether a code book holds together, with file and line of what does not.
import { existsSync } from "node:fs";
import { checkCodebook } from "../codebook/check-codebook.ts";
import { loadCodebook } from "../codebook/load-codebook.ts";
import { CODEBOOK_FOLDER, readDataFiles } from "../node-resources.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Checks a code book's folder (the package's own when none is given) and prints its problems or what it holds. Exit code 0 or 1. */
export async function checkCodebookFolder(folder: string = CODEBOOK_FOLDER, terminal: Terminal): Promise<number> {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}. Give the folder that holds events/, frames/ and actors/.`);
  const files = readDataFiles(folder);
  const problems = checkCodebook(files);
  for (const { file, line, message } of problems) await terminal.out(`${folder}/${file}:${line}: ${message}\n`);
  if (problems.length) {
    terminal.err(`${problems.length} problem${problems.length > 1 ? "s" : ""}.\n`);
    return 1;
  }
  const { events, frames, contexts, actors, persons, offices, hash } = loadCodebook(files);
  await terminal.out(
    `The code book is sound: ${events.size} event types, ${contexts.length} contexts, ${frames.length} frames, ${actors.length} actors, ` +
      `${persons.length} persons, ${offices.length} terms of office. Hash ${hash}.\n`,
  );
  return 0;
}
