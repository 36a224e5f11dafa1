// One visit to a source: what it holds now, as documents, and the source as it is remembered afterwards.
import { captures } from "../acquire/captures.ts";
import type { Fetcher, FetchResult } from "../acquire/fetcher.ts";
import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { StoredSource } from "../model/stored-source.ts";
import { captureHead } from "../read/capture-head.ts";
import { discoverFeeds } from "../read/discover-feeds.ts";
import { kindOfSource } from "../read/kind-of-source.ts";
import { readDocuments } from "../read/read-documents.ts";
import { readFeed } from "../read/read-feed.ts";
import { readOpml } from "../read/read-opml.ts";
import type { ReadOptions } from "../read/read-options.ts";
import { readSitemap, type SitemapEntry } from "../read/read-sitemap.ts";
import { wholeText } from "../read/whole-text.ts";
import { nextPoll } from "./next-poll.ts";

/** What a visit needs besides the source. */
export interface VisitSettings {
  readonly fetcher: Fetcher;
  readonly reading: ReadOptions;
  readonly context: Context;
  /** The present instant, ISO 8601. */
  now(): string;
  /** Whether the ledger has this item already, in this revision or a later one (an instant; null when the item does not say). */
  known(id: string, revised: string | null): boolean;
}

/** `source` comes after all the documents that it stands for: once they are stored, it may be. It was given as `as`, and has moved where that differs. */
export type Visited = { readonly document: Document; readonly from: string } | { readonly source: StoredSource; readonly as: string };

/** An item of a feed with fewer characters is a teaser: its page is fetched. */
const TEASER = 1200;
/** Pages fetched in one visit to a sitemap, the newest first. */
const MOST_PAGES = 500;
const MOST_MAPS = 50;
const MAP_BYTES = 64 * 1024 * 1024;
const FRONT = /^\/(?:index\.\w+)?$/;

/** A source that was not visited yet. */
export function newSource(url: string, kind: StoredSource["kind"], now: string, title: string | null = null): StoredSource {
  return {
    url,
    kind,
    title,
    added: now,
    every: null,
    etag: null,
    lastModified: null,
    lastPolled: null,
    nextPoll: null,
    failures: 0,
    lastError: null,
  };
}

/** Visits a source. What fails is reported, remembered with the source, and never thrown. */
export async function* visitSource(source: StoredSource, settings: VisitSettings): AsyncGenerator<Visited> {
  if (source.kind === "file" || source.kind === "folder") yield* visitFiles(source, settings);
  else yield* visitAddress(source, settings);
}

async function* visitFiles(source: StoredSource, { reading, context, now, fetcher }: VisitSettings): AsyncGenerator<Visited> {
  let problem: string | null = null;
  const listening: Context = {
    ...context,
    report(issue) {
      if (issue.severity === "error") problem = issue.message;
      context.report(issue);
    },
  };
  let changed = false;
  for await (const capture of captures([source.url], listening, { fetcher }))
    for await (const document of readDocuments(capture, reading, listening)) {
      changed = true;
      yield { document, from: capture.source };
    }
  yield { source: visited(source, now(), { asked: null, changed }, problem), as: source.url };
}

function visited(
  source: StoredSource,
  now: string,
  hints: { asked: number | null; changed: boolean },
  problem: string | null,
): StoredSource {
  const next = { ...source, failures: problem === null ? 0 : source.failures + 1, lastError: problem };
  return { ...next, lastPolled: now, nextPoll: nextPoll(next, now, hints) };
}

async function* visitAddress(source: StoredSource, settings: VisitSettings): AsyncGenerator<Visited> {
  const { fetcher, context, now } = settings;
  const result = await fetcher.get(source.url, source);
  if (result.status === "failed" || result.status === "gone") {
    context.report(result.issue);
    const asked = result.status === "failed" ? result.retryAfterSeconds : null;
    yield { source: visited(source, now(), { asked, changed: false }, result.issue.message), as: source.url };
    return;
  }
  const moved = result.redirectedPermanentlyTo ? { ...source, url: result.redirectedPermanentlyTo } : source;
  if (result.status === "not-modified") {
    yield { source: visited(moved, now(), { asked: result.cacheSeconds, changed: false }, null), as: source.url };
    return;
  }
  for await (const visit of visitAnswer(moved, result, settings))
    yield "source" in visit && visit.as === moved.url ? { ...visit, as: source.url } : visit;
}

