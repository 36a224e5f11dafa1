// Which of several persons a family name alone stands for.
import type { NameEntry } from "../../codebook/name-index.ts";
import type { OfficeIndex } from "../../codebook/office-index.ts";

/** Those named in full in the document before others, then those in office at that time, then those of a state that the document names, then by the offices' rank in the code book. */
export function likeliestBearer(
  persons: readonly NameEntry[],
  offices: OfficeIndex,
  when: string | null,
  named: ReadonlySet<string>,
  states: ReadonlySet<string>,
): NameEntry {
  if (persons.length === 1) return persons[0];
  const weighed = persons.map((person) => {
    const held = offices.offices(person.id, when);
    const terms = held.length > 0 ? held : [offices.former(person.id, when)].filter((term) => term !== null);
    const rank = Math.min(...terms.map(({ rank = Number.MAX_SAFE_INTEGER }) => rank), Number.MAX_SAFE_INTEGER);
    return { person, named: named.has(person.id), inOffice: held.length > 0, company: terms.some(({ code }) => states.has(code)), rank };
  });
  weighed.sort(
    (a, b) =>
      Number(b.named) - Number(a.named) ||
      Number(b.inOffice) - Number(a.inOffice) ||
      Number(b.company) - Number(a.company) ||
      a.rank - b.rank,
  );
  return weighed[0].person;
}
