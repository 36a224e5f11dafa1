// Watching real sources: an HTTP server on loopback that changes, fails and comes back.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { AddSettings } from "../../src/ledger/add-sources.ts";
import { addSources } from "../../src/ledger/add-sources.ts";
import type { Arrival } from "../../src/ledger/arrival.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openNetwork } from "../../src/ledger/open-network.ts";
import { beginAlert, tellAlert } from "../../src/ledger/tell-alerts.ts";
import { newSource } from "../../src/ledger/visit-source.ts";
import { watchSources } from "../../src/ledger/watch.ts";
import type { Issue } from "../../src/model/issue.ts";
import { parseQuery } from "../../src/query/parse-query.ts";
import { demoCoder, newLedger, readingOptions } from "./coded-demo.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const pages = new Map<string, Handler>();
let server: Server;
let site: string;
let folder: string;
let ledger: Ledger;
let issues: Issue[];
let clock: number;
let files = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-watch-"));
  server = createServer((request, response) => {
    const handler = pages.get(request.url ?? "");
    if (handler) handler(request, response);
    else response.writeHead(404).end("no such page");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  pages.clear();
  issues = [];
  clock = Date.parse("2026-01-01T00:00:00Z");
  ledger = newLedger(join(folder, `${++files}.db`));
});
afterEach(() => ledger.close());

const now = (): string => new Date(clock).toISOString();
const settings = (allowPrivate = true): Omit<AddSettings, "remember"> => ({
  reading: readingOptions,
  context: { report: (issue) => issues.push(issue) },
  fetcher: openNetwork(allowPrivate, { report: (issue) => issues.push(issue) }),
  code: async (document) => demoCoder.code(document),
  ahead: 1,
  batch: 8,
  now,
});

async function add(address: string, remember = true): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for await (const arrival of addSources(ledger, [newSource(address, "page", now())], { ...settings(), remember })) arrivals.push(arrival);
  return arrivals;
}

/** One round of everything that is due, after some time. */
async function round(minutes: number): Promise<Arrival[]> {
  clock += minutes * 60_000;
  const arrivals: Arrival[] = [];
  for await (const arrival of watchSources(ledger, { ...settings(), once: true, sleep: async () => {} })) arrivals.push(arrival);
  return arrivals;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly day: string;
  readonly updated?: string;
  readonly source?: string;
}

const filler =
  "Officials in both capitals said that the talks had been prepared for several weeks, and that working groups would go on with the details after the meeting. " +
  "Journalists were told that a joint statement was not planned, and that each side would inform its own press. ".repeat(9);

const feed = (items: readonly Item[]): string => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Test Wire</title><id>urn:feed</id><updated>2021-12-01T00:00:00Z</updated>
${items
  .map(
    ({ id, title, text, day, updated = `${day}T08:00:00Z` }) => `<entry><id>${id}</id><title>${title}</title>
<link href="${site}/${id}"/><published>${day}T08:00:00Z</published><updated>${updated}</updated>
<content type="html">&lt;p&gt;${text}&lt;/p&gt;&lt;p&gt;${filler}&lt;/p&gt;</content></entry>`,
  )
  .join("\n")}</feed>`;

const FIRST: Item = {
  id: "urn:item:one",
  title: "Norway and Iceland to meet",
  day: "2021-12-01",
  text: "The foreign ministers of Norway and Iceland will meet in Oslo on December 3, the Norwegian foreign ministry said.",
};
const SECOND: Item = {
  id: "urn:item:two",
  title: "Ministers meet in Oslo",
  day: "2021-12-03",
  text: "The foreign ministers of Norway and Iceland met in Oslo on Friday, the Norwegian foreign ministry said.",
};

/** Serves the feed's present state, with validators. */
function serveFeed(state: { items: readonly Item[]; version: number }): void {
  pages.set("/feed", (request, response) => {
    const etag = `"v${state.version}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { "content-type": "application/atom+xml", etag }).end(feed(state.items));
  });
}

