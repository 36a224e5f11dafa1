import { type Language, table } from "../languages/language.ts";

const SPLIT = /\s+[-–—|»›·•>:]\s+|\s*[»›|]\s*|:\s+/u;
const caches = new WeakMap<Language, ReadonlySet<string>>();

function sections(language: Language): ReadonlySet<string> {
  let words = caches.get(language);
  if (!words) {
    words = new Set(table(language, "feed-sections").map(({ cells: [word] }) => word!.toLowerCase()));
    caches.set(language, words);
  }
  return words;
}

/** The publisher that a feed's title names: "Press Releases – Ministry of Water" without its section. The whole title where no part is one. */
export function feedPublisher(title: string | null, language: Language): string | null {
  if (!title) return null;
  const known = sections(language);
  const parts = title.split(SPLIT).map((part) => part.trim());
  const names = parts.filter((part) =>
    part
      .toLowerCase()
      .split(/[\s,&/]+/)
      .some((word) => word && !known.has(word)),
  );
  return names.length === 1 ? names[0]! : title;
}
