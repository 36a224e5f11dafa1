// Words that in the news of a language mean one state's office, or one group, unless another is named: "the secretary of state".
import { type Language, table } from "../../languages/language.ts";
import type { Token } from "../../model/token.ts";

/** Makes a lookup in `default-codes.tsv`: the code for the longest words that end at a token, or null. `isSetting`: whether
 * the story is set in a state, which some of the words need. */
export function createDefaultCodes(
  language: Language,
): (tokens: readonly Token[], last: number, isSetting: (state: string) => boolean) => string | null {
  const byHead = new Map<string, { words: readonly string[]; code: string; where: string | null }[]>();
  for (const { cells } of table(language, "default-codes")) {
    const words = cells[0].split(" ");
    const head = words[words.length - 1];
    byHead.set(
      head,
      [...(byHead.get(head) ?? []), { words, code: cells[1], where: cells[2] || null }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const same = ({ form, lemma }: Token, word: string): boolean =>
    lemma.toLowerCase() === word || form.toLowerCase().replace(/\./g, "") === word;
  return (tokens, last, isSetting) => {
    const lemma = tokens[last].lemma.toLowerCase();
    const rows = byHead.get(lemma) ?? byHead.get(tokens[last].form.toLowerCase().replace(/\./g, "")) ?? [];
    const found = rows.find(
      ({ words, where }) =>
        (where === null || (where.startsWith("!") ? !where.slice(1).split(",").some(isSetting) : isSetting(where))) &&
        words.every((word, i) => i + last >= words.length - 1 && same(tokens[last - words.length + 1 + i], word)),
    );
    return found?.code ?? null;
  };
}
