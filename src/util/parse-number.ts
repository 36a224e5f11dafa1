/** A number word: its value and whether it adds up, multiplies, or is the article of "a million". */
export interface NumberWord {
  readonly value: number;
  readonly kind: "unit" | "scale" | "article";
}

/**
 * The number that a run of words says ("94,000", "1.2 billion", "two hundred and fifty", "a dozen", "$1.5bn"), or null.
 * Words are lower case; currency signs and hyphens between number words are allowed.
 */
export function parseNumber(words: readonly string[], lexicon: ReadonlyMap<string, NumberWord>): number | null {
  let total = 0;
  let current: number | null = null;
  for (const raw of words) {
    for (const word of raw.split("-")) {
      if (word === "" || word === "and" || /^[$€£¥]$/.test(word)) continue;
      const digits = /^[$€£¥]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z]*)$/.exec(word);
      if (digits) {
        const value = Number(digits[1].replaceAll(",", ""));
        const scale = digits[2] ? lexicon.get(digits[2]) : undefined;
        if (digits[2] && scale?.kind !== "scale") return null;
        current = (current ?? 0) + value * (scale?.value ?? 1);
        continue;
      }
      const known = lexicon.get(word);
      if (!known) return null;
      if (known.kind === "article") {
        current ??= 1;
      } else if (known.kind === "unit") {
        current = (current ?? 0) + known.value;
      } else {
        current = (current ?? 1) * known.value;
        if (known.value >= 1000) {
          total += current;
          current = null;
        }
      }
    }
  }
  return current === null && total === 0 ? null : total + (current ?? 0);
}
