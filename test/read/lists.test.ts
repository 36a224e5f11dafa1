import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discoverFeeds } from "../../src/read/discover-feeds.ts";
import { kindOfSource } from "../../src/read/kind-of-source.ts";
import { readOpml } from "../../src/read/read-opml.ts";
import { readSitemap } from "../../src/read/read-sitemap.ts";
import { readAll } from "./read-all.ts";

const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Press"><outline text="Deep"><outline type="rss" text="River Wire" xmlUrl="https://wire.example/feed?a=1&amp;b=2"/></outline>
  <outline title="Harbour Dispatch" text="x" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline>
  <outline text="twice" xmlUrl="https://a.example/feed"/><outline text="no address"/><outline xmlUrl="javascript:x()"/></body></opml>`;

test("OPML lists the feeds of all its outlines, each once", () => {
  expect(readOpml(OPML)).toEqual([
    { url: "https://wire.example/feed?a=1&b=2", title: "River Wire" },
    { url: "https://a.example/feed", title: "Harbour Dispatch" },
  ]);
  expect(readOpml("<rss/>")).toEqual([]);
});

describe("sitemaps", () => {
  test("pages with news, and further sitemaps", () => {
    const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc> https://a.example/1 </loc><lastmod>2021-12-06T10:00:00+02:00</lastmod><n:news><n:publication><n:name>Harbour Dispatch</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2021-12-06</n:publication_date><n:title>Talks go on</n:title></n:news></url><url><loc>/2</loc></url><url><loc>mailto:x@a.example</loc></url></urlset>`;
    expect(readSitemap(news, "https://a.example/sitemap.xml")).toEqual({
      kind: "urlset",
      entries: [
        {
          url: "https://a.example/1",
          lastmod: "2021-12-06T10:00:00+02:00",
          news: { title: "Talks go on", publication: "Harbour Dispatch", language: "en", published: "2021-12-06" },
        },
        { url: "https://a.example/2", lastmod: null },
      ],
    });
    expect(
      readSitemap("<sitemapindex><sitemap><loc>https://a.example/s1.xml.gz</loc><lastmod>2021-12</lastmod></sitemap></sitemapindex>"),
    ).toEqual({
      kind: "index",
      entries: [{ url: "https://a.example/s1.xml.gz", lastmod: "2021-12" }],
    });
  });

  test("a list of addresses is one, other text is none", () => {
    expect(readSitemap("https://a.example/1\nhttps://a.example/2\n")!.entries.map(({ url }) => url)).toEqual([
      "https://a.example/1",
      "https://a.example/2",
    ]);
    expect(readSitemap("https://a.example/1\nsome words")).toBeNull();
    expect(readSitemap("")).toBeNull();
  });
});

describe("feeds that a page offers", () => {
  const page = "https://a.example/news/page";
  test("declared ones, those of comments last", () => {
    const html = `<head><base href="/b/"><link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/"><link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" title="News" href="atom.xml">
      <link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1"></head><a href="/feed">RSS</a>`;
    expect(discoverFeeds(html, page)).toEqual([
      { url: "https://a.example/b/atom.xml", title: "News", type: "application/atom+xml" },
      { url: "https://a.example/comments/feed/", title: "Comments Feed", type: "application/rss+xml" },
    ]);
  });

  test("a feed below an article is that of its comments, one below a section is not", () => {
    const html = (at: string): string =>
      `<link rel="alternate" type="application/rss+xml" href="${at}/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/">`;
    expect(discoverFeeds(html("/2021/talks"), "https://a.example/2021/talks/")[0]!.url).toBe("https://a.example/feed/");
    expect(discoverFeeds(html("/news"), "https://a.example/news/")[0]!.url).toBe("https://a.example/news/feed/");
  });

  test("else what anchors lead to", () => {
    const html =
      '<a href="/about">About</a><a href="/rss.xml">All <b>news</b></a><a href="/feedback">Write</a><a href="/?feed=rss2">RSS</a><a href="mailto:feed@a.example">x</a>';
    expect(discoverFeeds(html, page)).toEqual([
      { url: "https://a.example/rss.xml", title: "All news", type: null },
      { url: "https://a.example/?feed=rss2", title: "RSS", type: null },
    ]);
  });
});

test.each([
  ['<?xml version="1.0"?>\n<!-- a > b -->\n<?xml-stylesheet href="a"?><rss version="2.0">', null, "feed"],
  ['<!DOCTYPE rss [<!ENTITY a "b>c">]><rss>', null, "feed"],
  ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', "text/html", "feed"],
  ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">', null, "feed"],
  ['{"version": "https://jsonfeed.org/version/1.1"', "application/json", "feed"],
  [OPML, null, "opml"],
  ['<urlset xmlns="x">', null, "sitemap"],
  ["<sitemapindex>", "application/xml", "sitemap"],
  ["https://a.example/1\nhttps://a.example/2\n", "text/plain", "sitemap"],
  ["<!doctype html><html>", null, "page"],
  ["<p>Some words</p>", "text/html; charset=utf-8", "page"],
  ["%PDF-1.7\n", null, "pdf"],
  ["WARC/1.1\r\nWARC-Type: warcinfo", null, "warc"],
  ['[{"text": "a"}]', null, "json"],
  ["Some words", "text/plain", "text"],
  ["", "application/rss+xml", "feed"],
])("what begins with %j (%s) is a %s", (head, mediaType, kind) => expect(kindOfSource(head, mediaType)).toBe(kind));

test("a list of sources is no document, and says what to do with it", async () => {
  for (const list of [OPML, "<urlset><url><loc>https://a.example/1</loc></url></urlset>"]) {
    const { documents, issues } = await readAll(list, { source: "list.xml" });
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ code: "read/format", severity: "error" }]);
    expect(issues[0]!.message).toContain("demarche add");
  }
});

test("no text makes these readers throw", () => {
  const piece = fc.constantFrom(
    "<opml>",
    "<outline xmlUrl='a'>",
    "<urlset>",
    "<url>",
    "<loc>",
    "https://a.example/",
    "\n",
    "<a href='//[' rel=alternate>",
    "<!--",
    "<![CDATA[",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
      const text = parts.join("");
      readOpml(text);
      readSitemap(text, "https://a.example/");
      discoverFeeds(text, "https://a.example/");
      kindOfSource(text, null);
    }),
    { numRuns: 100 },
  );
});
