// Reads a YAML file of the code book into plain values, with the lines at which they stand.
import { isNode, LineCounter, parseDocument } from "yaml";
import type { ReportProblem } from "./codebook-problem.ts";

export interface YamlFile {
  /** Plain value of the whole file; null when it could not be read (reported). */
  readonly value: unknown;
  /** Line (from 1) of the value at a path, or of the nearest part around it. */
  lineOf(...path: readonly (string | number)[]): number;
}

/** Parses `text`; syntax errors go to `report`. */
export function readYaml(file: string, text: string, report: ReportProblem): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (const error of document.errors) report(file, error.linePos?.[0].line ?? 1, error.message.split("\n")[0]);
  return {
    value: document.errors.length > 0 ? null : document.toJS(),
    lineOf(...path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}
