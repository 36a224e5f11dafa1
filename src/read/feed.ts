// Feeds as documents: one for each item, from its fullest text, in its publisher's name.
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { Feed, FeedItem } from "../model/feed.ts";
import type { Published } from "../model/published.ts";
import { creditedAgency } from "./credited-agency.ts";
import type { DraftBlock } from "./draft.ts";
import { feedPublisher } from "./feed-publisher.ts";
import { finishDocument } from "./finish-document.ts";
import { htmlText } from "./html-text.ts";
import { kindOfSource } from "./kind-of-source.ts";
import { pageTitle } from "./page-title.ts";
import { publishedFromUrl } from "./published-from-url.ts";
import { readFeed } from "./read-feed.ts";
import type { ReadOptions } from "./read-options.ts";
import type { Reader } from "./reader.ts";
import { wholeText } from "./whole-text.ts";

/** A summary longer than this is another text, not a standfirst. */
const LONGEST_SUMMARY = 600;
/** Ids of this length are drawn at random or name a host. */
const UNIQUE = 20;
const CUT = /\s*(?:\[?(?:…|\.\.\.)\]?|\(?(?:read|continue reading|read more)\b.{0,80})\s*$/i;

function publishedOf(item: FeedItem): Published | null {
  const [instant, name] = item.published ? [item.published, "publication date"] : [item.updated, "date of the update"];
  return instant ? { value: instant.slice(0, 10), from: "metadata", reasons: [`${name} in the feed`] } : publishedFromUrl(item.url);
}

/** The moment of an update that is at least a minute after publication. */
function revisedOf({ published, updated }: FeedItem): string | null {
  return published && updated && Date.parse(updated) - Date.parse(published) >= 60_000 ? updated : null;
}

/** An item's id, behind its feed's host where it is too short to be one outside its feed ("7"). */
function idOf(item: FeedItem, feed: Feed, capture: Capture): string {
  if (/^[a-z][\w+.-]*:/i.test(item.id) || item.id.length >= UNIQUE) return item.id;
  const address = [feed.self, feed.link, capture.url, item.url].find((url) => url !== null && URL.canParse(url));
  return address ? `${new URL(address).host}/${item.id}` : item.id;
}

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

/** The summary as a block where it says something that the text does not begin with or hold. */
function standfirst(item: FeedItem, blocks: readonly DraftBlock[]): DraftBlock[] {
  const text = htmlText(item.summary ?? "").replace(CUT, "");
  if (!text || text.length > LONGEST_SUMMARY) return [];
  const body = words(blocks.map((block) => block.text).join(" "));
  return body.includes(words(text).trim().slice(0, 80)) ? [] : [{ kind: "summary", text }];
}

async function documentOf(item: FeedItem, feed: Feed, capture: Capture, options: ReadOptions): Promise<Document> {
  const publisher = item.sourceName ?? feedPublisher(feed.title, options.language);
  const title = item.title && pageTitle(item.title, publisher).title;
  const { readHtml } = await import("./html-page.ts");
  const draft = readHtml(`<div>${item.contentHtml ?? ""}</div>`, item.url, options, title ?? "");
  const [first, ...others] = draft.blocks;
  const blocks = first?.kind === "title" ? [first, ...standfirst(item, draft.blocks), ...others] : draft.blocks;
  const byline =
    item.authors
      .map(({ name }) => name)
      .filter(Boolean)
      .join(", ") || null;
  const body = draft.blocks.filter(({ kind }) => kind !== "title").map(({ text }) => text);
  const document = await finishDocument(
    {
      ...draft,
      blocks,
      url: item.url,
      published: publishedOf(item),
      publisher,
      byline,
      agency: creditedAgency(body, byline, options.language) ?? draft.agency,
      declaredLanguage: /^[a-z]{2}(?![a-z])/i.exec(item.language ?? "")?.[0].toLowerCase() ?? null,
    },
    { ...capture, url: null },
    options,
  );
  const revised = revisedOf(item);
  return { ...document, id: idOf(item, feed, capture), ...(revised && { revised }) };
}

/** The reader of feeds. An item without words is left out; a feed without items is no error. */
export const feed: Reader = {
  format: "feed",
  extensions: [".rss", ".atom", ".rdf"],
  mediaTypes: ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"],
  decisive: true,
  sniff: (head) => kindOfSource(head, null) === "feed",
  async *read(capture: Capture, options: ReadOptions, context: Context): AsyncGenerator<Document> {
    const whole = await wholeText(capture, context);
    if (!whole) return;
    const found = readFeed(whole.text, { url: capture.url });
    if (!found) {
      context.report({
        code: "read/format",
        severity: "error",
        message: `${capture.source}: this is no RSS, Atom or JSON feed. Give the feed's own address, or leave --format out.`,
      });
      return;
    }
    for (const item of found.items) {
      if (context.signal?.aborted) return;
      const document = await documentOf(item, found, capture, options);
      if (document.text) yield { ...document, issues: [...whole.issues, ...document.issues] };
    }
  },
};
