const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ə: "a",
  ħ: "h",
};
const PLAIN = /^[a-z0-9 ]*$/;

/** A place's name as the gazetteer files it: small letters without accents and marks, hyphens as blanks, "saint" and "mount" spelled out. */
export function placeKey(name: string): string {
  let key = name.toLowerCase();
  if (!PLAIN.test(key)) {
    key = key
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[łøđðþßæœıəħ]/g, (letter) => LETTERS[letter])
      .replace(/['’‘`ʼ"“”.]+/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ");
  }
  return key
    .trim()
    .replace(/ {2,}/g, " ")
    .replace(/^the (?=.)/, "")
    .replace(/^(?:st|ste) (?=\p{L})/u, "saint ")
    .replace(/^mt (?=\p{L})/u, "mount ")
    .replace(/^ft (?=\p{L})/u, "fort ");
}
