// Reads `cameo-codes.tsv`: PLOVER event and mode → CAMEO code and its Goldstein score.
import { parseTsv } from "../util/parse-tsv.ts";
import type { Codebook } from "./codebook.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { EventType } from "./event-type.ts";

const FILE = "cameo-codes.tsv";

/** The codes by type ("AID") and by type and mode ("CONSULT phone"). */
export function loadCameoCodes(
  files: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, EventType>,
  report: ReportProblem,
): Codebook["cameoCodes"] {
  const codes = new Map<string, { code: string; goldstein: number }>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [event = "", mode = "-", code = "", score = ""] = cells;
    const known = events.get(event);
    if (!known) report(FILE, line, `unknown event type "${event}"`);
    else if (mode !== "-" && !known.modes.some((m) => m.name === mode)) report(FILE, line, `${event} has no mode "${mode}"`);
    if (!/^\d{2,4}$/.test(code)) report(FILE, line, `"${code}" is not a CAMEO code of two to four digits`);
    const goldstein = Number(score);
    if (score === "" || !(Math.abs(goldstein) <= 10)) report(FILE, line, `"${score}" is not a score from -10 to 10`);
    codes.set(mode === "-" ? event : `${event} ${mode}`, { code, goldstein });
  }
  return codes;
}
