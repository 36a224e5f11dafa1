import type { Token } from "../model/token.ts";

const UPOS: ReadonlyMap<string, number> = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(" ").map((name, i) => [name, i + 1]),
);

export const ADJECTIVE = UPOS.get("ADJ")!;
export const NOUN = UPOS.get("NOUN")!;
export const PROPER = UPOS.get("PROPN")!;

/** A number for a word's part of speech; what the Penn tag calls a proper noun ("United" in "United States") is one, web addresses are none. */
export function nameTag({ upos, xpos }: Pick<Token, "upos" | "xpos">): number {
  if (xpos === "ADD") return 0;
  return xpos.startsWith("NNP") ? PROPER : (UPOS.get(upos) ?? 0);
}
