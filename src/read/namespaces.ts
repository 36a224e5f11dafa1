// XML namespaces that feeds, outlines and sitemaps use, each under one short name, however its address is spelled.

const KNOWN: Readonly<Record<string, string>> = {
  "www.w3.org/2005/atom": "atom",
  "purl.org/atom/ns": "atom",
  "purl.org/rss/1.0": "rss",
  "my.netscape.com/rdf/simple/0.9": "rss",
  "channel.netscape.com/rdf/simple/0.9": "rss",
  "purl.org/net/rss1.1": "rss",
  "blogs.law.harvard.edu/tech/rss": "rss",
  "cyber.law.harvard.edu/rss": "rss",
  "purl.org/dc/elements/1.1": "dc",
  "purl.org/dc/elements/1.0": "dc",
  "purl.org/dc/terms": "dcterms",
  "purl.org/rss/1.0/modules/content": "content",
  "purl.org/rss/1.0/modules/syndication": "sy",
  "www.w3.org/1999/xhtml": "xhtml",
  "www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "example.com/dtds/podcast-1.0.dtd": "itunes",
  "search.yahoo.com/mrss": "media",
  "rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "www.sitemaps.org/schemas/sitemap/0.9": "sitemap",
  "www.google.com/schemas/sitemap/0.84": "sitemap",
  "www.google.com/schemas/sitemap-news/0.9": "news",
  "www.w3.org/xml/1998/namespace": "xml",
};

/** The short name of a namespace address, or the address itself when it is none that we know. */
export function namespaceName(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/#]+$/, "");
  if (/^(?:my\.netscape\.com\/publish\/formats|backend\.userland\.com)\/rss/.test(bare)) return "rss";
  return KNOWN[bare] ?? address.trim();
}
