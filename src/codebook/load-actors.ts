// Loads actors, persons, offices and role nouns: the parts of the code book that say who is who.
import type { Codebook } from "./codebook.ts";
import { CodebookError } from "./codebook-error.ts";
import type { CodebookProblem, ReportProblem } from "./codebook-problem.ts";
import { loadActorEntries } from "./load-actor-entries.ts";
import { loadOfficeKinds } from "./load-office-kinds.ts";
import { loadOfficeTerms } from "./load-office-terms.ts";
import { loadPersons } from "./load-persons.ts";
import { loadRoles } from "./load-roles.ts";

/** Reads `actors/*.tsv`, `offices.tsv`, `roles.tsv`, `persons.tsv` and `offices/*.tsv` from texts keyed by path inside the code book's folder.
 * Problems go to `report`; without it all of them are thrown together as one CodebookError. */
export function loadActors(
  files: ReadonlyMap<string, string>,
  report?: ReportProblem,
): Pick<Codebook, "actors" | "persons" | "offices" | "roles"> {
  const problems: CodebookProblem[] = [];
  const note = report ?? ((file, line, message) => void problems.push({ file, line, message }));
  const actors = loadActorEntries(files, note);
  const codes = new Set(["---", ...actors.map(({ code }) => code)]);
  const kinds = loadOfficeKinds(files, note);
  const roles = loadRoles(files, kinds, codes, note);
  const persons = loadPersons(files, codes, note);
  const offices = loadOfficeTerms(files, { codes, kinds, persons: new Set(persons.map(({ id }) => id)) }, note);
  if (problems.length > 0) throw new CodebookError(problems);
  return { actors, persons, offices, roles };
}
