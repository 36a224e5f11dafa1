// Which word of a predicate heads it: in "phone call" the last, in "call for" and "act of war" the one before the preposition.

/** The predicate's words with its head in front. With hyphens there are two readings: as one word and as several ("cease-fire"). */
export function headFirst(predicate: string, pos: string, isPreposition: (word: string) => boolean): string[][] {
  const readings = predicate.includes("-") ? [predicate, predicate.replaceAll("-", " ")] : [predicate];
  return readings.map((reading, split) => {
    const words = reading.split(" ");
    const at = pos === "v" ? verbAt(predicate, split === 1) : nominalAt(words, isPreposition);
    return [words[at], ...words.slice(0, at), ...words.slice(at + 1)];
  });
}

/** A verb stands first; of a split one ("test-fire") the last part. */
function verbAt(predicate: string, split: boolean): number {
  return split ? predicate.split(" ")[0].split("-").length - 1 : 0;
}

function nominalAt(words: readonly string[], isPreposition: (word: string) => boolean): number {
  const preposition = words.findIndex(isPreposition);
  return preposition > 0 ? preposition - 1 : words.length - 1;
}
