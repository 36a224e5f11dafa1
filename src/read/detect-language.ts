// Which language a document is in: its function words when they settle it, else n-grams (eld), never a headline alone.
import { type Language, table } from "../languages/language.ts";

const FEWEST_HITS = 3;
const MOSTLY = 0.2;
const SAMPLE = 3000;
const SHORT = 400;
const FEWEST_LETTERS = 24;
const wordsOf = new WeakMap<Language, ReadonlySet<string>>();

function functionWords(language: Language): ReadonlySet<string> {
  let words = wordsOf.get(language);
  if (!words) wordsOf.set(language, (words = new Set(table(language, "function-words").map(({ cells }) => cells[0]!))));
  return words;
}

/** Names mislead in a short text ("Manila" looks Tagalog): leaves them out where enough words remain. */
function withoutNames(text: string): string {
  const rest = text.replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*/gu, " ");
  return letters(rest) >= FEWEST_LETTERS ? rest : text;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/**
 * ISO 639-1 code of the language of `body` (the text without its title), or null when it cannot be told. `declared` is what the document
 * says of itself; it decides only where the words do not.
 */
export async function detectLanguage(body: string, declared: string | null, known: Language): Promise<string | null> {
  const sample = body.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const common = functionWords(known);
  const hits = words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0);
  if (hits >= FEWEST_HITS && hits >= MOSTLY * words.length) return known.code;
  if (letters(sample) < FEWEST_LETTERS) return declared ?? (hits > 1 ? known.code : null);
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(body.length < SHORT ? withoutNames(sample) : sample);
  return found.language && (found.isReliable() || body.length >= SHORT) ? found.language : (declared ?? (found.language || null));
}
