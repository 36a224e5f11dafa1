// One side of an event as merging sees it: codes, and who of each code is named.
import type { LedgerParty } from "../model/ledger-party.ts";

/** Codes in alphabetical order, each with the named persons of it (ids); `codes` is empty when nobody on this side is known. */
export interface Side {
  readonly codes: readonly string[];
  readonly persons: readonly (readonly string[])[];
}

const PERSON = /^(?:person:|unknown:person\/)/;
const UNKNOWN = "---";

/** Whether an entity is a person known by name. */
export function isPerson(entity: string | undefined): boolean {
  return entity !== undefined && PERSON.test(entity);
}

/** Makes the reader of sides. `isLoose` tells codes that many share (media, companies): of these each named body counts as a code of its own. */
export function createSideReader(isLoose: (code: string) => boolean): (parties: readonly LedgerParty[]) => Side {
  return (parties) => {
    const found = new Map<string, Set<string>>();
    for (const { code, entity, name } of parties) {
      const named = entity !== undefined && !/^(?:unnamed|local):/.test(entity);
      const loose = code === UNKNOWN || isLoose(code);
      if (loose && !named && (code === UNKNOWN || name === null)) continue;
      const key = loose ? `${code}/${named ? entity : name!.toLowerCase()}` : code;
      const persons = found.get(key) ?? new Set();
      if (named && PERSON.test(entity)) persons.add(entity);
      found.set(key, persons);
    }
    const codes = [...found.keys()].sort();
    return { codes, persons: codes.map((code) => [...found.get(code)!].sort()) };
  };
}

/** How well two sides agree: −1 they are different; 0 one is not known; else the number of codes that both have, and one more for each with a person of both. */
export function agreeSides(a: Side, b: Side): number {
  const [small, big] = a.codes.length <= b.codes.length ? [a, b] : [b, a];
  if (small.codes.length === 0) return 0;
  let score = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < small.codes.length; i++) {
    while (j < big.codes.length && big.codes[j]! < small.codes[i]!) j++;
    if (big.codes[j] !== small.codes[i]) return -1;
    shared++;
    score++;
    const one = small.persons[i]!;
    const other = big.persons[j]!;
    if (one.length === 0 || other.length === 0) continue;
    if (!one.some((person) => other.includes(person))) return -1;
    score++;
  }
  // Four who meet are not the two of them who met before: a side that is much larger is another company.
  return big.codes.length > shared + 2 && shared < 3 ? -1 : score;
}
