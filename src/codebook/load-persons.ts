// Reads `persons.tsv`: people whom news names, with the spellings of their names.
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { Person } from "./person.ts";
import { splitList } from "./split-list.ts";

const FILE = "persons.tsv";

/** Every person, in the order of the file. */
export function loadPersons(files: ReadonlyMap<string, string>, codes: ReadonlySet<string>, report: ReportProblem): Person[] {
  const persons: Person[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { line, cells } of parseTsv(files.get(FILE) ?? "")) {
    const [id, name = "", aliases = "", gender = "", code = "", short = "", knownAs = ""] = cells;
    if (!/^[a-z][a-z0-9-]*$/.test(id)) report(FILE, line, `person id "${id}" must be small letters and hyphens`);
    if (ids.has(id)) report(FILE, line, `person ${id} stands here twice`);
    ids.add(id);
    if (!name) report(FILE, line, `person ${id} has no name`);
    if (gender !== "f" && gender !== "m" && gender !== "") report(FILE, line, `gender of ${id} is f, m or empty, not "${gender}"`);
    if (!codes.has(code)) report(FILE, line, `code ${code} of ${id} is not in actors/*.tsv`);
    const person: Person = {
      id,
      name,
      aliases: splitList(aliases),
      ...(short ? { surnames: short === "-" ? [] : splitList(short) } : {}),
      gender: gender === "f" || gender === "m" ? gender : null,
      code,
      ...(knownAs ? { knownAs } : {}),
    };
    for (const own of [name, ...person.aliases]) {
      if (!own.includes(" ")) continue;
      const owner = owners.get(own);
      if (owner !== undefined) report(FILE, line, `"${own}" is a name of ${owner} already`);
      owners.set(own, id);
    }
    persons.push(person);
  }
  return persons;
}
