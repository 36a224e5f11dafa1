// The rule by which the words around a noun tell whom it belongs to: "Russian troops", "Ukraine's foreign ministry", "residents of Aleppo".
import { dependents } from "../model/dependents.ts";
import { nounPhrase } from "../model/noun-phrase.ts";
import type { Token } from "../model/token.ts";
import { type Language, table } from "./language.ts";

/** Words that decide it, of one language (`affiliation.tsv`). */
export interface AffiliationWords {
  /** First halves of compounds whose second half is no owner: "pro" in "pro-Russian". */
  readonly against: ReadonlySet<string>;
  /** Lemmas and forms of second halves: "backed" in "U.S.-backed". */
  readonly backed: ReadonlySet<string>;
  /** Prepositions that attach what somebody belongs to, in order of preference. */
  readonly belonging: readonly string[];
}

/** The code of the name that begins at a token, or null. */
export type CodeAt = (token: number) => string | null;

const DEPTH = 3;
/** Prepositions of `belonging` that only say where somebody is. */
const PLACES = /^(in|at|inside|within)$/;

/** Reads `affiliation.tsv`. */
export function affiliationWords(language: Language): AffiliationWords {
  const rows = table(language, "affiliation");
  const of = (kind: string): string[] => rows.filter(({ cells }) => cells[1] === kind).map(({ cells }) => cells[0]);
  return { against: new Set(of("against")), backed: new Set(of("backed")), belonging: of("belonging") };
}

/** Whether a token's name is only what another word is for, against or backed by. */
export function isDetached(words: AffiliationWords, tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.form === "-" && words.against.has(tokens[index - 2]?.form.toLowerCase() ?? "")) return true;
  let last = index;
  while (tokens[last + 1]?.head === index && tokens[last + 1].deprel === "flat") last++;
  const next = tokens[last + 1];
  const after =
    next?.form === "-" ? tokens[last + 2] : next?.upos === "VERB" && next.deprel === "amod" && next.head > next.index ? next : undefined;
  return after !== undefined && (words.backed.has(after.form.toLowerCase()) || words.backed.has(after.lemma.toLowerCase()));
}

/** The code of the first name between two tokens that is no topic ("ambassador to Iran") and not detached, or null. */
export function codeBetween(words: AffiliationWords, tokens: readonly Token[], first: number, end: number, codeAt: CodeAt): string | null {
  for (let t = first; t < end; t++) {
    const code = codeAt(t);
    if (code !== null && !isDetached(words, tokens, t) && !isTopic(tokens, t, first)) return code;
  }
  return null;
}

/** The code that the words of the noun phrase of a head give it: a name before the head, else what hangs on it by "of", "from", "in"; null when none does.
 * `located`: whether being in a place is belonging to it (not for rebels). */
export function phraseCode(
  words: AffiliationWords,
  tokens: readonly Token[],
  head: number,
  codeAt: CodeAt,
  located = true,
  depth = 0,
): string | null {
  const before = codeBetween(words, tokens, nounPhrase(tokens, head).first, head, codeAt);
  if (before !== null || depth > DEPTH) return before;
  const children = dependents(tokens);
  // "Its embassy in Norhaven" is whose embassy it is, not where.
  const owned = children[head].some((c) => c < head && tokens[c].deprel === "nmod:poss" && tokens[c].upos === "PRON");
  let best: string | null = null;
  let rank = words.belonging.length;
  for (const c of children[head]) {
    if (c < head || !tokens[c].deprel.startsWith("nmod")) continue;
    const preposition = children[c].find((g) => tokens[g].deprel === "case" && g < c);
    const at = preposition === undefined ? -1 : words.belonging.indexOf(tokens[preposition].lemma.toLowerCase());
    if (at < 0 || at >= rank || ((!located || owned) && PLACES.test(words.belonging[at]))) continue;
    let code: string | null = null;
    // "Minister of Trade and Industry of Norland": what hangs on the last of several hangs on all.
    for (const part of [c, ...children[c].filter((g) => tokens[g].deprel === "conj" && tokens[g].upos !== "VERB")])
      code ??= codeAt(part) ?? behind(tokens, part, codeAt) ?? phraseCode(words, tokens, part, codeAt, located, depth + 1);
    if (code !== null) {
      best = code;
      rank = at;
    }
  }
  return best;
}

/** A name right behind its noun: "the West African bloc ECOWAS". */
function behind(tokens: readonly Token[], head: number, codeAt: CodeAt): string | null {
  const name = dependents(tokens)[head].find(
    (c) => c > head && /^(flat|compound|appos)/.test(tokens[c].deprel) && tokens[c].upos === "PROPN",
  );
  return name === undefined || name > head + 2 ? null : codeAt(name);
}

/** Behind a preposition other than "of" within the phrase: "U.S. ambassador to Iran John Smith". */
function isTopic(tokens: readonly Token[], index: number, first: number): boolean {
  for (let t = index - 1; t >= first; t--) {
    const { upos, lemma } = tokens[t];
    if (upos === "ADP" || upos === "SCONJ") return lemma.toLowerCase() !== "of";
    if (upos !== "DET" && upos !== "ADJ" && upos !== "PROPN") return false;
  }
  return false;
}
