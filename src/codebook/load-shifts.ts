// Reads `shifts.tsv`: event type and auxiliary mode → the single type that says both.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { EventType } from "./event-type.ts";

const FILE = "shifts.tsv";

/** The shifts by type and auxiliary mode, "SUPPORT future" → "AGREE". */
export function loadShifts(
  files: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, EventType>,
  report: ReportProblem,
): ReadonlyMap<string, string> {
  const shifts = new Map<string, string>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [from = "", aux = "", to = ""] = cells;
    for (const name of [from, to]) if (!events.has(name)) report(FILE, line, `unknown event type "${name}"`);
    if (!/^(?:historical|future|hypothetical|negation)$/.test(aux)) report(FILE, line, `"${aux}" is not an auxiliary mode`);
    shifts.set(`${from} ${aux}`, to);
  }
  return shifts;
}
