import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishTables } from "../../eval/english-tables.ts";
import { feedPublisher } from "../../src/read/feed-publisher.ts";
import { parseInstant } from "../../src/read/parse-instant.ts";
import { readFeed } from "../../src/read/read-feed.ts";
import { expectCanonical } from "../contracts/reader.ts";
import { readAll } from "./read-all.ts";

const WORDS = "The council of Arvania said on Monday that the talks with Tessaly will go on until both sides have signed the water treaty.";
const rss = (items: string, channel = ""): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Harbour Dispatch</title><link>https://a.example/</link>${channel}${items}</channel></rss>`;
const atom = (entries: string, head = ""): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/news/"><title>Harbour Dispatch</title>${head}${entries}</feed>`;

describe("feeds", () => {
  test("RSS: id, link, dates, author, content, source, hints", () => {
    const feed = readFeed(
      rss(
        `<item><title>Bridge &amp;amp; river</title><link>/1</link><guid isPermaLink="false">n-1</guid><pubDate>Mon, 06 Dec 2021 23:30:00 EST</pubDate>
         <author>desk@a.example (Mara Lind)</author><description>Short</description><content:encoded><![CDATA[<p onclick="x()">See <a href="map">map</a><script>bad()</script></p>]]></content:encoded>
         <source url="https://wire.example/feed">River Wire</source><enclosure url="/a.mp3" type="audio/mpeg" length="1"/></item>`,
        "<ttl>30</ttl><language>en-us</language>",
      ),
      { url: "https://a.example/feed" },
    );
    expect(feed).toMatchObject({ format: "rss", title: "Harbour Dispatch", link: "https://a.example/", every: 1800, language: "en-us" });
    expect(feed!.items).toEqual([
      {
        id: "n-1",
        url: "https://a.example/1",
        title: "Bridge & river",
        summary: "Short",
        contentHtml: '<p>See <a href="https://a.example/map">map</a></p>',
        published: "2021-12-06T23:30:00-05:00",
        updated: null,
        authors: [{ name: "Mara Lind", email: "desk@a.example", url: null }],
        sourceName: "River Wire",
        sourceUrl: "https://wire.example/feed",
        language: "en-us",
        enclosures: [{ url: "https://a.example/a.mp3", type: "audio/mpeg" }],
      },
    ]);
  });

  test("Atom: inline, escaped and plain texts, xml:base, several authors", () => {
    const feed = readFeed(
      atom(`<entry><id>tag:a.example,2021:1</id><title type="text">1 &lt; 2 <!-- c --></title><link rel="self" href="x"/><link href="2021/1" type="text/html"/>
        <updated>2021-12-07T10:00:00Z</updated><published>2021-12-06T10:00:00+02:00</published><author><name>Mara Lind</name></author><author><name>Jon Ek</name><email>j@a.example</email></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="/deep/"><p>All <b>went</b></p></div></content><summary>a &amp; b</summary></entry>`),
    );
    expect(feed!.items[0]).toMatchObject({
      id: "tag:a.example,2021:1",
      title: "1 < 2",
      url: "https://a.example/news/2021/1",
      published: "2021-12-06T10:00:00+02:00",
      updated: "2021-12-07T10:00:00Z",
      authors: [{ name: "Mara Lind" }, { name: "Jon Ek", email: "j@a.example" }],
      contentHtml: "<div><p>All <b>went</b></p></div>",
      summary: "a &amp; b",
    });
  });

  test("RDF, Atom 0.3 with a prefix, JSON Feed", () => {
    const rdf = readFeed(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item rdf:about="https://a.example/1"><title>One</title><dc:date>2004-05-06</dc:date><dc:creator>Mara Lind</dc:creator></item></rdf:RDF>',
    );
    expect(rdf).toMatchObject({
      format: "rdf",
      items: [{ id: "https://a.example/1", url: "https://a.example/1", updated: "2004-05-06", authors: [{ name: "Mara Lind" }] }],
    });
    const old = readFeed(
      '<a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#"><a:entry><a:title mode="base64" type="text/html">PGI+T25lPC9iPg==</a:title><a:issued>2004-05-06T07:08:09Z</a:issued></a:entry></a:feed>',
    );
    expect(old).toMatchObject({ format: "atom", items: [{ title: "One", published: "2004-05-06T07:08:09Z" }] });
    const json = readFeed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "T",
        items: [
          {
            id: 7,
            url: "https://a.example/7",
            content_text: "One.\n\nTwo.",
            date_published: "2021-12-06T10:00:00Z",
            authors: [{ name: "Mara Lind" }],
          },
        ],
      }),
    );
    expect(json!.items[0]).toMatchObject({
      id: "7",
      contentHtml: "<p>One.</p><p>Two.</p>",
      authors: [{ name: "Mara Lind", email: null, url: null }],
    });
  });

  test("what is malformed is read as far as it goes", () => {
    const broken = `\n junk <rss><channel><title>A & B</title><item><title>One &nbsp;two</title><link>https://a.example/1</link><item><title>Three</title><guid>https://a.example/3</guid>`;
    expect(readFeed(broken)!.items[0]).toMatchObject({ title: "One two", url: "https://a.example/1" });
    expect(readFeed("<rss><channel><ITEM><TITLE>Upper</TITLE><PubDate>bad date</PubDate></ITEM>")!.items[0]).toMatchObject({
      title: "Upper",
      published: null,
    });
    expect(readFeed("<html><body>no feed</body></html>")).toBeNull();
    expect(readFeed("{}")).toBeNull();
  });

  test("declared entities are neither expanded nor fetched", () => {
    const names = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(12)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">${names}<!ENTITY file SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&e12; &file; x</title></item></channel></rss>`;
    expect(readFeed(bomb)!.items[0]!.title).toBe("&e12; &file; x");
  });

  test.each([
    ["windows-1251", [0xcc, 0xe8, 0xed], "Мин"],
    ["iso-8859-2", [0xb6, 0xe6], "ść"],
  ])("the XML declaration names the encoding (%s)", (label, bytes, word) => {
    const [head, tail] = rss("<item><title>#</title></item>")
      .replace('"1.0"', `"1.0" encoding="${label}"`)
      .split("#")
      .map((part) => [...new TextEncoder().encode(part)]);
    expect(readFeed(new Uint8Array([...head!, ...bytes, ...tail!]))!.items[0]!.title).toBe(word);
  });

  test("nothing makes it throw, and every id stands once", () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<feed>",
      "<item>",
      "</item>",
      "<title>",
      "<link href='a'>",
      "<guid>",
      "1",
      "&amp;",
      "<![CDATA[",
      "]]>",
      "<!--",
      "xml:base='//'",
      "<entry xmlns='http://www.w3.org/2005/Atom'>",
      "<a:b xmlns:a='::'>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), fc.boolean(), (parts, asFeed) => {
        const ids = readFeed(`${asFeed ? "<rss><channel>" : ""}${parts.join("")}`)?.items.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
    expect(readFeed(`<rss>${"<a>".repeat(100_000)}<item><title>deep</title>`)).not.toBeNull();
  });
});

