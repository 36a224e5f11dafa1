// The name itself in the words by which a text names a person: without role, state and what stands behind it.
import type { RoleNoun } from "../../codebook/role-noun.ts";

const TITLE = /^(?:mr|mrs|ms|miss|mme|dr|sir|lady|lord|gen|lt|col|maj|capt|adm|sgt|sen|rep|gov|prof|rev|amb)\.?$/i;
/** Small words inside a name. */
const PARTICLE = /^(?:al|el|bin|ibn|ben|bint|abu|de|da|do|dos|das|del|della|di|du|la|le|van|von|den|der|ter|ten|y|e|zu)$/;
/** An article that is part of the name behind it ("al-Qadari", "d'Aubigny"). */
const JOINED = /^\p{Ll}{1,3}[-'’]\p{Lu}/u;
const LONGEST_ROLE = 6;

const inName = (word: string): boolean => !/^\p{Ll}/u.test(word) || JOINED.test(word);

/** Of the words around a name, parsed as part of it ("Putin Friday"). */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** Makes the reader: "Ukrainian Foreign Minister Taras Hrytsenko of Lviv" → "Taras Hrytsenko"; "" when nothing is left. */
export function createPersonNameReader(roles: readonly RoleNoun[], isState: (words: string) => boolean): (words: string) => string {
  const known = new Set(roles.map(({ words }) => words.toLowerCase()));

  return (text) => {
    const words = text.split(/\s+/).filter((word) => word !== "");
    let from = 0;
    for (let at = 0; at < words.length - 1; at++) {
      const length = roleAt(words, at);
      if (length > 0) {
        at += length - 1;
        if (words[at + 1] === "of" && at + 3 < words.length) at += 2;
        from = at + 1;
      } else if (TITLE.test(words[at]) || /['’]s$|,$/.test(words[at])) from = at + 1;
      else if (at === from && !inName(words[at]) && !PARTICLE.test(words[at])) from = at + 1;
    }
    let end = from;
    while (end < words.length && (inName(words[end]) || (PARTICLE.test(words[end]) && end + 1 < words.length))) end++;
    if (end - from > 1 && DAY.test(words[end - 1])) end--;
    const name = words
      .slice(from, end)
      .join(" ")
      .replace(/['’]s$|[,;:]+$/, "");
    return isState(name) ? "" : name;
  };

  /** How many words from there on are a role ("prime minister"), leaving one for the name. */
  function roleAt(words: readonly string[], at: number): number {
    for (let length = Math.min(LONGEST_ROLE, words.length - 1 - at); length > 0; length--)
      if (
        known.has(
          words
            .slice(at, at + length)
            .join(" ")
            .toLowerCase(),
        )
      )
        return length;
    return 0;
  }
}
