// Offices by their words and back, after the code book's role nouns.
import type { RoleNoun } from "../../codebook/role-noun.ts";

export interface OfficeTitles {
  /** The usual words for an office ("foreign-minister" → "foreign minister"). */
  title(office: string): string;
  /** The office that words name; words that are in no row stand for themselves, in small letters. */
  office(words: string): string;
}

/** Of several words for one office, the first row's are the usual ones. */
export function createOfficeTitles(roles: readonly RoleNoun[]): OfficeTitles {
  const titles = new Map<string, string>();
  const offices = new Map<string, string>();
  for (const { words, office } of roles) {
    if (!office) continue;
    if (!titles.has(office)) titles.set(office, words);
    if (!offices.has(words)) offices.set(words, office);
  }
  return {
    title: (office) => titles.get(office) ?? office.replaceAll("-", " "),
    office(words) {
      const lower = words.toLowerCase();
      return offices.get(lower) ?? lower.replace(/\s+/g, "-");
    },
  };
}
