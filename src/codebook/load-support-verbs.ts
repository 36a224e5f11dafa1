// Reads `support-verbs.tsv`: verbs that carry an event noun without an event of their own.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { SupportVerb } from "./support-verb.ts";

const FILE = "support-verbs.tsv";
const EFFECTS = new Set(["realize", "plan", "start", "end", "receive", "deny"]);

/** Support verbs, those of more words first, else in the order of the file. */
export function loadSupportVerbs(
  files: ReadonlyMap<string, string>,
  isSlot: (name: string) => boolean,
  report: ReportProblem,
): SupportVerb[] {
  const seen = new Set<string>();
  const verbs: SupportVerb[] = [];
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [verb, slot = "", effect = ""] = cells;
    if (!isSlot(slot)) report(FILE, line, `unknown slot "${slot}"`);
    if (!EFFECTS.has(effect)) report(FILE, line, `effect is "${effect}", not one of ${[...EFFECTS].join(", ")}`);
    if (seen.has(`${verb}\t${slot}`)) report(FILE, line, `"${verb}" with ${slot} stands here twice`);
    seen.add(`${verb}\t${slot}`);
    verbs.push({ verb: verb.split(" "), slot, effect });
  }
  return verbs.sort((a, b) => b.verb.length - a.verb.length);
}
