// Reads `roles.tsv`: nouns that stand for a kind of person, group or body.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { OfficeKind } from "./load-office-kinds.ts";
import type { RoleNoun } from "./role-noun.ts";
import { splitList } from "./split-list.ts";

const FILE = "roles.tsv";
const KINDS: readonly string[] = ["person", "organisation", "group"] satisfies RoleNoun["kind"][];

/** Every role noun, in the order of the file. */
export function loadRoles(
  files: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, OfficeKind>,
  codes: ReadonlySet<string>,
  report: ReportProblem,
): RoleNoun[] {
  const roles: RoleNoun[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [words, offices = "", kind = "", sector = "", code = "", anonymous = ""] = cells;
    if (!words || !KINDS.includes(kind)) {
      report(FILE, line, `"${words}": the third column must be ${KINDS.join(", ")}`);
      continue;
    }
    if (seen.has(words)) report(FILE, line, `"${words}" stands here twice`);
    seen.add(words);
    const [office = null, ...otherOffices] = splitList(offices);
    for (const id of splitList(offices)) if (!kinds.has(id)) report(FILE, line, `office ${id} is not in offices.tsv`);
    if (sector && !/^[A-Z]{3}$/.test(sector)) report(FILE, line, `sector "${sector}" must be three capitals`);
    if (code && !codes.has(code)) report(FILE, line, `code ${code} is not in actors/*.tsv`);
    if (anonymous && anonymous !== "yes") report(FILE, line, `the sixth column is "yes" or empty, not "${anonymous}"`);
    roles.push({
      words,
      office,
      ...(otherOffices.length > 0 ? { otherOffices } : {}),
      kind: kind as RoleNoun["kind"],
      sector: sector || null,
      code: code || null,
      anonymous: anonymous === "yes",
    });
  }
  return roles;
}
