// Family names that stand alone, unrecognised, in a document that gives them in full elsewhere ("Ada Lund … Lund said"), words that also name an
// office or a month among them ("Rep. Ada King … King said").
import type { Token } from "../../model/token.ts";
import type { RecognizedName } from "./merge-names.ts";

/** Behind which stands no name of a person alone. */
const BEFORE = /^(?:DET|ADP|NUM)$/;
const WORD = /^\p{Lu}\p{L}/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/**
 * The names. `full`: names of persons of two words and more; `taken`: whether another name holds a token; `isWord`: whether it is a word with
 * another meaning in capitals, which only a subject or owner overrules.
 */
export function bareFamilyNames(
  tokens: readonly Token[],
  full: readonly { readonly first: number; readonly end: number }[],
  taken: (token: number) => boolean,
  isWord: (token: number) => boolean,
): RecognizedName[] {
  const family = new Set<string>();
  for (const { first, end } of full) {
    const last = SUFFIX.test(tokens[end - 1].form) ? end - 2 : end - 1;
    if (last <= first || !WORD.test(tokens[first].form)) continue;
    // The first word is the family's in some languages ("Ri Yong Ho"), and a given name alone is a person's too.
    for (const t of [first, last]) if (WORD.test(tokens[t].form)) family.add(tokens[t].form);
  }
  if (family.size === 0) return [];
  const names: RecognizedName[] = [];
  for (const { index, form, upos, deprel } of tokens) {
    if (!family.has(form) || taken(index) || isName(tokens[index + 1])) continue;
    const before = tokens[index - 1];
    // "May said": no auxiliary stands before a past tense.
    if (upos === "AUX" && /^VB[DZ]$/.test(tokens[index + 1]?.xpos ?? "")) {
      names.push({ first: index, end: index + 1, type: "PER", alone: true });
      continue;
    }
    if (upos !== "PROPN") continue;
    if (before && isName(before) && !before.form.endsWith(".")) continue;
    if (isWord(index) && !(/^(?:nsubj|nmod:poss)/.test(deprel) && !BEFORE.test(before?.upos ?? ""))) continue;
    if (/^(?:compound|amod|flat)/.test(deprel)) continue;
    names.push({ first: index, end: index + 1, type: "PER", alone: true });
  }
  return names;
}

const isName = (token: Token | undefined): boolean => token !== undefined && token.upos === "PROPN" && /^\p{Lu}/u.test(token.form);
