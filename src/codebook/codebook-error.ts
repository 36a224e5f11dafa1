import type { CodebookProblem } from "./codebook-problem.ts";

/** The code book's files don't hold together; `problems` says where and why, and the message lists them one a line. */
export class CodebookError extends Error {
  readonly problems: readonly CodebookProblem[];

  constructor(problems: readonly CodebookProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
    this.name = "CodebookError";
    this.problems = problems;
  }
}
