// JSON Feed 1.0 and 1.1 (jsonfeed.org).
import type { Feed, FeedAuthor, FeedItem } from "../model/feed.ts";
import { stableId } from "../util/stable-id.ts";
import { cleanHtml } from "./clean-html.ts";
import { escapeHtml } from "./escape-html.ts";
import { parseInstant } from "./parse-instant.ts";
import { resolveUrl } from "./resolve-url.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const string = (value: unknown): string | null => {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() ? text.trim() : null;
};

function authorsOf(owner: Json): FeedAuthor[] {
  const named = Array.isArray(owner.authors) ? list(owner.authors) : isObject(owner.author) ? [owner.author] : [];
  return named
    .map((author) => ({ name: string(author.name), email: null, url: string(author.url) }))
    .filter(({ name, url }) => name || url);
}

function itemOf(item: Json, base: string | null, language: string | null): FeedItem {
  const address = (value: unknown): string | null => resolveUrl(string(value) ?? "", base);
  const instant = (value: unknown): string | null => parseInstant(string(value) ?? "");
  const plain = string(item.content_text);
  const html = string(item.content_html);
  const content = html
    ? cleanHtml(html, address(item.url) ?? base)
    : plain && `<p>${escapeHtml(plain).replace(/\n[^\S\n]*\n\s*/g, "</p><p>")}</p>`;
  const summary = string(item.summary) && escapeHtml(string(item.summary)!);
  const url = address(item.url) ?? address(item.external_url);
  const title = string(item.title);
  return {
    id: string(item.id) ?? url ?? stableId(`${title ?? ""}\n${content ?? summary ?? ""}`),
    url,
    title,
    summary: content ? summary : null,
    contentHtml: content || summary,
    published: instant(item.date_published),
    updated: instant(item.date_modified),
    authors: authorsOf(item),
    sourceName: null,
    sourceUrl: item.url ? address(item.external_url) : null,
    language: string(item.language) ?? language,
    enclosures: list(item.attachments).flatMap(({ url: at, mime_type: type }) => {
      const found = address(at);
      return found ? [{ url: found, type: string(type) }] : [];
    }),
  };
}

/** The feed that a JSON text holds; null when it holds none. */
export function jsonFeed(text: string, url: string | null): Feed | null {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(root) || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version/.test(String(root.version)) || !Array.isArray(root.items))
    return null;
  const language = string(root.language);
  const self = resolveUrl(string(root.feed_url) ?? "", url);
  const base = url ?? self;
  return {
    format: "json",
    id: self,
    title: string(root.title),
    link: resolveUrl(string(root.home_page_url) ?? "", base),
    self,
    description: string(root.description),
    language,
    authors: authorsOf(root),
    published: null,
    updated: null,
    every: null,
    items: list(root.items).map((item) => itemOf(item, base, language)),
  };
}
