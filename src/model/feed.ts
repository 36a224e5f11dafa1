/** Who a feed or an item names as its author; what it does not say is null. */
export interface FeedAuthor {
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

/** One item of a feed. Instants are ISO 8601 in the zone that they were written in, or a day when no time was given. */
export interface FeedItem {
  /** The item's own id (guid, id, rdf:about), else its link, else a hash of its words. */
  readonly id: string;
  readonly url: string | null;
  /** Plain text. */
  readonly title: string | null;
  /** The item's short text as HTML; null when it has none or it is the content. */
  readonly summary: string | null;
  /** The item's longest text as HTML, relative addresses resolved, scripts taken out. */
  readonly contentHtml: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly FeedAuthor[];
  /** The publisher that the item was taken from (RSS `<source>`, Atom `source`). */
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly language: string | null;
  readonly enclosures: readonly { readonly url: string; readonly type: string | null }[];
}

/** A feed as it stands at one moment. */
export interface Feed {
  readonly format: "rss" | "rdf" | "atom" | "cdf" | "json";
  readonly id: string | null;
  /** Plain text. */
  readonly title: string | null;
  /** Address of the site that the feed is of. */
  readonly link: string | null;
  /** The feed's own address as it says it. */
  readonly self: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly authors: readonly FeedAuthor[];
  readonly published: string | null;
  readonly updated: string | null;
  /** Seconds between changes as the feed says (ttl, updatePeriod); null when it does not. */
  readonly every: number | null;
  /** In the feed's order. */
  readonly items: readonly FeedItem[];
}
