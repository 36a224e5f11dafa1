// The expectations of feedparser's test files: Python expressions, of which the plainly convertible ones are read here.

/** A value of the feed or its first entry that a test names, and what it should be. */
export interface FeedExpectation {
  readonly of: "feed" | "entry";
  readonly entry: number;
  readonly field: "title" | "link" | "id" | "date" | "author" | "content";
  /** Which of the field's values: "published", "updated", "name", "email", "url", "summary", "content", "source title", … */
  readonly part: string;
  /** Text, or a UTC instant for dates. */
  readonly value: string;
}

type Part = Pick<FeedExpectation, "field" | "part">;

const PATHS: Readonly<Record<string, Part>> = {
  title: { field: "title", part: "title" },
  "title_detail.value": { field: "title", part: "title" },
  link: { field: "link", part: "link" },
  id: { field: "id", part: "id" },
  guid: { field: "id", part: "id" },
  published: { field: "date", part: "published" },
  published_parsed: { field: "date", part: "published" },
  updated: { field: "date", part: "updated" },
  updated_parsed: { field: "date", part: "updated" },
  author: { field: "author", part: "line" },
  "author_detail.name": { field: "author", part: "name" },
  "author_detail.email": { field: "author", part: "email" },
  "author_detail.url": { field: "author", part: "url" },
  "author_detail.href": { field: "author", part: "url" },
  "authors.0.name": { field: "author", part: "name" },
  "authors.0.email": { field: "author", part: "email" },
  "authors.0.url": { field: "author", part: "url" },
  "authors.1.name": { field: "author", part: "name 1" },
  "authors.1.email": { field: "author", part: "email 1" },
  "authors.1.url": { field: "author", part: "url 1" },
  "content.0.value": { field: "content", part: "content" },
  summary: { field: "content", part: "summary" },
  "summary_detail.value": { field: "content", part: "summary" },
  description: { field: "content", part: "summary" },
  subtitle: { field: "content", part: "summary" },
  tagline: { field: "content", part: "summary" },
  "subtitle_detail.value": { field: "content", part: "summary" },
  "tagline_detail.value": { field: "content", part: "summary" },
  "source.title": { field: "author", part: "source title" },
  "source.link": { field: "link", part: "source link" },
  "source.href": { field: "link", part: "source link" },
};

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"' };
const STRING = /u?(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)")/y;

/** The value of a Python string literal, or of several joined by "+"; null when `text` is something else. */
function pythonString(text: string): string | null {
  let value = "";
  for (let at = 0; ; ) {
    STRING.lastIndex = at;
    const match = STRING.exec(text);
    if (!match) return null;
    value += (match[1] ?? match[2] ?? "").replace(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi,
      (_, wide: string | undefined, narrow: string | undefined, other: string | undefined) =>
        other === undefined ? String.fromCharCode(Number.parseInt((wide ?? narrow)!, 16)) : (ESCAPES[other] ?? `\\${other}`),
    );
    const rest = text.slice(STRING.lastIndex);
    if (rest.trim() === "") return value;
    const plus = /^\s*\+\s*/.exec(rest);
    if (!plus) return null;
    at = STRING.lastIndex + plus[0].length;
  }
}

/** A nine-part time tuple as a UTC instant. */
function pythonTime(text: string): string | null {
  const numbers = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+), \d+, \d+, \d+\)$/.exec(text)?.slice(1).map(Number);
  if (!numbers) return null;
  const [year, month, day, hour, minute, second] = numbers;
  return `${new Date(Date.UTC(year!, month! - 1, day!, hour!, minute!, second!)).toISOString().slice(0, 19)}Z`;
}

/** One comparison, or why it is not plainly convertible. */
function clauseOf(clause: string): FeedExpectation | string {
  const bare = clause.trim().replace(/^\((.*)\)$/s, "$1");
  const match = /^(feed|entries\[(\d)\])((?:\.[a-z_]\w*|\['[\w-]+'\]|\[\d\])+) == ([\s\S]+)$/.exec(bare);
  if (!match) return "not an equality of one value";
  const path = [...match[3]!.matchAll(/\w[\w-]*/g)].map(([key]) => key).join(".");
  if (!Object.hasOwn(PATHS, path)) return "another field";
  const part = PATHS[path]!;
  const value = pythonString(match[4]!) ?? (part.field === "date" ? pythonTime(match[4]!) : null);
  if (value === null) return "not a text or a time";
  return { of: match[1] === "feed" ? "feed" : "entry", entry: Number(match[2] ?? 0), ...part, value };
}

/**
 * What a test expects: comparisons with a text or a time, joined by "and", of a title, link, id, date, author or content. "not bozo" (was the XML
 * well-formed?) is left out of it. Else the reason why it is not plainly convertible.
 */
export function feedExpectation(expect: string): readonly FeedExpectation[] | string {
  const bare = expect.trim().replace(/^(?:not )?bozo(?: and |$)/, "");
  if (bare === "" || bare === "1") return "only whether the file parses";
  const clauses = bare.split(/ and (?=\(?(?:feed|entries|not|len)\b)/).map(clauseOf);
  const reason = clauses.find((clause) => typeof clause === "string");
  return reason ?? (clauses as FeedExpectation[]);
}
