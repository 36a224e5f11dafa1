// Offices and bodies that a state does not have: a "minister" is not American, whatever state the story is about.
import { type Language, table } from "../../languages/language.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";

/** The codes of states to which none of the mentions can belong by the words of its title or noun (`absent-offices.tsv`). */
export type AbsentOffices = (tokens: readonly Token[], mentions: readonly EntityMention[]) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();

/** Makes the lookup. */
export function createAbsentOffices(language: Language): AbsentOffices {
  const byLast = new Map<string, { before: string | null; codes: readonly string[] }[]>();
  for (const { cells } of table(language, "absent-offices")) {
    const words = cells[0].split(" ");
    const last = words[words.length - 1];
    byLast.set(last, [
      ...(byLast.get(last) ?? []),
      { before: words.length > 1 ? words.slice(0, -1).join(" ") : null, codes: cells[1].split(",") },
    ]);
  }
  return (tokens, mentions) => {
    let found: Set<string> | null = null;
    for (const { form, first, end, head } of mentions) {
      if (form === "pronoun") continue;
      for (let t = first; t < (form === "name" ? end : head + 1); t++) {
        for (const { before, codes } of byLast.get(tokens[t].lemma.toLowerCase()) ?? []) {
          if (before !== null && !endsWith(tokens, first, t, before)) continue;
          found ??= new Set();
          for (const code of codes) found.add(code);
        }
      }
    }
    return found ?? NONE;
  };
}

function endsWith(tokens: readonly Token[], first: number, end: number, words: string): boolean {
  let at = end;
  for (const word of words.split(" ").reverse()) if (--at < first || tokens[at].form.toLowerCase() !== word) return false;
  return true;
}
