// Reads `cameo.tsv`: CAMEO codes → PLOVER event, mode and contexts.
import { parseTsv } from "../util/parse-tsv.ts";
import type { Codebook } from "./codebook.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { EventType } from "./event-type.ts";

const FILE = "cameo.tsv";

/** The map by CAMEO code. */
export function loadCameo(
  files: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, EventType>,
  isContext: (name: string) => boolean,
  report: ReportProblem,
): Codebook["cameo"] {
  const cameo = new Map<string, { event: string; mode: string | null; context: readonly string[] }>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [code, event, mode = "-", contexts = "-"] = cells;
    const known = events.get(event);
    if (!/^\d{2,4}$/.test(code)) report(FILE, line, `"${code}" is not a CAMEO code of two to four digits`);
    if (cameo.has(code)) report(FILE, line, `code ${code} stands here twice`);
    if (!known) report(FILE, line, `unknown event type "${event}"`);
    else if (mode !== "-" && !known.modes.some((m) => m.name === mode)) report(FILE, line, `${event} has no mode "${mode}"`);
    const context = contexts === "-" || contexts === "" ? [] : contexts.split(",").map((name) => name.trim());
    for (const name of context) if (!isContext(name)) report(FILE, line, `unknown context "${name}"`);
    cameo.set(code, { event, mode: mode === "-" ? null : mode, context });
  }
  return cameo;
}
