// The sex that a given name tells: of the language's table of names and of the code book's persons, where all who bear it agree.
import type { Person } from "../../codebook/person.ts";
import { type Language, table } from "../../languages/language.ts";
import { namePieces } from "../../util/name-pieces.ts";
import type { Gender } from "./mention-facts.ts";

/** Bearers in the code book from which on they tell it. */
const BEARERS = 3;

/** Given names, first pieces in lower case → the sex of their bearers. Names of both are left out. */
export function givenNameGenders(persons: readonly Person[], language: Language): ReadonlyMap<string, Gender> {
  const listed = new Map<string, Set<string>>();
  const note = (name: string, gender: string): void => {
    const held = listed.get(name);
    if (held) held.add(gender);
    else listed.set(name, new Set([gender]));
  };
  for (const { cells } of table(language, "given-names"))
    for (const name of cells[2].toLowerCase().split(" ")) note(namePieces(name)[0], cells[1]);
  const borne = new Map<string, { m: number; f: number }>();
  for (const { name, gender } of persons) {
    const [given, family] = name.split(" ");
    if (gender === null || family === undefined) continue;
    const key = namePieces(given.toLowerCase())[0];
    const count = borne.get(key) ?? { m: 0, f: 0 };
    count[gender]++;
    borne.set(key, count);
  }
  for (const [name, { m, f }] of borne) {
    if (listed.has(name) ? m > 0 : m >= BEARERS) note(name, "m");
    if (listed.has(name) ? f > 0 : f >= BEARERS) note(name, "f");
  }
  const told = new Map<string, Gender>();
  for (const [name, genders] of listed) {
    const [gender] = genders;
    if (genders.size === 1 && (gender === "m" || gender === "f")) told.set(name, gender);
  }
  return told;
}
