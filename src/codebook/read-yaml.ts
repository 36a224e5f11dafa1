// Reads a YAML file of the code book into plain values, with the lines at which they stand.
import { isNode, LineCounter, parseDocument } from "yaml";
import { plainYaml } from "../util/plain-yaml.ts";
import type { ReportProblem } from "./codebook-problem.ts";

export interface YamlFile {
  /** Plain value of the whole file; null when it could not be read (reported). */
  readonly value: unknown;
  /** Line (from 1) of the value at a path, or of the nearest part around it. */
  lineOf(...path: readonly (string | number)[]): number;
}

/** Parses `text`; syntax errors go to `report`. */
export function readYaml(file: string, text: string, report: ReportProblem): YamlFile {
  const plain = plainYaml(text);
  let parsed: ReturnType<typeof parse> | null = null;
  const full = (): ReturnType<typeof parse> => (parsed ??= parse(text));
  if (plain === undefined)
    for (const error of full().document.errors) report(file, error.linePos?.[0].line ?? 1, error.message.split("\n")[0]);
  // An alias of nothing is found out only when values are made.
  const plainValue = (document: ReturnType<typeof parseDocument>): unknown => {
    if (document.errors.length > 0) return null;
    try {
      return document.toJS();
    } catch (error) {
      report(file, 1, error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  return {
    value: plain !== undefined ? plain : plainValue(full().document),
    lineOf(...path) {
      const { document, counter } = full();
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

function parse(text: string): { document: ReturnType<typeof parseDocument>; counter: LineCounter } {
  const counter = new LineCounter();
  return { document: parseDocument(text, { lineCounter: counter }), counter };
}
