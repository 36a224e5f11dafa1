// Names as comparable pieces: case, full stops, accents, hyphens and the shapes of apostrophes make no difference.

/** The pieces of a name: "al-Qaeda's U.S. branch" is al, qaeda's, us, branch. */
export function namePieces(text: string): string[] {
  if (WORDS.test(text)) return text.split(" ").filter((piece) => piece !== "");
  const folded = PLAIN.test(text) ? text : text.normalize("NFD").replace(/\p{M}+/gu, "");
  return folded
    .replace(/[.·]/g, "")
    .replace(/[’‘`ʼ]/g, "'")
    .replace(/'s(?=[\s-]|$)/g, " 's")
    .replace(/'+(?=\s|$)/g, "")
    .split(/[\s\-‐‑–—/]+/)
    .filter((piece) => piece !== "");
}

const WORDS = /^[A-Za-z0-9 ]*$/;
const PLAIN = /^[\x20-\x7e]*$/;
