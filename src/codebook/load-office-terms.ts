// Reads `offices/*.tsv`: who held which office when.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { OfficeKind } from "./load-office-kinds.ts";
import type { OfficeTerm } from "./office-term.ts";

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What the rows may refer to. */
export interface Known {
  readonly codes: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, OfficeKind>;
  readonly persons: ReadonlySet<string>;
}

interface Placed {
  readonly term: OfficeTerm;
  readonly file: string;
  readonly line: number;
}

/** Every term, in the order of the files' names and rows. Reports unknown references, dates that are none, and two holders at a time of an office for one
 * (but for terms whose basis begins with "disputed"). */
export function loadOfficeTerms(files: ReadonlyMap<string, string>, known: Known, report: ReportProblem): OfficeTerm[] {
  const held = new Map<string, Placed[]>();
  const terms: OfficeTerm[] = [];
  for (const file of [...files.keys()].filter((key) => key.startsWith("offices/")).sort())
    for (const { line, cells } of parseTsv(files.get(file) ?? "")) {
      const [code, office = "", person = "", from = "", to = "", basis = ""] = cells;
      if (!known.codes.has(code)) report(file, line, `code ${code} is not in actors/*.tsv`);
      if (!known.kinds.has(office)) report(file, line, `office "${office}" is not in offices.tsv`);
      if (!known.persons.has(person)) report(file, line, `person "${person}" is not in persons.tsv`);
      if (!DATE.test(from)) report(file, line, `"${from}" is no date (YYYY, YYYY-MM or YYYY-MM-DD)`);
      if (to && !DATE.test(to)) report(file, line, `"${to}" is no date (YYYY, YYYY-MM or YYYY-MM-DD)`);
      if (to && to < from && !from.startsWith(to)) report(file, line, `the term ends (${to}) before it begins (${from})`);
      if (!basis) report(file, line, "the basis (sixth column) is missing");
      const { holders, rank } = known.kinds.get(office) ?? {};
      const term: OfficeTerm = { code, office, person, from, to: to || null, basis, rank, ...(holders === "some" ? { open: true } : {}) };
      terms.push(term);
      if (holders !== "one" || basis.startsWith("disputed")) continue;
      const key = `${code} ${office}`;
      const list = held.get(key);
      if (list) list.push({ term, file, line });
      else held.set(key, [{ term, file, line }]);
    }
  for (const list of held.values()) reportOverlaps(list, report);
  return terms;
}

function reportOverlaps(list: readonly Placed[], report: ReportProblem): void {
  const sorted = [...list].sort((a, b) => (a.term.from < b.term.from ? -1 : a.term.from > b.term.from ? 1 : 0));
  for (let i = 1; i < sorted.length; i++) {
    const { term: before } = sorted[i - 1];
    const { term, file, line } = sorted[i];
    const parted = before.to !== null && (before.to <= term.from || before.to.startsWith(term.from));
    if (!parted) report(file, line, `${term.person} and ${before.person} hold ${term.office} of ${term.code} at one time (${term.from})`);
  }
}
