// Datelines of agencies and newspapers: "WASHINGTON/MOSCOW, Feb 10 (Reuters) - ", "PARIS, France (AP) _ ".

const DATELINE =
  /^\s*(\p{Lu}[\p{Lu}.'’-]{2,})((?:[ ,/&]+(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}|\([^()\n]{2,40}\))){0,12})[ ,]*(?:--|[-–—_])\s+(?=[\p{L}\p{N}"“‘'])/u;

/** Offset behind the dateline that the text between `from` and `to` begins with, or -1. Looks at most 120 characters ahead. */
export function datelineEnd(text: string, from: number, to: number): number {
  const found = DATELINE.exec(text.slice(from, Math.min(to, from + 120)));
  if (!found) return -1;
  // A lone short word in capitals is rather an abbreviation: "NATO - the alliance - said".
  if (found[2].trim() === "" && found[1].length < 5) return -1;
  return from + found[0].trimEnd().length;
}
