// Markdown (CommonMark's common part): headings, lists, emphasis and links; front matter is metadata.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import { creditedAgency } from "./credited-agency.ts";
import type { Draft } from "./draft.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { finishDocument } from "./finish-document.ts";
import type { HtmlBlock } from "./html-blocks.ts";
import { parseDate } from "./parse-date.ts";
import { publishedFromUrl } from "./published-from-url.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { wholeText } from "./whole-text.ts";

const FRONT = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Top-level `key: value` lines of YAML front matter, keys in lower case, quotes taken off. */
function frontMatter(source: string): { readonly fields: ReadonlyMap<string, string>; readonly body: string } {
  const match = FRONT.exec(source);
  if (!match) return { fields: new Map(), body: source };
  const pairs = match[1]!.split("\n").flatMap((line): [string, string][] => {
    const pair = /^([A-Za-z_][\w -]*):\s*(.+?)\s*$/.exec(line);
    return pair ? [[pair[1]!.toLowerCase(), pair[2]!.replace(/^(["'])([\s\S]*)\1$/, "$2")]] : [];
  });
  return { fields: new Map(pairs), body: source.slice(match[0].length) };
}

/** Inline marks off, words kept. */
function inline(text: string): string {
  return text
    .replace(/!\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, "")
    .replace(/\[([^\][]+)\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^\][]*\])/g, "$1")
    .replace(/<(https?:\/\/[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>~-])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function blocksOf(body: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let lines: string[] = [];
  let kind: HtmlBlock["kind"] = "paragraph";
  const flush = (): void => {
    const source = lines.join(" ");
    const text = inline(source);
    const links = [...source.matchAll(/(?<!!)\[([^\][]+)\]\(/g)].reduce((sum, match) => sum + match[1]!.length, 0);
    if (text) blocks.push({ kind, text, linked: Math.min(1, links / text.length), credit: null });
    lines = [];
    kind = "paragraph";
  };
  let fenced = false;
  for (const line of body.split("\n")) {
    if (FENCE.test(line)) {
      flush();
      fenced = !fenced;
      continue;
    }
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    if (!fenced && /^ {0,3}(?:=+|-+)\s*$/.test(line) && lines.length > 0 && kind === "paragraph") {
      kind = "heading";
      flush();
    } else if (line.trim() === "" || RULE.test(line)) flush();
    else if (!fenced && heading) {
      flush();
      kind = "heading";
      lines = [heading[2]!];
      flush();
    } else if (!fenced && item) {
      flush();
      kind = "list-item";
      lines = [item[1]!];
    } else lines.push(line.replace(/^ {0,3}>\s?/, ""));
  }
  flush();
  return blocks;
}

/** Reads Markdown into a draft. The title is the front matter's, else the first heading when it comes first. */
function readMarkdown(source: string, url: string | null, options: ReadOptions): Draft {
  const { fields, body } = frontMatter(source);
  const all = blocksOf(body);
  const field = (...keys: string[]): string | null => keys.map((key) => fields.get(key)).find(Boolean) ?? null;
  const given = field("title", "headline");
  const title = given ?? (all[0]?.kind === "heading" ? all[0].text : null);
  const filtered = filterBlocks(all, title, options.language);
  const date = field("date", "published", "publication_date", "pubdate");
  const value = date ? parseDate(date) : null;
  const where = url ?? field("url", "link", "source_url", "permalink");
  const byline = field("author", "byline", "authors");
  const removed = filtered.removed.filter(({ why, text }) => !(why === "repeated title" && text === title));
  return {
    url: where,
    title,
    blocks: title ? [{ kind: "title", text: title }, ...filtered.blocks] : filtered.blocks,
    published: value ? { value, from: "metadata", reasons: ["front matter date"] } : publishedFromUrl(where),
    publisher: field("publisher", "site", "source", "outlet"),
    agency: creditedAgency(
      filtered.blocks.map(({ text }) => text),
      byline,
      options.language,
    ),
    byline,
    declaredLanguage: /^[a-z]{2}/i.exec(field("lang", "language") ?? "")?.[0].toLowerCase() ?? null,
    removed,
    issues: filtered.blocks.length
      ? []
      : [{ code: "read/no-body", severity: "error", message: "There is no text below the title. Give the article's text." }],
  };
}

/** The reader of Markdown. */
export const markdown: Reader = {
  format: "markdown",
  extensions: [".md", ".markdown"],
  mediaTypes: ["text/markdown"],
  sniff: (head) => FRONT.test(head) || /^#{1,3} \S/.test(head.trimStart()),
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    const whole = await wholeText(capture, context);
    if (!whole) return;
    const draft = readMarkdown(whole.text, capture.url, options);
    yield finishDocument({ ...draft, issues: [...whole.issues, ...draft.issues] }, capture, options);
  },
};
