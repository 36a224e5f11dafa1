// What a page says about itself: JSON-LD (schema.org), OpenGraph, meta elements, time elements, in that order of trust.
import type { Published } from "../model/published.ts";
import { parseDate } from "./parse-date.ts";

/** A page's own account of title, author, publisher and date; null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: Published | null;
  readonly language: string | null;
}

type Json = Record<string, unknown>;

const ARTICLE = /Article|BlogPosting|Report\b|LiveBlog|PressRelease|WebPage|Statement/;
const TITLE = ["og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "sailthru.title"];
const BYLINE = ["author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "twitter:creator"];
const PUBLISHER = ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "copyright", "twitter:site"];
const DATE = [
  "article:published_time", "article:published", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
  "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
  "originalpublicationdate", "rnews:datepublished", "article_date_original", "og:pubdate", "prism.publicationdate", "citation_publication_date", "weibo:article:create_at",
]; // biome-ignore format: a list

function* objects(value: unknown, depth = 0): Generator<Json> {
  if (depth > 6 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) for (const item of value) yield* objects(item, depth + 1);
  else {
    yield value as Json;
    yield* objects((value as Json)["@graph"], depth + 1);
    yield* objects((value as Json).mainEntity, depth + 1);
  }
}

function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, "");
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, " ")])
    try {
      return JSON.parse(attempt);
    } catch {}
  return null;
}

const string = (value: unknown): string | null => (typeof value === "string" && value.trim() ? clean(value) : null);

/** Text of an attribute or JSON value: entities that were escaped twice are read, white space is one space. */
function clean(text: string): string {
  return text
    .replace(/<[^>]{0,300}>/g, "")
    .replace(/&(?:amp;)?#(\d{2,6});/g, (whole, code) => (Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole))
    .replace(/&(?:amp;)?(quot|apos|amp|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, " ")
    .trim();
}
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: "&",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

function names(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(names).filter(Boolean).join(", ") || null;
  if (typeof value === "object" && value !== null) return names((value as Json).name);
  const text = string(value);
  return text && !/^https?:|^\/|^@/.test(text) ? text : null;
}

function dated(value: unknown, reason: string): Published | null {
  const date = typeof value === "string" ? parseDate(value) : null;
  return date ? { value: date, from: "metadata", reasons: [reason] } : null;
}

function fromJsonLd(document: Document): Partial<PageMetadata> {
  const found: { -readonly [K in keyof PageMetadata]?: PageMetadata[K] } = {};
  const all = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => [
    ...objects(parse(script.textContent ?? "")),
  ]);
  const articles = all.filter((object) => ARTICLE.test(String(object["@type"])));
  articles.sort((a, b) => Number(/WebPage/.test(String(a["@type"]))) - Number(/WebPage/.test(String(b["@type"]))));
  for (const article of articles) {
    found.title ??= string(article.headline);
    found.byline ??= names(article.author) ?? names(article.creator);
    found.publisher ??= names(article.publisher);
    found.published ??= dated(article.datePublished, "JSON-LD datePublished") ?? dated(article.dateCreated, "JSON-LD dateCreated");
    found.language ??= string(article.inLanguage);
  }
  return found;
}

/** A byline without "By", handle, date and what follows them; null when what is left is no name. */
function authorOnly(byline: string): string | null {
  const name = byline
    .replace(/^by:?\s+/i, "")
    .replace(/\s+(?:@|\||•|\d).*$/, "")
    .replace(/\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i, "");
  return name && name.length <= 120 ? name : null;
}

function fromTime(document: Document): Published | null {
  const times = [...document.querySelectorAll("time[datetime],time[pubdate],[itemprop='datePublished']")];
  for (const time of times.slice(0, 3)) {
    const text = time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent ?? "";
    const published = dated(text, time.localName === "time" ? "time element" : "itemprop datePublished");
    if (published) return published;
  }
  return null;
}

/** Reads a page's metadata. Must run before scripts are taken out of the DOM. */
export function pageMetadata(document: Document): PageMetadata {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? "").toLowerCase();
    const content = clean(meta.getAttribute("content") ?? "");
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  const first = (keys: readonly string[]): string | null => keys.map((key) => metas.get(key)).find(Boolean) ?? null;
  const linked = fromJsonLd(document);
  let published = linked.published ?? null;
  for (const key of DATE) published ??= dated(metas.get(key), `meta ${key}`);
  const byline =
    linked.byline ??
    names(first(BYLINE)) ??
    (clean(document.querySelector('[rel="author"],[itemprop="author"]')?.textContent ?? "") || null);
  const language = linked.language ?? document.documentElement?.getAttribute("lang") ?? metas.get("og:locale") ?? null;
  return {
    title: first(TITLE) ?? linked.title ?? null,
    byline: byline ? authorOnly(byline) : null,
    publisher: (first(["og:site_name"]) ?? linked.publisher ?? first(PUBLISHER))?.replace(/^@/, "").replace(/\s+[|–—-]\s.*$/, "") || null,
    published: published ?? fromTime(document),
    language: /^[a-z]{2}(?![a-z])/i.exec(language ?? "")?.[0].toLowerCase() ?? null,
  };
}