async function* visitAnswer(
  source: StoredSource,
  { capture, finalUrl, etag, lastModified, cacheSeconds }: FetchResult & { status: "fetched" },
  settings: VisitSettings,
): AsyncGenerator<Visited> {
  const { reading, context, now } = settings;
  const kind = kindOfSource(await captureHead(capture), capture.mediaType);
  const remembered: StoredSource = { ...source, etag, lastModified };
  let asked = cacheSeconds;
  let changed = false;

  if (kind === "feed") {
    const text = (await wholeText(capture, context))?.text ?? "";
    const feed = readFeed(text, { url: finalUrl });
    asked = Math.max(asked ?? 0, feed?.every ?? 0);
    for await (const visit of visitItems(capture, settings)) {
      changed = true;
      yield visit;
    }
    yield {
      source: visited({ ...remembered, kind: "feed", title: feed?.title ?? source.title }, now(), { asked, changed }, null),
      as: source.url,
    };
    return;
  }
  if (kind === "opml" || kind === "sitemap") {
    const text = (await wholeText(capture, context, MAP_BYTES))?.text ?? "";
    if (kind === "opml") {
      for (const { url, title } of readOpml(text)) yield* visitAddress(newSource(url, "feed", now(), title), settings);
    } else {
      for await (const visit of visitMap(text, settings)) {
        changed = true;
        yield visit;
      }
    }
    yield { source: visited({ ...remembered, kind }, now(), { asked, changed }, null), as: source.url };
    return;
  }
  if (kind === "page" && FRONT.test(new URL(finalUrl).pathname)) {
    const text = (await wholeText(capture, context))?.text ?? "";
    const [offered] = discoverFeeds(text, finalUrl);
    // The front page of a site is no document: its feed is what is meant.
    if (offered && offered.url !== source.url) {
      yield* visitAddress({ ...newSource(offered.url, "feed", source.added, offered.title), every: source.every }, settings);
      return;
    }
  }
  for await (const document of readDocuments(capture, reading, context)) {
    changed = true;
    yield { document, from: source.url };
  }
  yield { source: visited({ ...remembered, kind: "page" }, now(), { asked, changed }, null), as: source.url };
}

/** The items of a feed that the ledger may not have; of teasers that are new, the pages behind them. */
async function* visitItems(capture: Capture, settings: VisitSettings): AsyncGenerator<Visited> {
  const { reading, context, fetcher, known } = settings;
  for await (const item of readDocuments(capture, { ...reading, format: "feed" }, context)) {
    const teaser = item.url !== null && item.text.length < TEASER;
    // A feed without dates of revision tells one only by its words: the ledger compares them. A teaser's words are not those of its page.
    if ((item.revised || teaser) && known(item.id, item.revised ?? null)) continue;
    const page = teaser ? await pageOf(item.url!, item, { reading, context, fetcher }) : null;
    yield { document: page ?? item, from: capture.source };
  }
}

/** The page of an item, under the item's own id, date and publisher; null when it cannot be had or holds no more than the item. */
async function pageOf(
  url: string,
  item: Document,
  { reading, context, fetcher }: Pick<VisitSettings, "reading" | "context" | "fetcher">,
): Promise<Document | null> {
  const result = await fetcher.get(url);
  if (result.status !== "fetched") {
    if (result.status !== "not-modified") context.report({ ...result.issue, severity: "warning" });
    return null;
  }
  for await (const page of readDocuments(result.capture, reading, { ...context, report() {} }))
    return page.text.length > item.text.length
      ? {
          ...page,
          id: item.id,
          title: item.title ?? page.title,
          published: item.published ?? page.published,
          publisher: item.publisher ?? page.publisher,
          byline: item.byline ?? page.byline,
          agency: page.agency ?? item.agency,
          ...(item.revised ? { revised: item.revised } : {}),
        }
      : null;
  return null;
}

/** The pages of a sitemap, or of the maps that an index lists, that the ledger does not have; the newest first. */
async function* visitMap(text: string, settings: VisitSettings): AsyncGenerator<Visited> {
  const { reading, context, fetcher, known } = settings;
  const maps = [text];
  const entries: SitemapEntry[] = [];
  for (let at = 0; at < maps.length && at < MOST_MAPS; at++) {
    const map = readSitemap(maps[at]!);
    if (!map) continue;
    if (map.kind === "urlset") entries.push(...map.entries);
    else
      for (const { url } of newestFirst(map.entries).slice(0, MOST_MAPS)) {
        const result = await fetcher.get(url);
        if (result.status === "fetched") maps.push((await wholeText(result.capture, context, MAP_BYTES))?.text ?? "");
        else if (result.status !== "not-modified") context.report(result.issue);
      }
  }
  for (const { url, lastmod, news } of newestFirst(entries).slice(0, MOST_PAGES)) {
    if (known(url, lastmod)) continue;
    const result = await fetcher.get(url);
    if (result.status !== "fetched") {
      if (result.status !== "not-modified") context.report(result.issue);
      continue;
    }
    for await (const page of readDocuments(result.capture, reading, context))
      yield {
        document: {
          ...page,
          id: url,
          title: news?.title ?? page.title,
          publisher: page.publisher ?? news?.publication ?? null,
          ...(lastmod ? { revised: lastmod } : {}),
        },
        from: url,
      };
  }
}

function newestFirst<Entry extends { readonly lastmod: string | null; readonly url: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => compare(b.lastmod ?? "", a.lastmod ?? "") || compare(a.url, b.url));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
