// What transliterations of one name have in common: Soundex's idea (Russell 1918) for names that come through Arabic, Cyrillic, Hebrew or Korean letters.

const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|ad|as|ash|at|an|ar)-?(?=\p{L}{4})/u, ""],
  [/sch|sh|tch|ch|cz|cs|zh|dzh/g, "s"],
  [/ts|tz|z|x/g, "s"],
  [/kh|gh|ck|q|c|g|h/g, "k"],
  [/ph|v|w|ou(?=[aeio])/g, "f"],
  [/th|d/g, "t"],
  [/dj|j|y/g, "i"],
  [/b/g, "p"],
];

const MOST = 20_000;
const known = new Map<string, string>();

/** The consonants of one piece of a name, alike for "Mohammed" and "Muhammad", "Zelensky" and "Zelenskiy", "Lee" and "Li"; vowels count as first letter only. */
export function nameSkeleton(piece: string): string {
  let skeleton = known.get(piece);
  if (skeleton === undefined) {
    skeleton = skeletonOf(piece);
    if (known.size >= MOST) known.clear();
    known.set(piece, skeleton);
  }
  return skeleton;
}

function skeletonOf(piece: string): string {
  let out = piece;
  for (const [pattern, by] of SAME) out = out.replace(pattern, by);
  const first = /^[aeiou]/.test(out) ? "a" : "";
  out = first + out.replace(/[aeiou]/g, "");
  return out.replace(/(.)\1+/gu, "$1") || piece;
}
