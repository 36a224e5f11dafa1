// Sitemaps (sitemaps.org 0.9) and Google's news sitemaps; the text form too.
import { innerText } from "./feed-text.ts";
import { parseInstant } from "./parse-instant.ts";
import { resolveUrl } from "./resolve-url.ts";
import { readXml, type XmlElement } from "./xml-tree.ts";

/** What a news sitemap says about one page. */
export interface SitemapNews {
  readonly title: string | null;
  readonly publication: string | null;
  readonly language: string | null;
  /** ISO 8601, as `parseInstant` gives it. */
  readonly published: string | null;
}

/** One page, or one further sitemap of an index. */
export interface SitemapEntry {
  readonly url: string;
  readonly lastmod: string | null;
  readonly news?: SitemapNews;
}

/** A sitemap: pages ("urlset"), or further sitemaps ("index"). */
export interface Sitemap {
  readonly kind: "urlset" | "index";
  readonly entries: readonly SitemapEntry[];
}

/** The first element of a name below another, at any depth of at most three. */
function below(owner: XmlElement, name: string, depth = 3): XmlElement | null {
  for (const child of owner.children)
    if (typeof child !== "string") {
      const found = child.name === name ? child : depth > 1 ? below(child, name, depth - 1) : null;
      if (found) return found;
    }
  return null;
}

function textBelow(owner: XmlElement, name: string): string | null {
  const found = below(owner, name);
  return found ? innerText(found).replace(/\s+/g, " ").trim() || null : null;
}

function newsOf(page: XmlElement): SitemapNews | undefined {
  const news = below(page, "news:news", 1);
  if (!news) return undefined;
  return {
    title: textBelow(news, "news:title"),
    publication: textBelow(news, "news:name"),
    language: textBelow(news, "news:language"),
    published: parseInstant(textBelow(news, "news:publication_date") ?? ""),
  };
}

/**
 * The sitemap in a text, already unzipped and decoded; `url` is where it came from. Entries without a full http(s) address are left out; null
 * when it is no sitemap.
 */
export function readSitemap(text: string, url: string | null = null): Sitemap | null {
  const bare = text.replace(/^[\ufeff\s]+/, "");
  if (!bare.startsWith("<")) {
    const lines = bare.split(/\r?\n/).map((line) => line.trim());
    const entries = lines.flatMap((line) => (resolveUrl(line, null) ? [{ url: line, lastmod: null }] : []));
    return entries.length > 0 && entries.length === lines.filter(Boolean).length ? { kind: "urlset", entries } : null;
  }
  const root = readXml(bare, url);
  const kind = root?.name === "urlset" ? "urlset" : root?.name === "sitemapindex" ? "index" : null;
  if (!root || !kind) return null;
  const entries = root.children.flatMap((child): SitemapEntry[] => {
    if (typeof child === "string" || child.name !== (kind === "index" ? "sitemap" : "url")) return [];
    const loc = below(child, "loc", 1);
    const address = loc && resolveUrl(innerText(loc), url);
    const news = newsOf(child);
    return address ? [{ url: address, lastmod: parseInstant(textBelow(child, "lastmod") ?? ""), ...(news && { news }) }] : [];
  });
  return { kind, entries };
}
