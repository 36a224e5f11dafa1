// Reads `offices.tsv`: the offices that terms and role nouns may name.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";

const FILE = "offices.tsv";

/** An office that persons hold for a time. */
export interface OfficeKind {
  readonly id: string;
  readonly title: string;
  /** How many hold it at a time: one; several, all of whom the table knows; or several of whom it knows some (envoys, members of parliament). */
  readonly holders: "one" | "several" | "some";
  /** Its place in the table, from 0. */
  readonly rank: number;
}

/** Offices by id. */
export function loadOfficeKinds(files: ReadonlyMap<string, string>, report: ReportProblem): ReadonlyMap<string, OfficeKind> {
  const kinds = new Map<string, OfficeKind>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [id, title = "", holders = ""] = cells;
    if (!/^[a-z][a-z-]*$/.test(id)) report(FILE, line, `office id "${id}" must be small letters and hyphens`);
    if (kinds.has(id)) report(FILE, line, `office ${id} stands here twice`);
    if (!title) report(FILE, line, `office ${id} has no title`);
    if (holders !== "one" && holders !== "several" && holders !== "some") {
      report(FILE, line, `holders must be "one", "several" or "some", not "${holders}"`);
      continue;
    }
    kinds.set(id, { id, title, holders, rank: kinds.size });
  }
  return kinds;
}
