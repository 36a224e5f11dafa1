/** Small-letter words of a text; "U.S." is "us". */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/(?<=\b\p{L})\./gu, "")
      .match(/\p{L}[\p{L}\p{M}-]*|\d[\d,.]*\d|\d/gu) ?? []
  );
}
