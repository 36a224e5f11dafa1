// Persons whom neither the code book nor the recognizer knows: two and more capitalised words right behind a role ("chief negotiator Ada Lund").
import type { Token } from "../../model/token.ts";
import type { RecognizedName } from "./merge-names.ts";

/** Their names. `isTitle`: whether a person's role noun ends at a token; `taken`: whether a name is known to hold a token. */
export function titledStrangers(
  tokens: readonly Token[],
  isTitle: (token: number) => boolean,
  taken: (token: number) => boolean,
): RecognizedName[] {
  const names: RecognizedName[] = [];
  for (let t = 1; t + 1 < tokens.length; t++) {
    if (!isName(tokens[t]) || taken(t) || isName(tokens[t - 1]) || !isTitle(t - 1)) continue;
    let end = t;
    while (end < tokens.length && isName(tokens[end]) && !taken(end)) end++;
    if (end - t > 1) names.push({ first: t, end, type: "PER" });
    t = end;
  }
  return names;
}

const isName = ({ form, upos }: Token): boolean => upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(form);
