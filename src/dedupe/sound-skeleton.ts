// What stays of a word when it is transliterated, misspelled or inflected: its first letter and the consonants after it, after the idea of
// Philips' Metaphone, without its rules for English sounds.

const KEPT = 5;

/** "zelenskyy", "zelinsky" → "slnsk"; "investigators", "investigation" → "invst". Takes a folded word (`comparableWords`). */
export function soundSkeleton(word: string): string {
  let skeleton = "";
  let last = "";
  for (let i = 0; i < word.length && skeleton.length < KEPT; i++) {
    let letter = word.charAt(i);
    const next = word.charAt(i + 1);
    if (letter === "t" && next === "c" && word.charAt(i + 2) === "h") continue;
    if (letter === "p" && next === "h") letter = "f";
    else if (letter === "c" || letter === "q") letter = "k";
    else if (letter === "z") letter = "s";
    else if (letter === "x") letter = "ks";
    if (i > 0 && SOFT.has(letter)) continue;
    const sound = letter.charAt(letter.length - 1);
    if (letter === last) continue;
    skeleton += letter;
    last = sound;
  }
  return skeleton;
}

/** Letters that spellings of one name disagree on, and inflection changes. */
const SOFT = new Set("aeiouyhwj");
