// RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and CDF, read off a tolerant XML tree.
import type { Feed, FeedItem } from "../model/feed.ts";
import { stableId } from "../util/stable-id.ts";
import { feedAuthors } from "./feed-authors.ts";
import { htmlOf, innerText, plainOf } from "./feed-text.ts";
import { parseInstant } from "./parse-instant.ts";
import { resolveUrl } from "./resolve-url.ts";
import type { XmlElement } from "./xml-tree.ts";

const PERIODS: Readonly<Record<string, number>> = { hourly: 3600, daily: 86400, weekly: 604800, monthly: 2592000, yearly: 31536000 };
const AUTHORS = ["author", "atom:author", "dc:creator", "dc:author", "managingeditor", "itunes:author", "webmaster"];
const PUBLISHED = ["published", "atom:published", "issued", "pubdate", "dcterms:issued", "dcterms:created", "created"];
const UPDATED = ["updated", "atom:updated", "modified", "dcterms:modified", "dc:date", "lastbuilddate"];
const DEEPEST = 6;

type Names = readonly string[];

const elements = (owner: XmlElement): XmlElement[] => owner.children.filter((node) => typeof node !== "string");

/** The first child by the order of `names`, one that says something where there is one. */
function pick(owner: XmlElement, ...names: Names): XmlElement | null {
  for (const name of names) {
    const all = elements(owner).filter((element) => element.name === name);
    const found = all.find((element) => element.children.length > 0) ?? null;
    if (found) return found;
  }
  return null;
}

function text(owner: XmlElement, ...names: Names): string | null {
  const found = pick(owner, ...names);
  return found ? innerText(found).trim() || null : null;
}

function instant(owner: XmlElement, names: Names): string | null {
  for (const name of names) {
    const found = text(owner, name);
    const value = found ? parseInstant(found) : null;
    if (value) return value;
  }
  return null;
}

