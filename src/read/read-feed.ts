import type { Feed } from "../model/feed.ts";
import { decodeText } from "./decode-text.ts";
import { jsonFeed } from "./json-feed.ts";
import { xmlFeed } from "./xml-feed.ts";
import { readXml } from "./xml-tree.ts";

/** What is known about a feed besides its bytes. */
export interface FeedOrigin {
  /** Address of the feed; relative addresses in it are relative to this. */
  readonly url?: string | null;
  /** Charset as declared by a header. */
  readonly charset?: string | null;
}

/**
 * The feed in `content` (RSS, RDF, Atom, CDF, JSON Feed), with its items in its order and each id once; null when it is no feed. What is not
 * well-formed is read as far as it goes. Never throws and fetches nothing.
 */
export function readFeed(content: Uint8Array | string, { url = null, charset = null }: FeedOrigin = {}): Feed | null {
  const text = (typeof content === "string" ? content : decodeText(content, charset).text).replace(/^[\ufeff\s]+/, "");
  if (text.startsWith("{")) return jsonFeed(text, url);
  const root = readXml(text, url);
  const feed = root && xmlFeed(root);
  if (!feed) return null;
  const seen = new Set<string>();
  return { ...feed, items: feed.items.filter(({ id }) => !seen.has(id) && seen.add(id)) };
}
