// JSON Lines, one document a line, or one JSON text with a list of them. `text` is canonical, byte for byte; `html` goes through the HTML reader.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { Published } from "../model/published.ts";
import { stableId } from "../util/stable-id.ts";
import { creditedAgency } from "./credited-agency.ts";
import { detectLanguage } from "./detect-language.ts";
import { finishDocument } from "./finish-document.ts";
import { givenPublished } from "./given-published.ts";
import { jsonValues } from "./json-values.ts";
import { languageIssues } from "./language-issues.ts";
import { parseDate } from "./parse-date.ts";
import { publishedFromUrl } from "./published-from-url.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { splitBlocks } from "./split-blocks.ts";

/** After so many bad lines and no good one, the input is not JSON Lines. */
const HOPELESS = 20;
const LONGEST_TEXT = 4_000_000;
const INTERVAL = /^\d{4}(?:-\d\d(?:-\d\d)?)?\.\.\d{4}(?:-\d\d(?:-\d\d)?)?$/;

type Fields = (name: string, ...others: string[]) => string | null;

/** String values of a line's object by our names, after the caller's map; blank strings count as absent. */
function fieldsOf(object: Readonly<Record<string, unknown>>, map: Readonly<Record<string, string>>): Fields {
  const value = (key: string): string | null => {
    const found = Object.hasOwn(object, key) ? object[key] : undefined;
    const text =
      typeof found === "number"
        ? String(found)
        : Array.isArray(found)
          ? found.filter((item) => typeof item === "string").join(", ")
          : found;
    return typeof text === "string" && text.trim() ? text : null;
  };
  return (name, ...others) =>
    Object.hasOwn(map, name) ? value(map[name]!) : ([name, ...others].map(value).find((found) => found !== null) ?? null);
}

function publishedOf(fields: Fields, url: string | null): Published | null {
  const given = fields("published", "date")?.trim();
  const value = given ? (INTERVAL.test(given) ? given : parseDate(given)) : null;
  return value ? { value, from: "given", reasons: ["given with the document"] } : publishedFromUrl(url);
}

/** Whether a line has the shape that is taken as it is: `text` beside `published`, and nothing that asks for more. */
function isOurs(object: Readonly<Record<string, unknown>>, map: Readonly<Record<string, string>>): boolean {
  return (
    Object.hasOwn(object, "published") &&
    !["date", "summary", "html"].some((key) => Object.hasOwn(object, key)) &&
    Object.keys(map).length === 0
  );
}

/** `text` with the title, then the summary, before it where it does not begin with them. */
function canonicalText(
  text: string,
  title: string | null,
  summary: string | null,
): { readonly text: string; readonly summary: string | null } {
  const begins = (whole: string, part: string): boolean => whole.trimStart().startsWith(part.trim());
  const titled = !title || begins(text, title);
  const head = titled && title ? text.trimStart().slice(title.trim().length) : text;
  const summed = !summary || begins(head, summary);
  if (titled && (summed || title)) return { text, summary: null };
  const before = [titled ? null : title!.trim(), summed ? null : summary!.trim()].filter((part) => part !== null);
  return { text: [...before, text].join("\n\n"), summary: summed ? null : summary!.trim() };
}

async function documentOf(object: Readonly<Record<string, unknown>>, capture: Capture, options: ReadOptions): Promise<Document | Issue> {
  const fields = fieldsOf(object, options.map ?? {});
  const url = fields("url", "link");
  const [given, page] = [fields("text"), fields("html")];
  const id = fields("id");
  const common = {
    url,
    published: givenPublished(options) ?? publishedOf(fields, url),
    publisher: options.publisher ?? fields("publisher"),
    byline: fields("byline", "author", "authors"),
  };
  if (given === null && page !== null) {
    const { readHtml } = await import("./html-page.ts");
    const draft = readHtml(page, url, options, fields("title"));
    const document = await finishDocument(draft, { ...capture, url }, options);
    const told = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== null));
    return { ...document, ...told, id: id ?? document.id };
  }
  const title = fields("title");
  if (given === null && title === null)
    return {
      code: "read/empty",
      severity: "error",
      message: 'the object has neither "text" nor "html". Name the key that holds the text with --map text=KEY.',
    };
  const whole = given !== null && isOurs(object, options.map ?? {});
  const { text, summary } = whole ? { text: given, summary: null } : canonicalText(given ?? title!, title, fields("summary"));
  if (text.length > LONGEST_TEXT)
    return { code: "read/too-large", severity: "error", message: "the text has more than 4 million characters. Split it into documents." };
  const blocks = splitBlocks(text, title).map((block, index) =>
    summary && index === 1 && text.slice(...block.span) === summary ? { ...block, kind: "summary" as const } : block,
  );
  const body = blocks.filter(({ kind }) => kind !== "title").map(({ span }) => text.slice(...span));
  const language = await detectLanguage(body.slice(0, 30).join("\n"), fields("language", "lang"), options.language);
  const first = blocks[0];
  return {
    id: id ?? stableId(url ?? text),
    ...common,
    title: title?.trim() ?? (first?.kind === "title" ? text.slice(...first.span) : null),
    text,
    blocks,
    agency: creditedAgency(body, common.byline, options.language),
    language,
    removed: [],
    issues: [...charsetIssues(text), ...languageIssues(language, text, options.language.code)],
  };
}

function charsetIssues(text: string): Issue[] {
  return text.includes("\ufffd")
    ? [
        {
          code: "read/charset",
          severity: "warning",
          message: 'The text holds "\ufffd" where bytes were not valid UTF-8. Convert the input if words are broken.',
        },
      ]
    : [];
}

/** The reader of JSON and JSON Lines. A line that is no JSON object is reported with its number; the others go on. */
export const jsonl: Reader = {
  format: "jsonl",
  extensions: [".jsonl", ".ndjson", ".json"],
  mediaTypes: ["application/jsonl", "application/x-ndjson", "application/json", "application/jsonlines"],
  sniff: (head) => /^[\s\ufeff]*(?:\[\s*)?\{\s*"/.test(head),
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    let count = 0;
    let failed = 0;
    for await (const { place, value, error } of jsonValues(capture, context)) {
      if (context.signal?.aborted) return;
      const fail = (code: string, message: string): void => {
        failed++;
        context.report({ code, severity: "error", message: `${capture.source}:${place}: ${message}` });
      };
      if (count === 0 && failed === HOPELESS) {
        context.report({
          code: "read/format",
          severity: "error",
          message: `${capture.source}: the first ${HOPELESS} lines hold no document, so the rest was left out. Put one JSON object on each line, or name another --format.`,
        });
        return;
      }
      if (error !== undefined) {
        fail("read/json", `not valid JSON (${error.slice(0, 120)}). Put one JSON object on each line; this line was left out.`);
        continue;
      }
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        fail("read/json", 'not a JSON object. Each line is an object with at least "text"; this line was left out.');
        continue;
      }
      const result = await documentOf(value as Record<string, unknown>, capture, options);
      if ("severity" in result) fail(result.code, result.message);
      else {
        count++;
        yield result;
      }
    }
    if (failed + count === 0)
      context.report({
        code: "read/empty",
        severity: "error",
        message: `${capture.source}: there is nothing in it. Check the file, or how it was fetched.`,
      });
  },
};
