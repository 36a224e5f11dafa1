import { readdirSync, readFileSync } from "node:fs";
import { type Language, loadLanguage } from "../src/languages/language.ts";

/** The English tables of the source tree, for measures and tests that need no model. */
export function englishTables(): Language {
  const folder = new URL("../src/languages/en/", import.meta.url);
  return loadLanguage("en", new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")])));
}
