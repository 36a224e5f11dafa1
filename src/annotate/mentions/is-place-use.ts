// Whether a city's name is the place ("in Moscow", "flew to Geneva") or the government that sits there ("Moscow said").
import { type Language, table } from "../../languages/language.ts";
import { dependents } from "../../model/dependents.ts";
import type { Token } from "../../model/token.ts";

/** Makes the test for the head token of a name. */
export function createPlaceUseTest(language: Language): (tokens: readonly Token[], head: number) => boolean {
  const ranks = new Map(table(language, "place-prepositions").map(({ cells }) => [cells[0], Number(cells[1])]));
  const motion = new Set(table(language, "motion-verbs").map(({ cells }) => cells[0]));
  return (tokens, head) => {
    const preposition = dependents(tokens)[head].find((c) => tokens[c].deprel === "case" && c < head && tokens[c].upos === "ADP");
    if (preposition === undefined) return false;
    const rank = ranks.get(tokens[preposition].lemma.toLowerCase());
    if (rank === undefined) return false;
    if (rank <= 2) return true;
    const governor = tokens[tokens[head].head];
    return governor !== undefined && motion.has(governor.lemma.toLowerCase());
  };
}
