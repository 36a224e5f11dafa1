/** Something wrong in a file of the code book; `line` counts from 1. */
export interface CodebookProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Takes a problem and lets the reading go on. */
export type ReportProblem = (file: string, line: number, message: string) => void;
