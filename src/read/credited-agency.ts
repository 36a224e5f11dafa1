// Which news agency a story credits: dateline, trailing credit or byline.
import { type Language, table } from "../languages/language.ts";

const DATELINE = 240;

/** Alternation of a language's `agencies` table (name, other spellings joined by |), longest first. */
function agencies(language: Language): { readonly pattern: string; readonly names: ReadonlyMap<string, string> } {
  const names = new Map(
    table(language, "agencies").flatMap(({ cells: [name, others = ""] }) =>
      [name!, ...others.split("|").filter(Boolean)].map((form) => [form, name!] as const),
    ),
  );
  const escaped = [...names.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { pattern: `(?:${escaped.join("|")})`, names };
}

type Finder = (paragraphs: readonly string[], byline: string | null) => string | null;
const finders = new WeakMap<Language, Finder>();

/**
 * The agency named in a dateline ("KYIV (Reuters) -", "AP –", "MOSCOW, Dec 6 (TASS)."), in a credit that ends the text ("(Reuters)", "– AFP"),
 * or as the byline; null when none is. An agency that is merely quoted is not credited.
 */
export function creditedAgency(paragraphs: readonly string[], byline: string | null, language: Language): string | null {
  let find = finders.get(language);
  if (!find) {
    const { pattern, names } = agencies(language);
    const start = new RegExp(
      `^(?:(?:\\p{Lu}[\\p{L}.'’-]*[,/]?\\s+){0,6}(?:\\w{3,9}\\.? \\d{1,2},? )?\\(?(${pattern})\\)?\\s*(?:[-–—:]|\\.\\s)|[^()]{0,80}\\((${pattern})\\))`,
      "u",
    );
    const end = new RegExp(
      `(?:[(\\[]\\s*(?:with (?:inputs? from )?|source: )?(${pattern})(?:[ /,][^)\\]]{0,40})?[)\\]]|[-–—]\\s*(${pattern}))\\.?$`,
      "u",
    );
    const whole = new RegExp(`^(?:by |from |source: |via )?(?:the )?(${pattern})$`, "iu");
    const of = (match: RegExpExecArray | null): string | null => {
      const form = match?.slice(1).find(Boolean);
      return form ? (names.get(form) ?? [...names].find(([key]) => key.toLowerCase() === form.toLowerCase())?.[1] ?? null) : null;
    };
    find = (lines, by) => {
      for (const line of lines.slice(0, 4)) {
        const found = of(start.exec(line.slice(0, DATELINE))) ?? of(whole.exec(line.slice(0, 60)));
        if (found) return found;
      }
      for (const line of lines.slice(-3)) {
        const found = of(end.exec(line.slice(-80))) ?? of(whole.exec(line.slice(0, 60)));
        if (found) return found;
      }
      return by
        ? (by
            .split(/,| and |\||\//)
            .map((part) => of(whole.exec(part.trim())))
            .find(Boolean) ?? null)
        : null;
    };
    finders.set(language, find);
  }
  return find(paragraphs, byline);
}
