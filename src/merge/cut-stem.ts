/** A small-letter word without its ending, at most six letters: alike for the forms of a word, and for most of its kin. */
export function cutStem(word: string): string {
  const stem = word
    .replace(/ies$/, "y")
    .replace(/(?<=[^s\d])s$/, "")
    .replace(/(?<=\w{3})(?:ing|ed)$/, "");
  return stem.length > 6 ? stem.slice(0, 6) : stem;
}
