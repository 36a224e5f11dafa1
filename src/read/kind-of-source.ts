/** What the beginning of a source shows it to be. */
export type SourceKind = "feed" | "opml" | "sitemap" | "warc" | "pdf" | "page" | "json" | "text";

const ROOTS: Readonly<Record<string, SourceKind>> = {
  rss: "feed",
  feed: "feed",
  channel: "feed",
  opml: "opml",
  urlset: "sitemap",
  sitemapindex: "sitemap",
  html: "page",
};
const MEDIA: readonly (readonly [RegExp, SourceKind])[] = [
  [/^application\/(?:rss|atom|rdf|feed)\+/, "feed"],
  [/opml/, "opml"],
  [/\bwarc\b/, "warc"],
  [/\/pdf$/, "pdf"],
  [/html/, "page"],
  [/json/, "json"],
];

/** The first start tag of an XML text behind declarations, comments and instructions, with its attributes; null when it begins otherwise. */
function firstTag(text: string): string | null {
  let at = 0;
  for (let turns = 0; turns < 100; turns++) {
    at += /^[\s\ufeff]*/.exec(text.slice(at, at + 1000))![0].length;
    const [open, close] = text.startsWith("<!--", at) ? ["<!--", "-->"] : text.startsWith("<?", at) ? ["<?", "?>"] : ["<!", ">"];
    if (!text.startsWith(open, at)) break;
    const subset = open === "<!" && /^<!doctype[^>[]{0,1000}\[/i.test(text.slice(at, at + 1100));
    const end = text.indexOf(subset ? "]>" : close, at + open.length);
    if (end < 0) return null;
    at = end + (subset ? 2 : close.length);
  }
  return /^<[a-z][^<]{0,4000}/i.exec(text.slice(at, at + 4000))?.[0] ?? null;
}

/** Whether a text is nothing but addresses, one on each line (the text form of a sitemap). */
function listsAddresses(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, -1);
  const full = lines.map((line) => line.trim()).filter(Boolean);
  return full.length > 1 && full.every((line) => /^https?:\/\/\S+$/i.test(line));
}

/**
 * The kind of a source by its first characters (some thousand) and, where they do not tell, by its media type. "page" is HTML; "text" is
 * anything that shows itself to be nothing else.
 */
export function kindOfSource(head: string, mediaType: string | null): SourceKind {
  if (head.startsWith("%PDF-")) return "pdf";
  if (/^(?:WARC\/\d|\s{0,4}WARC\/1\.)/.test(head)) return "warc";
  const tag = firstTag(head);
  const name = tag ? /^<(?:[a-z][\w.-]*:)?([\w-]+)/i.exec(tag)?.[1]?.toLowerCase() : undefined;
  if (name && Object.hasOwn(ROOTS, name)) return ROOTS[name]!;
  if (name === "rdf" && /purl\.org\/(?:rss|net\/rss)|netscape\.com\/rdf/i.test(tag!)) return "feed";
  if (name === "entry" && /w3\.org\/2005\/atom|purl\.org\/atom/i.test(tag!)) return "feed";
  if (/^[\s\ufeff]*\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head)) return "feed";
  if (listsAddresses(head)) return "sitemap";
  return (
    MEDIA.find(([pattern]) => mediaType !== null && pattern.test(mediaType.toLowerCase()))?.[1] ??
    (/^[\s\ufeff]*[[{]/.test(head) ? "json" : name ? "page" : "text")
  );
}