describe("a feed", () => {
  test("each item comes once, a revised one again, and the status of what was announced follows", async () => {
    const state = { items: [FIRST], version: 1 };
    serveFeed(state);
    expect((await add(`${site}/feed`)).map(({ kind, id }) => [kind, id])).toEqual([["new", "urn:item:one"]]);
    expect(ledger.store.sources()).toMatchObject([{ kind: "feed", title: "Test Wire", etag: '"v1"', failures: 0 }]);

    expect(await round(60)).toEqual([]);
    Object.assign(state, { items: [SECOND, FIRST], version: 2 });
    const [second, ...rest] = await round(24 * 60);
    expect(rest).toEqual([]);
    expect(second).toMatchObject({ id: "urn:item:two", kind: "changes" });
    expect(second!.why.join()).toContain("scheduled → held");

    const revised = { ...FIRST, text: FIRST.text.replace("Oslo", "Bergen"), updated: "2021-12-02T09:00:00Z" };
    Object.assign(state, { items: [SECOND, revised], version: 3 });
    expect((await round(24 * 60)).map(({ kind, id, of }) => [kind, id, of])).toEqual([["changes", "urn:item:one", "urn:item:one"]]);
    expect(ledger.store.statistics().documents).toBe(3);
    expect(await round(24 * 60)).toEqual([]);
    expect(issues).toEqual([]);
  });

  test("is not asked again before its time, and after failures later and later; when it is back, nothing is lost or doubled", async () => {
    const state = { items: [FIRST], version: 1 };
    serveFeed(state);
    await add(`${site}/feed`);
    let asked = 0;
    pages.set("/feed", (_, response) => {
      asked++;
      response.writeHead(404).end();
    });
    await round(1);
    expect(asked).toBe(0);
    await round(60);
    expect(asked).toBe(1);
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { nextPoll } = ledger.store.sources()[0]!;
      waits.push(Date.parse(nextPoll!) - clock);
      clock = Date.parse(nextPoll!);
      await round(0);
    }
    expect(waits[1]!).toBeGreaterThan(waits[0]!);
    expect(waits[2]!).toBeGreaterThan(waits[1]!);
    expect(ledger.store.sources()).toMatchObject([{ failures: 4, lastError: expect.stringContaining("404") }]);
    serveFeed({ items: [SECOND, FIRST], version: 2 });
    expect((await round(48 * 60)).map(({ id }) => id)).toEqual(["urn:item:two"]);
    expect(ledger.store.sources()).toMatchObject([{ failures: 0, lastError: null }]);
  });

  test("a teaser is read on its page, under the feed's id", async () => {
    const html = readFileSync("demo/dispatches/12-condition.html", "utf8");
    pages.set("/rss", (_, response) =>
      response
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(
          `<rss version="2.0"><channel><title>Short News</title><link>${site}</link><description>x</description><item><title>Blinken warns Lavrov</title><guid isPermaLink="false">urn:item:7</guid><link>${site}/story</link><source url="https://nordic.example">Nordic Observer</source><description>Stockholm: a warning.</description><pubDate>Thu, 02 Dec 2021 18:00:00 GMT</pubDate></item></channel></rss>`,
        ),
    );
    pages.set("/story", (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
    expect((await add(`${site}/rss`)).map(({ id, publisher, published }) => [id, publisher, published])).toEqual([
      ["urn:item:7", "Nordic Observer", "2021-12-02"],
    ]);
    const [stored] = ledger.store.revisions("urn:item:7");
    expect(stored!.document.text.length).toBeGreaterThan(500);
  });
});

test("the front page of a site leads to its feed", async () => {
  serveFeed({ items: [FIRST], version: 1 });
  pages.set("/", (_, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(
        `<html><head><title>Test Wire</title><link rel="alternate" type="application/atom+xml" href="/feed"></head><body><p>Welcome.</p></body></html>`,
      ),
  );
  expect((await add(`${site}/`)).map(({ id }) => id)).toEqual(["urn:item:one"]);
  expect(ledger.store.sources().map(({ url, kind }) => [url, kind])).toEqual([[`${site}/feed`, "feed"]]);
});

test("a source that has moved for good is remembered at its new address alone, with the rhythm that was set", async () => {
  serveFeed({ items: [FIRST], version: 1 });
  await add(`${site}/feed`);
  const [source] = ledger.store.sources();
  ledger.store.write((writer) => writer.putSource({ ...source!, every: 1800 }));
  pages.set("/news", pages.get("/feed")!);
  pages.set("/feed", (_, response) => response.writeHead(301, { location: `${site}/news` }).end());
  await round(24 * 60);
  expect(ledger.store.sources().map(({ url, every, added }) => [url, every, added])).toEqual([[`${site}/news`, 1800, source!.added]]);
});

test("OPML and sitemaps lead to what they list", async () => {
  serveFeed({ items: [FIRST], version: 1 });
  const html = readFileSync("demo/dispatches/12-condition.html", "utf8");
  pages.set("/list.opml", (_, response) =>
    response
      .writeHead(200, { "content-type": "text/x-opml" })
      .end(
        `<opml version="2.0"><head/><body><outline text="News"><outline type="rss" text="Wire" xmlUrl="${site}/feed"/></outline></body></opml>`,
      ),
  );
  pages.set("/sitemap.xml", (_, response) =>
    response
      .writeHead(200, { "content-type": "application/xml" })
      .end(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site}/story</loc><lastmod>2021-12-02</lastmod></url></urlset>`,
      ),
  );
  pages.set("/story", (_, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
  expect((await add(`${site}/list.opml`)).map(({ id }) => id)).toEqual(["urn:item:one"]);
  expect((await add(`${site}/sitemap.xml`)).map(({ id }) => id)).toEqual([`${site}/story`]);
  expect(
    ledger.store
      .sources()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["feed", "opml", "sitemap"]);
  expect(await round(24 * 60)).toEqual([]);
});

test("a source that is given once is not remembered", async () => {
  serveFeed({ items: [FIRST], version: 1 });
  expect(await add(`${site}/feed`, false)).toHaveLength(1);
  expect(ledger.store.sources()).toEqual([]);
});

test("a private address is not visited unless that is allowed", async () => {
  serveFeed({ items: [FIRST], version: 1 });
  const arrivals: Arrival[] = [];
  for await (const arrival of addSources(ledger, [newSource(`${site}/feed`, "page", now())], {
    ...settings(false),
    remember: true,
  }))
    arrivals.push(arrival);
  expect(arrivals).toEqual([]);
  expect(issues).toMatchObject([{ code: "acquire/private-address" }]);
});

describe("alerts", () => {
  test("a web hook hears of each entry that matches, once it is there, and again where it left off", async () => {
    const told: { body: { entry: { event: string } }; signature: string | undefined }[] = [];
    let broken = true;
    pages.set("/hook", (request, response) => {
      let body = "";
      request.on("data", (part) => {
        body += part;
      });
      request.on("end", () => {
        if (broken) return response.writeHead(400).end();
        told.push({ body: JSON.parse(body), signature: request.headers["demarche-signature"] as string | undefined });
        return response.writeHead(204).end();
      });
    });
    const alert = {
      name: "test",
      query: parseQuery("type:CONSULT"),
      target: { webhook: `${site}/hook`, secret: "s3cret", allowPrivate: true },
    };
    beginAlert(ledger.store, alert);
    serveFeed({ items: [FIRST], version: 1 });
    await add(`${site}/feed`);
    expect(await tellAlert(ledger.store, alert, "2021-12-31")).toMatchObject({ code: expect.stringContaining("400") });
    expect(told).toEqual([]);
    broken = false;
    expect(await tellAlert(ledger.store, alert, "2021-12-31")).toBeNull();
    expect(told.length).toBeGreaterThan(0);
    for (const { body, signature } of told) {
      expect(body.entry.event).toBe("CONSULT");
      expect(signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    }
    const before = told.length;
    await tellAlert(ledger.store, alert, "2021-12-31");
    expect(told).toHaveLength(before);
  });

  test("a command gets the change on its standard input; one that fails is tried again", async () => {
    const out = join(folder, "told.jsonl");
    const alert = (command: string) => ({ name: "command", query: parseQuery("type:CONSULT"), target: { command } });
    serveFeed({ items: [FIRST], version: 1 });
    beginAlert(ledger.store, alert(""));
    await add(`${site}/feed`);
    expect(await tellAlert(ledger.store, alert("exit 3"), "2021-12-31")).toMatchObject({ code: "ledger/alert" });
    expect(await tellAlert(ledger.store, alert(`cat >> ${out}`), "2021-12-31")).toBeNull();
    const told = readFileSync(out, "utf8").trim().split("\n");
    expect(told.map((line) => JSON.parse(line).entry.event)).toContain("CONSULT");
  });
});
