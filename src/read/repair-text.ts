// Mends what scraping broke, only where it is certain, and never a word: joined sentences, turned quotes, capitals where a link began.
import { type Language, table } from "../languages/language.ts";

const CONTRACTION = "(?:s|t|re|ve|ll|d|m|em|til|cause|n)(?![\\p{L}])";
const TURNED = new RegExp(`(\\p{Ll}{2})’(?!${CONTRACTION})(\\p{L}[^‘’“”.!?\\n]{2,60})’(?=[\\s,.!?;:”)]|$)`, "gu");
const GLUED = /(?<![\p{L}\p{N}@#./-])(\p{Lu}?\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])/gu;

function words(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? []);
}

/** A repair of one paragraph of a text whose words are `known`. */
type Repair = (paragraph: string, known: ReadonlySet<string>) => string;
const repairs = new WeakMap<Language, Repair>();

function create(language: Language): Repair {
  const small = table(language, "lowercase-in-sentence").map(({ cells: [word] }) => word![0]!.toUpperCase() + word!.slice(1));
  const capitals = new RegExp(`(?<=[\\p{L}’'] )(?:${small.join("|")})(?= \\p{L})`, "gu");
  return (paragraph, known) =>
    paragraph
      // "in UkraineBiden responded": both halves stand alone elsewhere in the text.
      .replace(GLUED, (whole, first: string, second: string) => (known.has(first) && known.has(second) ? `${first} ${second}` : whole))
      // "new’sanctions from hell’": an opening mark that was turned and lost its space.
      .replace(TURNED, "$1 ‘$2’")
      // "the right way.”." says stop twice.
      .replace(/([.!?][”"])\.(?=\s|$)/g, "$1")
      // "phone Between the two", "conference On Tuesday", "Moscow If it is".
      .replace(capitals, (word: string, at: number, text: string) =>
        insideQuotedTitle(text, at) || titleCase(text, at) ? word : word.toLowerCase(),
      );
}

/** Whether the word stands in a run of capitals, as in a title: a name before it and one within the next two words, or two names after it. */
function titleCase(text: string, at: number): boolean {
  const before = /(\S+) $/.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? "";
  const [, next = "", second = ""] = /^\S+ (\S+)(?: (\S+))?/.exec(text.slice(at, at + 80)) ?? [];
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
  const parted = /[,;:]$/.test(next);
  return capital(before)
    ? capital(next) || (capital(second) && !parted) || !/^\p{Ll}/u.test(second || "a")
    : capital(next) && capital(second) && !parted;
}

/** Whether an opening mark stands closer before than a closing one: a title in quotes keeps its capitals. */
function insideQuotedTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return Math.max(before.lastIndexOf("“"), before.lastIndexOf("‘")) > Math.max(before.lastIndexOf("”"), before.lastIndexOf("’"));
}

/** Repairs paragraphs of one scraped text. The words stay; marks, spaces and capitals of small words change. */
export function repairText(paragraphs: readonly string[], language: Language): string[] {
  let repair = repairs.get(language);
  if (!repair) repairs.set(language, (repair = create(language)));
  const known = words(paragraphs.join("\n"));
  return paragraphs.map((paragraph) => repair(paragraph, known));
}