test.each([
  ["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"],
  ["Thu, 1 Jan 04 19:48 PST", "2004-01-01T19:48:00-08:00"],
  ["01-Jan-2004 19:48:21 +0330", "2004-01-01T19:48:21+03:30"],
  ["Sun Jan  4 16:29:06 MSK 2004", "2004-01-04T16:29:06+03:00"],
  ["Wed Aug 27 13:08:45 +0000 2008", "2008-08-27T13:08:45Z"],
  ["January 4, 2004 4:05 p.m. EST", "2004-01-04T16:05:00-05:00"],
  ["2003-12-31T10:14:55-08:00", "2003-12-31T10:14:55-08:00"],
  ["2003-12-31 10:14:55.123", "2003-12-31T10:14:55Z"],
  ["20031231T101455Z", "2003-12-31T10:14:55Z"],
  ["2003-335", "2003-12-01"],
  ["2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"],
  ["2003-12", "2003-12"],
  ["1136239445", "2006-01-02T22:04:05Z"],
  ["2003-02-30T10:00:00Z", null],
  ["tomorrow", null],
])("the moment of %j is %s", (text, instant) => expect(parseInstant(text)).toBe(instant));

test.each([
  ["Press Releases – Ministry of Water", "Ministry of Water"],
  ["Harbour Dispatch » World", "Harbour Dispatch"],
  ["Harbour Dispatch: Top stories", "Harbour Dispatch"],
  ["World news | Harbour Dispatch", "Harbour Dispatch"],
  ["Arvania - Harbour Dispatch", "Arvania - Harbour Dispatch"],
  ["World News", "World News"],
])("a feed called %j is by %s", (title, publisher) => expect(feedPublisher(title, englishTables())).toBe(publisher));

describe("feeds as documents", () => {
  test("one for each item, with the item's id, its publisher and its update", async () => {
    const { documents, issues } = await readAll(
      rss(
        `<item><title>Talks go on - River Wire</title><link>https://w.example/2021/talks</link><guid isPermaLink="false">n-1</guid><pubDate>Mon, 06 Dec 2021 10:00:00 GMT</pubDate><dc:date>2021-12-08T10:00:00Z</dc:date><dc:creator>Mara Lind</dc:creator>
         <description>Both sides stay.</description><content:encoded>&lt;p&gt;ORVA (Reuters) - ${WORDS}&lt;/p&gt;&lt;p&gt;${WORDS}&lt;/p&gt;</content:encoded><source url="https://w.example/">River Wire</source></item>
         <item><title>Bridge closed</title><guid>https://a.example/2</guid><description>${WORDS}</description></item><item/>`,
      ),
      { source: "feed.xml", mediaType: "application/xml" },
    );
    expect(issues).toEqual([]);
    expect(documents).toMatchObject([
      {
        id: "a.example/n-1",
        url: "https://w.example/2021/talks",
        title: "Talks go on",
        publisher: "River Wire",
        byline: "Mara Lind",
        agency: "Reuters",
        published: { value: "2021-12-06", from: "metadata" },
        revised: "2021-12-08T10:00:00Z",
        language: "en",
      },
      { id: "https://a.example/2", url: "https://a.example/2", publisher: "Harbour Dispatch", text: `Bridge closed\n\n${WORDS}` },
    ]);
    expect(documents[0]!.blocks.map(({ kind }) => kind)).toEqual(["title", "summary", "paragraph", "paragraph"]);
    for (const document of documents) expectCanonical(document);
  });

  test("a feed is known by what it holds, whatever it is called", async () => {
    const feed = rss(`<item><title>Bridge closed</title><description>${WORDS}</description></item>`);
    for (const capture of [{ source: "a.txt" }, { mediaType: "text/html" }, { source: "https://a.example/feed/", mediaType: "text/xml" }])
      expect((await readAll(feed, capture)).documents).toHaveLength(1);
    expect((await readAll(WORDS, {}, { format: "feed" })).issues).toMatchObject([{ code: "read/format", severity: "error" }]);
  });
});
