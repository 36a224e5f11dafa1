// Who held which office on which day, and what a person held then.

import { oncePer } from "../util/once-per.ts";
import type { OfficeTerm } from "./office-term.ts";

export interface OfficeIndex {
  /** Terms of an office ("president") of an actor ("RUS") that hold on a day or in an interval (`YYYY[-MM[-DD]]`, `FROM..TO`); all when it is null. */
  holders(code: string, office: string, when: string | null): readonly OfficeTerm[];
  /** Terms of an office of any actor that hold at that time. */
  everywhere(office: string, when: string | null): readonly OfficeTerm[];
  /** Terms of a person that hold at that time, the latest begun first. */
  offices(person: string, when: string | null): readonly OfficeTerm[];
  /** The term that a person held last before that time, or null. */
  former(person: string, when: string | null): OfficeTerm | null;
}

/** Indexes the terms by office and by person. */
export const createOfficeIndex = oncePer((terms: readonly OfficeTerm[]): OfficeIndex => {
  const byOffice = new Map<string, OfficeTerm[]>();
  const byName = new Map<string, OfficeTerm[]>();
  const byPerson = new Map<string, OfficeTerm[]>();
  for (const term of terms) {
    push(byOffice, `${term.code} ${term.office}`, term);
    push(byName, term.office, term);
    push(byPerson, term.person, term);
  }
  for (const list of byPerson.values()) list.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
  return {
    holders: (code, office, when) => (byOffice.get(`${code} ${office}`) ?? []).filter((term) => holds(term, when)),
    everywhere: (office, when) => (byName.get(office) ?? []).filter((term) => holds(term, when)),
    offices: (person, when) => (byPerson.get(person) ?? []).filter((term) => holds(term, when)),
    former: (person, when) => (byPerson.get(person) ?? []).find((term) => when === null || term.from <= when) ?? null,
  };
});

function push(map: Map<string, OfficeTerm[]>, key: string, term: OfficeTerm): void {
  const list = map.get(key);
  if (list) list.push(term);
  else map.set(key, [term]);
}

/** Whether a term overlaps a time; a shorter date stands for all its days. */
function holds(term: OfficeTerm, when: string | null): boolean {
  if (when === null) return true;
  const [from, to = from] = when.split("..");
  return (
    (term.from <= to || to.startsWith(term.from) || term.from.startsWith(to)) &&
    (term.to === null || term.to >= from || from.startsWith(term.to))
  );
}
