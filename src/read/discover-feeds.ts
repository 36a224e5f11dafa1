// Feeds that a page offers: what its links declare, and where they declare none, what its anchors look like.
import { Parser } from "htmlparser2";
import { cutNesting } from "./cut-nesting.ts";
import { resolveUrl } from "./resolve-url.ts";
import { siteOf } from "./site-of.ts";

/** A feed that a page offers. `type` is its media type where the page says it. */
export interface OfferedFeed {
  readonly url: string;
  readonly title: string | null;
  readonly type: string | null;
}

const TYPES = /^(?:application|text)\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|xml|json)$/i;
const ADDRESS = /(?:^|[/.?&=])(?:rss|atom|feeds?)\d?(?:$|[/.?&=])|(?:rss|atom|feed)[\w-]*\.(?:xml|json)$|\.rdf$|^feeds\.feedburner\.com/i;
const FEEDBURNER = "feeds.feedburner.com";
const COMMENTS = /\bcomments?\b|kommentare|commentaires|comentarios/i;

/**
 * The feeds that the page `html` from `url` offers, each address once: those that it declares (`link rel="alternate"`), else those that its
 * anchors seem to lead to. Feeds of comments come last.
 */
export function discoverFeeds(html: string, url: string): OfferedFeed[] {
  const declared = new Map<string, OfferedFeed>();
  const anchors = new Map<string, { url: string; title: string; type: string | null }>();
  const own = URL.canParse(url) ? siteOf(new URL(url).host) : "";
  let base = url;
  let open: { title: string } | null = null;
  const parser = new Parser(
    {
      onopentag(name, { href = "", rel = "", type = "", title = "" }) {
        if (name === "base" && href) base = resolveUrl(href, url) ?? base;
        const address = href && (name === "link" || name === "a") ? resolveUrl(href, base) : null;
        if (!address) return;
        const media = type.trim().split(";")[0]!.trim().toLowerCase();
        const relations = rel.toLowerCase().split(/\s+/);
        if (relations.includes("feed") || (relations.includes("alternate") && TYPES.test(media))) {
          // WordPress offers its interface, not a feed, as JSON.
          if (!/\/wp-json\/|oembed/.test(address) && !declared.has(address))
            declared.set(address, { url: address, title: title.trim() || null, type: media || null });
        } else if (name === "a") {
          const found = { url: address, title: title.trim(), type: TYPES.test(media) ? media : null };
          const { pathname, search, host } = new URL(address);
          const ours = siteOf(host) === own ? "" : host;
          if ((ours === "" || ours === FEEDBURNER) && ADDRESS.test(`${ours}${pathname}${search}`) && !anchors.has(address))
            anchors.set(address, found);
          open = found;
        }
      },
      ontext(text) {
        if (open && open.title.length < 200) open.title += text;
      },
      onclosetag(name) {
        if (name === "a") open = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(cutNesting(html));
  const offered =
    declared.size > 0
      ? [...declared.values()]
      : [...anchors.values()].map((found) => ({ ...found, title: found.title.replace(/\s+/g, " ").trim() || null }));
  const page = url.replace(/[?#].*$|\/$/g, "");
  // A feed below an article's own address is that of its comments.
  const ofComments = (feed: OfferedFeed): boolean =>
    COMMENTS.test(`${feed.url} ${feed.title ?? ""}`) || (feed.url.startsWith(`${page}/`) && /^https?:\/\/[^/]+\/.*\d/.test(page));
  return [...offered.filter((feed) => !ofComments(feed)), ...offered.filter(ofComments)];
}