/** Where the owner's link of a relation leads. Atom says it by attributes, RSS by text. */
function linkOf(owner: XmlElement, relation: string): string | null {
  const links = elements(owner).filter(({ name }) => name === "link" || name === "atom:link");
  const related = links.filter(
    ({ attributes }) =>
      attributes.has("href") && (attributes.get("rel") ?? "alternate").trim().toLowerCase().replace(/^.*\//, "") === relation,
  );
  const best = related.find(({ attributes }) => /html|^$/i.test(attributes.get("type") ?? "")) ?? related[0];
  const href = best ? resolveUrl(best.attributes.get("href")!, best.base) : null;
  if (relation !== "alternate") return href;
  const written = links.find((link) => link.name === "link" && innerText(link).trim() !== "");
  return (written ? resolveUrl(innerText(written), written.base) : null) ?? href;
}

/** An id as it is written; a path is completed, since it names nothing outside its feed. */
function idOf(owner: XmlElement): string | null {
  const found = pick(owner, "id", "atom:id", "guid", "dc:identifier");
  const written = found ? innerText(found).trim() : (owner.attributes.get("rdf:about") ?? owner.attributes.get("about"))?.trim();
  if (!written) return null;
  return /^\.{0,2}\//.test(written) ? (resolveUrl(written, found?.base ?? owner.base) ?? written) : written;
}

/** A guid that is no id of another kind is the item's address. */
function permalink(item: XmlElement): string | null {
  const guid = pick(item, "guid");
  return guid && guid.attributes.get("ispermalink")?.trim().toLowerCase() !== "false" ? resolveUrl(innerText(guid), guid.base) : null;
}

function source(item: XmlElement, atom: boolean): Pick<FeedItem, "sourceName" | "sourceUrl"> {
  const found = elements(item).find(({ name }) => name === "source" || name === "atom:source" || name === "dc:source");
  if (!found) return { sourceName: null, sourceUrl: null };
  if (elements(found).length > 0)
    return { sourceName: plainOf(pick(found, "title", "atom:title"), atom), sourceUrl: linkOf(found, "alternate") };
  const name = plainOf(found, false);
  const isAddress = name !== null && /^https?:/.test(name);
  return { sourceName: isAddress ? null : name, sourceUrl: resolveUrl(found.attributes.get("url") ?? (isAddress ? name : ""), found.base) };
}

function enclosures(item: XmlElement): { url: string; type: string | null }[] {
  return elements(item).flatMap(({ name, attributes, base }) => {
    const address =
      name === "enclosure" || name === "media:content"
        ? (attributes.get("url") ?? attributes.get("href"))
        : /^(?:atom:)?link$/.test(name) && attributes.get("rel") === "enclosure"
          ? attributes.get("href")
          : undefined;
    const url = address === undefined ? null : resolveUrl(address, base);
    return url ? [{ url, type: attributes.get("type") ?? null }] : [];
  });
}

/** The item's texts from the fullest to the shortest. */
const FULLEST = ["content:encoded", "content", "xhtml:body", "body", "fullitem", "atom:content"];
const SHORT = [
  "summary",
  "description",
  "atom:summary",
  "dc:description",
  "abstract",
  "itunes:summary",
  "dcterms:abstract",
  "media:description",
];

function itemOf(item: XmlElement, atom: boolean, fallback: string | null): FeedItem {
  const html = (names: Names): string | null => {
    for (const name of names) {
      const found = htmlOf(pick(item, name), atom && !name.startsWith("media:"));
      if (found) return found;
    }
    return null;
  };
  const title = plainOf(pick(item, "title", "atom:title", "dc:title", "media:title"), atom);
  const summary = html(SHORT);
  const contentHtml = html(FULLEST);
  const href = item.attributes.get("href");
  const url = linkOf(item, "alternate") ?? (href === undefined ? null : resolveUrl(href, item.base)) ?? permalink(item);
  const about = resolveUrl(item.attributes.get("rdf:about") ?? "", item.base);
  const lastmod = parseInstant(item.attributes.get("lastmod") ?? "");
  return {
    id: idOf(item) ?? url ?? stableId(`${title ?? ""}\n${contentHtml ?? summary ?? ""}`),
    url: url ?? about,
    title,
    summary: contentHtml === null ? null : summary,
    contentHtml: contentHtml ?? summary,
    published: instant(item, PUBLISHED),
    updated: instant(item, UPDATED) ?? lastmod,
    authors: feedAuthors(item, AUTHORS),
    ...source(item, atom),
    language: text(item, "dc:language", "language") ?? item.language ?? fallback,
    enclosures: enclosures(item),
  };
}

/** Every item under a node; items stand in the channel, beside it, or anywhere in a broken feed. */
function itemsOf(node: XmlElement, depth = 0): XmlElement[] {
  return elements(node).flatMap((element) =>
    element.name === "item" || element.name === "entry" ? [element] : depth < DEEPEST ? itemsOf(element, depth + 1) : [],
  );
}

function everyOf(channel: XmlElement): number | null {
  const minutes = Number(text(channel, "ttl") ?? Number.NaN);
  if (minutes > 0 && minutes < 1e6) return minutes * 60;
  const period = PERIODS[text(channel, "sy:updateperiod")?.toLowerCase() ?? ""];
  const times = Number(text(channel, "sy:updatefrequency")) || 1;
  return period ? Math.round(period / Math.max(times, 1)) : null;
}

/** The feed of an XML document; null when its root is no feed's. */
export function xmlFeed(root: XmlElement): Feed | null {
  const kind = root.name.replace(/^.*:/, "");
  const format = ({ rss: "rss", rdf: "rdf", feed: "atom", entry: "atom", channel: "cdf" } as const)[kind];
  if (!format) return null;
  const atom = format === "atom";
  const channel = (atom || kind === "channel" ? null : elements(root).find(({ name }) => name === "channel")) ?? root;
  const language = text(channel, "language", "dc:language") ?? channel.language;
  const href = channel.attributes.get("href");
  return {
    format: kind === "channel" && !root.attributes.has("href") ? "rss" : format,
    id: idOf(channel),
    title: plainOf(pick(channel, "title", "atom:title", "dc:title"), atom),
    link: linkOf(channel, "alternate") ?? (href === undefined ? null : resolveUrl(href, channel.base)),
    self: linkOf(channel, "self"),
    description: plainOf(
      pick(channel, "subtitle", "tagline", "description", "dc:description", "abstract", "itunes:summary", "itunes:subtitle"),
      atom,
    ),
    language,
    authors: feedAuthors(channel, AUTHORS),
    published: instant(channel, PUBLISHED),
    updated: instant(channel, UPDATED) ?? parseInstant(channel.attributes.get("lastmod") ?? ""),
    every: everyOf(channel),
    items: (kind === "entry" ? [root] : itemsOf(root)).map((item) => itemOf(item, atom, language)),
  };
}
