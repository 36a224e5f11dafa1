import { CodebookError } from "./codebook-error.ts";
import type { CodebookProblem } from "./codebook-problem.ts";
import { loadCodebook } from "./load-codebook.ts";

/** Every problem in a code book's files, in the order in which they are read; none when it loads. */
export function checkCodebook(files: ReadonlyMap<string, string>): readonly CodebookProblem[] {
  try {
    loadCodebook(files);
    return [];
  } catch (error) {
    if (error instanceof CodebookError) return error.problems;
    throw error;
  }
}
