// Persons whose names are misspelled, transliterated or mistranslated: near in letters, and only with evidence beside the letters.
import type { OfficeIndex } from "../../codebook/office-index.ts";
import type { Person } from "../../codebook/person.ts";
import { editDistance } from "../../util/edit-distance.ts";
import { namePieces } from "../../util/name-pieces.ts";
import { oncePer } from "../../util/once-per.ts";

/** What the text says of a person whose name the code book does not hold. */
export interface Described {
  /** Pieces of the name, lower case. */
  readonly name: readonly string[];
  /** Offices that the title or an apposition gives, and whose they are, if known. */
  readonly offices: readonly string[];
  readonly code: string | null;
}

export interface Identified {
  readonly person: Person;
  readonly reason: string;
}

interface Spelling {
  readonly person: Person;
  readonly pieces: readonly string[];
}

/** Makes the search. `company`: codes of states that the document names, the only evidence for a person without a title. */
export function createMisspelledNameSearch(
  persons: readonly Person[],
  offices: OfficeIndex,
): (described: Described, when: string | null, company: ReadonlySet<string>) => Identified | null {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const byInitial = new Map<string, Spelling[]>();
  for (const person of persons) {
    const pieces = namePieces(person.name.toLowerCase());
    if (pieces.length < 2) continue;
    const list = byInitial.get(pieces[0]);
    if (list) list.push({ person, pieces });
    else byInitial.set(pieces[0], [{ person, pieces }]);
  }
  return (described, when, company) => byOffice(described, when) ?? byFirstName(described, company);

  function byOffice({ name, offices: held, code }: Described, when: string | null): Identified | null {
    for (const office of held) {
      const terms = code === null ? offices.everywhere(office, when) : offices.holders(code, office, when);
      const near = terms.flatMap((term) => {
        const person = byId.get(term.person);
        return person && spellings(person).some((pieces) => similar(name, pieces, code === null ? 1 : 2)) ? [person] : [];
      });
      if (new Set(near).size === 1) return { person: near[0], reason: `office${when ? " and date" : ""}; spelled ${capitalized(name)}` };
    }
    return null;
  }

  function byFirstName({ name }: Described, company: ReadonlySet<string>): Identified | null {
    if (name.length < 2) return null;
    const last = name[name.length - 1];
    const near = (byInitial.get(name[0]) ?? []).filter(({ person, pieces }) => {
      const other = pieces[pieces.length - 1];
      return last.length >= 6 && other.length >= 6 && company.has(person.code) && editDistance(last, other, 1) <= 1;
    });
    return near.length === 1 ? { person: near[0].person, reason: `first name and company; spelled ${capitalized(name)}` } : null;
  }
}

const spellings = oncePer((person: Person): string[][] => [person.name, ...person.aliases].map((name) => namePieces(name.toLowerCase())));

/** Family names within `limit` letters (one for short names), first names alike where both have one. */
function similar(name: readonly string[], other: readonly string[], limit: number): boolean {
  const a = name[name.length - 1];
  const b = other[other.length - 1];
  const allowed = Math.min(limit, Math.floor(Math.min(a.length, b.length) / 3));
  if (editDistance(a, b, allowed) > allowed) return false;
  if (name.length < 2 || other.length < 2) return true;
  const most = Math.max(1, Math.floor(Math.min(name[0].length, other[0].length) / 2));
  return name[0][0] === other[0][0] || editDistance(name[0], other[0], most) <= most;
}

function capitalized(name: readonly string[]): string {
  return name.map((piece) => piece.charAt(0).toUpperCase() + piece.slice(1)).join(" ");
}
