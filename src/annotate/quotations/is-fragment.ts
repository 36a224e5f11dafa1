// Tells quoted speech from scare quotes, titles and names in quotation marks, by shape alone.

const STARTS = /^[\s([…."'“‘]*[\p{Lu}\p{N}$€£]/u;
const ENDS = /[.,!?…;:—–-]["'”’)\]]*\s*$/u;
const COMMA_AFTER = /^\s*["'”’]?[,;.!?]/u;
const SPEECH_BEFORE = /(?:^|[:,;.!?—–-]|\n)\s*$/u;
const SMALL_WORD = /^(?:a|an|the|of|to|in|on|at|by|for|from|and|or|nor|but|as|is|with|vs|v)$/i;

/** True when `inner` is a word or phrase in quotation marks rather than speech of its own. `before` and `after`: the text around the marks. */
export function isFragment(inner: string, before: string, after: string): boolean {
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 0) return true;
  const ends = ENDS.test(inner);
  if (!STARTS.test(inner)) return !(ends && SPEECH_BEFORE.test(before) && words.length > 2);
  if (isTitle(words) && !/[!?]/.test(inner) && !SPEECH_BEFORE.test(before)) return true;
  if (ends) return false;
  return !(words.length > 3 && (COMMA_AFTER.test(after) || SPEECH_BEFORE.test(before)));
}

/** Every word but the small ones begins with a capital: the name of a programme, a book, a paper. */
function isTitle(words: readonly string[]): boolean {
  return words.length < 9 && words.every((word, n) => /^[\p{Lu}\p{N}]/u.test(word) || (n > 0 && SMALL_WORD.test(word)));
}
