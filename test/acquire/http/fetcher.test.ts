// The fetcher against a real server that does everything wrong.
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createFetcher } from "../../../src/acquire/create-fetcher.ts";
import type { FetchResult, Validators } from "../../../src/acquire/fetcher.ts";
import type { NetworkOptions } from "../../../src/acquire/http/network-options.ts";
import type { Issue } from "../../../src/model/issue.ts";
import { type FaultyServer, fakeTime, faultyServer, type Handler } from "./faulty-server.ts";

let server: FaultyServer;
beforeAll(async () => {
  server = await faultyServer();
});
afterEach(() => server.reset());
afterAll(() => server.close());

async function getAll(paths: readonly string[], options: NetworkOptions = {}, validators?: Validators) {
  const time = fakeTime();
  const reported: Issue[] = [];
  const fetcher = createFetcher({ ...time, allowPrivate: true, ...options }, { report: (issue) => reported.push(issue) });
  const results: FetchResult[] = [];
  for (const path of paths) results.push(await fetcher.get(path.includes(":") ? path : server.origin + path, validators));
  fetcher.close();
  return { results, slept: time.slept, reported };
}

async function get(path: string, options?: NetworkOptions, validators?: Validators) {
  const { results, ...rest } = await getAll([path], options, validators);
  return { result: results[0]!, ...rest };
}

async function fails(path: string, options?: NetworkOptions): Promise<{ issue: Issue; slept: number[] }> {
  const { result, slept } = await get(path, options);
  if (result.status !== "failed" && result.status !== "gone") throw new Error(`unexpectedly ${result.status}`);
  return { issue: result.issue, slept };
}

async function text(path: string, options?: NetworkOptions): Promise<string> {
  const { result } = await get(path, options);
  return result.status === "fetched" ? new TextDecoder().decode(result.capture.bytes) : JSON.stringify(result);
}

const sends =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const inTurn = (...handlers: Handler[]): Handler => {
  let turn = 0;
  return (request, response) => handlers[Math.min(turn++, handlers.length - 1)]!(request, response);
};
const PAGE = "<html><body><p>The envoys met again.</p></body></html>";

describe("a page", () => {
  test("comes with its type, charset, address and time, and we say who we are", async () => {
    server.routes.set(
      "/a.html",
      sends(PAGE, {
        "content-type": 'Text/HTML; Charset="windows-1251"',
        etag: '"1"',
        "last-modified": "Mon, 31 Jan 2022 10:00:00 GMT",
        "cache-control": "public, max-age=600",
      }),
    );
    const { result } = await get("/a.html?x=1#part");
    expect(result).toEqual({
      status: "fetched",
      capture: {
        bytes: new TextEncoder().encode(PAGE),
        source: `${server.origin}/a.html?x=1`,
        url: `${server.origin}/a.html?x=1`,
        mediaType: "text/html",
        charset: "windows-1251",
        fetchedAt: "2022-02-01T12:00:00.000Z",
      },
      finalUrl: `${server.origin}/a.html?x=1`,
      redirectedPermanentlyTo: null,
      etag: '"1"',
      lastModified: "Mon, 31 Jan 2022 10:00:00 GMT",
      cacheSeconds: 600,
      retryAfterSeconds: null,
    });
    expect(server.requests.map(({ headers }) => headers["user-agent"])).toEqual(
      Array(2).fill(expect.stringMatching(/^demarche\/\d+\.\d+\.\d+\S* \(\+https:\/\/www\.npmjs\.com\/package\/demarche\)$/)),
    );
  });

  test("a login in the address is sent, and kept nowhere", async () => {
    server.routes.set("/", sends(PAGE));
    const { result } = await get(`http://reader:s%20cret@127.0.0.1:${server.port}/`);
    expect(server.requests.at(-1)!.headers.authorization).toBe(`Basic ${btoa("reader:s cret")}`);
    expect(JSON.stringify(result)).not.toContain("cret");
    const { issue } = await fails(`http://reader:secret@127.0.0.1:${server.port}/none`);
    expect(issue.message).not.toContain("secret");
  });

  test("a login is not sent to another host", async () => {
    server.routes.set("/", sends("", { location: `http://localhost:${server.port}/b` }, 302));
    server.routes.set("/b", sends(PAGE));
    expect((await get(`http://reader:secret@127.0.0.1:${server.port}/`)).result.status).toBe("fetched");
    expect(server.requests.at(-1)!.headers.authorization).toBeUndefined();
  });

  test("a packed file stays packed, and its name says what it is", async () => {
    const file = gzipSync('{"text":"The envoys met."}\n');
    server.routes.set("/news.jsonl.gz", sends(file, { "content-type": "application/gzip" }));
    server.routes.set("/crawl.warc.gz", sends(file, { "content-type": "application/octet-stream" }));
    const { results } = await getAll(["/news.jsonl.gz", "/crawl.warc.gz"]);
    const captures = results.map((result) => (result.status === "fetched" ? result.capture : null)!);
    expect(captures.map(({ mediaType }) => mediaType)).toEqual(["application/jsonl", "application/warc"]);
    expect(captures.every(({ bytes }) => Buffer.compare(bytes, file) === 0)).toBe(true);
  });

  test.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["identity", (body: string) => Buffer.from(body)],
    ["deflate, gzip", (body: string) => gzipSync(deflateSync(body))],
  ] as const)("packed for the way (%s) it is unpacked", async (coding, pack) => {
    server.routes.set("/", sends(pack(PAGE), { "content-encoding": coding }));
    expect(await text("/")).toBe(PAGE);
  });
});

describe("what has not changed", () => {
  test("is not sent again", async () => {
    server.routes.set(
      "/",
      sends("", { etag: '"7"', expires: "Tue, 01 Feb 2022 13:00:00 GMT", date: "Tue, 01 Feb 2022 12:00:00 GMT" }, 304),
    );
    const { result } = await get("/", {}, { etag: '"7"', lastModified: "Mon, 31 Jan 2022 10:00:00 GMT" });
    expect(result).toMatchObject({ status: "not-modified", cacheSeconds: 3600 });
    expect(server.requests.at(-1)!.headers).toMatchObject({ "if-none-match": '"7"', "if-modified-since": "Mon, 31 Jan 2022 10:00:00 GMT" });
    expect(server.requests[0]!.headers["if-none-match"]).toBeUndefined();
  });

  test("marks that cannot be sent are a fault, not a crash", async () => {
    expect((await get("/", {}, { etag: "broken\nmark" })).result).toMatchObject({ status: "failed", issue: { code: "acquire/failed" } });
  });

  test("304 to a question without conditions is no answer", async () => {
    server.routes.set("/", sends("", {}, 304));
    expect((await fails("/")).issue.code).toBe("acquire/http-304");
  });
});

describe("redirects", () => {
  test("are followed; where the page has moved for good is told", async () => {
    server.routes.set("/a", sends("", { location: "/b" }, 301));
    server.routes.set("/b", sends("", { location: "c?d=1#e" }, 308));
    server.routes.set("/c", sends("", { location: "/e" }, 302));
    server.routes.set("/e", sends(PAGE));
    const { result, slept } = await get("/a");
    expect(result).toMatchObject({ status: "fetched", finalUrl: `${server.origin}/e`, redirectedPermanentlyTo: `${server.origin}/c?d=1` });
    expect(result).toMatchObject({ capture: { source: `${server.origin}/a`, url: `${server.origin}/e` } });
    expect(slept).toEqual([]);
  });

  test("a permanent one behind a temporary one moves nothing", async () => {
    server.routes.set("/a", sends("", { location: "/b" }, 307));
    server.routes.set("/b", sends("", { location: "/c" }, 301));
    server.routes.set("/c", sends(PAGE));
    expect((await get("/a")).result).toMatchObject({ redirectedPermanentlyTo: null });
  });

  test("an address in the letters of its language is understood", async () => {
    server.routes.set("/a", sends("", { location: Buffer.from("/переговори").toString("latin1") }, 302));
    server.routes.set(encodeURI("/переговори"), sends(PAGE));
    expect((await get("/a")).result).toMatchObject({ status: "fetched", finalUrl: server.origin + encodeURI("/переговори") });
  });

  test("a circle ends, and so does a chain without end", async () => {
    server.routes.set("/a", sends("", { location: "/b" }, 302));
    server.routes.set("/b", sends("", { location: "/a" }, 302));
    expect((await fails("/a")).issue.code).toBe("acquire/redirect-loop");
    expect(server.asked).toEqual(["/a", "/b"]);
    server.asked.length = 0;
    server.routes.set("/n", (request, response) =>
      response.writeHead(302, { location: `/n?${server.asked.length}${request.url!.slice(2, 3)}` }).end(),
    );
    expect((await fails("/n", { maxRedirects: 4 })).issue.code).toBe("acquire/redirect-loop");
    expect(server.asked).toHaveLength(5);
  });

  test("one to https is taken: there is nothing there but the first attempt shows it", async () => {
    server.routes.set("/a", sends("", { location: `https://127.0.0.1:${server.port}/a` }, 301));
    expect((await fails("/a", { retries: 0 })).issue.code).toBe("acquire/tls");
  });

  test.each([undefined, "http://"])("one that leads nowhere (%s) says so", async (location) => {
    server.routes.set("/a", sends("", location === undefined ? {} : { location }, 302));
    expect((await fails("/a")).issue.code).toMatch(/^acquire\/(?:bad-redirect|url)$/);
  });
});

describe("answers that are no page", () => {
  test.each([
    [204, "acquire/http-204"],
    [206, "acquire/http-206"],
    [400, "acquire/http-400"],
    [401, "acquire/http-401"],
    [403, "acquire/http-403"],
    [404, "acquire/http-404"],
    [451, "acquire/http-451"],
    [501, "acquire/http-501"],
  ])("%i says what to do, and is not asked again", async (status, code) => {
    server.routes.set("/", sends("", {}, status));
    const { issue, slept } = await fails("/");
    expect(issue).toMatchObject({ code, severity: "error", message: expect.stringMatching(/^http:.*\. ?\S.*\.$/) });
    expect([server.asked.length, slept]).toEqual([1, []]);
  });

  test("410 is gone", async () => {
    server.routes.set("/", sends("", {}, 410));
    expect((await get("/")).result).toMatchObject({ status: "gone", issue: { code: "acquire/http-410" } });
  });

  test.each(["nonsense", "//host/", "ftp://host/file", "data:text/plain,x"])("%s is no address to fetch", async (address) => {
    const { results } = await getAll([address.includes(":") ? address : `:${address}`]);
    expect(results[0]).toMatchObject({ status: "failed", issue: { code: expect.stringMatching(/^acquire\/(?:url|scheme)$/) } });
  });
});

describe("what passes is asked again", () => {
  test("503, then the page: after 1, 2 and 4 seconds", async () => {
    server.routes.set("/", inTurn(sends("", {}, 503), sends("", {}, 500), sends("", {}, 502), sends(PAGE)));
    const { result, slept } = await get("/");
    expect(result.status).toBe("fetched");
    expect(slept).toEqual([1000, 2000, 4000]);
  });

  test("chance shortens the waits by up to half", async () => {
    server.routes.set("/", inTurn(sends("", {}, 503), sends(PAGE)));
    expect((await get("/", { random: () => 0.5, hostSpacing: 0 })).slept).toEqual([750]);
  });

  test("but not for ever", async () => {
    server.routes.set("/", sends("", {}, 503));
    const { issue } = await fails("/");
    expect([issue.code, server.asked.length]).toEqual(["acquire/http-503", 4]);
  });

  test.each([
    ["7", 7000],
    ["Tue, 01 Feb 2022 12:00:30 GMT", 30_000],
    ["Tue, 01 Feb 2022 11:00:00 GMT", 1000],
    ["soon", 1000],
  ])("429 with Retry-After %s waits so long", async (header, wait) => {
    server.routes.set("/", inTurn(sends("", { "retry-after": header }, 429), sends(PAGE)));
    const { result, slept, reported } = await get("/");
    expect([result.status, slept]).toEqual(["fetched", [wait]]);
    expect(reported.map(({ code }) => code)).toEqual(wait >= 10_000 ? ["acquire/waiting"] : []);
  });

  test("who asks for more than we wait is left alone, with all its pages", async () => {
    server.routes.set("/", sends("", { "retry-after": "3600" }, 429));
    server.routes.set("/b", sends(PAGE));
    const { results, slept } = await getAll(["/", "/b"]);
    expect(results[0]).toMatchObject({ status: "failed", retryAfterSeconds: 3600, issue: { code: "acquire/http-429" } });
    expect(results[1]).toMatchObject({ status: "failed", retryAfterSeconds: 3600, issue: { code: "acquire/asked-to-wait" } });
    expect([server.asked, slept]).toEqual([["/"], []]);
  });

  test("a connection that is broken off, on its first use or a later one", async () => {
    const breaks: Handler = (_, response) => void response.socket!.destroy();
    server.routes.set("/", inTurn(breaks, sends(PAGE), breaks, sends(PAGE)));
    const { results } = await getAll(["/", "/"]);
    expect(results.map(({ status }) => status)).toEqual(["fetched", "fetched"]);
    server.routes.set("/", breaks);
    expect((await fails("/", { retries: 1 })).issue.code).toBe("acquire/reset");
  });

  test("a port where nobody answers", async () => {
    const { issue, slept } = await fails("http://127.0.0.1:1/");
    expect([issue.code, slept.length]).toEqual(["acquire/refused", 3]);
  });

  test("a name that cannot be looked up now, but not one that does not exist", async () => {
    const failing = (code: string) => async () => Promise.reject(Object.assign(new Error(code), { code }));
    expect((await fails("http://a.example/", { lookup: failing("EAI_AGAIN") })).slept).toHaveLength(3);
    const { issue, slept } = await fails("http://a.example/", { lookup: failing("ENOTFOUND") });
    expect([issue.code, slept]).toEqual(["acquire/dns", []]);
    expect((await fails("http://a.example/", { lookup: async () => [] })).issue.code).toBe("acquire/dns");
  });
});

describe("never half a document", () => {
  const once = { retries: 0 };
  const raw =
    (...parts: string[]): Handler =>
    (_, response) => {
      for (const part of parts) response.socket!.write(part);
      response.socket!.end();
    };

  test.each<[string, Handler, string]>([
    ["shorter than its Content-Length", raw(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${PAGE}`), "acquire/cut-off"],
    ["longer than its Content-Length", raw(`HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n${PAGE}`), "acquire/cut-off"],
    [
      "chunks that break off",
      raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n`),
      "acquire/cut-off",
    ],
    ["chunks that are none", raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${PAGE}`), "acquire/cut-off"],
    ["gzip that breaks off", sends(gzipSync(PAGE.repeat(50)).subarray(0, 60), { "content-encoding": "gzip" }), "acquire/cut-off"],
    ["brotli that breaks off", sends(brotliCompressSync(PAGE).subarray(0, 30), { "content-encoding": "br" }), "acquire/cut-off"],
    ["gzip that is none", sends(PAGE, { "content-encoding": "gzip" }), "acquire/encoding"],
    ["brotli that is none", sends(PAGE, { "content-encoding": "br" }), "acquire/encoding"],
    ["a coding that nobody knows", sends(PAGE, { "content-encoding": "lzma" }), "acquire/encoding"],
    ["no HTTP", raw("SSH-2.0-OpenSSH_9.6\r\n"), "acquire/protocol"],
    ["a head without end", raw(`HTTP/1.1 200 OK\r\n${`X-Fill: ${"x".repeat(1000)}\r\n`.repeat(70)}\r\n`), "acquire/protocol"],
  ])("%s", async (_, handler, code) => {
    server.routes.set("/", handler);
    expect((await fails("/", once)).issue.code).toBe(code);
  });

  test("what broke off comes whole the next time", async () => {
    server.routes.set("/", inTurn(raw(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${PAGE}`), sends(PAGE)));
    expect(await text("/")).toBe(PAGE);
  });

  test("a body that ends with the connection is whole", async () => {
    server.routes.set("/", raw(`HTTP/1.0 200 OK\r\n\r\n${PAGE}`));
    expect(await text("/", once)).toBe(PAGE);
  });
});

describe("size", () => {
  const small = { maxBytes: 64 * 1024, retries: 0 };

  test("is refused as announced, before the body comes", async () => {
    server.routes.set("/", (_, response) => void response.writeHead(200, { "content-length": "65537" }).flushHeaders());
    expect((await fails("/", small)).issue).toMatchObject({ code: "acquire/too-large", message: expect.stringContaining("0.0625 MiB") });
  });

  test("is refused while it comes, without end", async () => {
    server.routes.set("/", (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(16 * 1024)));
      };
      response.on("drain", more);
      more();
    });
    expect((await fails("/", small)).issue.code).toBe("acquire/too-large");
  });

  test.each(["gzip", "br"])("is refused when it swells (%s bomb)", async (coding) => {
    const zeros = Buffer.alloc(20 * 1024 * 1024);
    const bomb = coding === "gzip" ? gzipSync(zeros) : brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    server.routes.set("/", sends(bomb, { "content-encoding": coding }));
    expect(bomb.length).toBeLessThan(small.maxBytes);
    expect((await fails("/", small)).issue.code).toBe("acquire/too-large");
  });

  test("just at the limit it is taken", async () => {
    server.routes.set("/", sends("x".repeat(small.maxBytes)));
    expect((await text("/", small)).length).toBe(small.maxBytes);
  });
});

describe("time", () => {
  const silent: Handler = () => undefined;
  const drips: Handler = (_, response) => {
    response.writeHead(200, { "content-length": "100000" });
    const drip = setInterval(() => response.write("x"), 5);
    response.on("close", () => clearInterval(drip));
  };

  test.each<[string, Handler, NetworkOptions]>([
    ["no head", silent, { idleTimeout: 30 }],
    ["a head and then silence", (_, response) => void response.writeHead(200).write("<p>"), { idleTimeout: 30 }],
    ["a body that drips", drips, { totalTimeout: 60 }],
  ])("%s is a timeout, and may pass", async (_, handler, options) => {
    server.routes.set("/", inTurn(handler, sends(PAGE)));
    expect((await fails("/", { ...options, retries: 0 })).issue.code).toBe("acquire/timeout");
    server.routes.set("/", inTurn(handler, sends(PAGE)));
    expect(await text("/", options)).toBe(PAGE);
  });

  test("a name that is never resolved is a timeout", async () => {
    expect(
      (await fails("http://a.example/", { lookup: () => new Promise(() => undefined), connectTimeout: 20, retries: 0 })).issue.code,
    ).toBe("acquire/timeout");
  });

  test("who stops the run stops what is under way", async () => {
    const stop = new AbortController();
    server.routes.set("/", () => stop.abort());
    const fetcher = createFetcher({ allowPrivate: true }, { report() {}, signal: stop.signal });
    expect(await fetcher.get(`${server.origin}/`)).toMatchObject({ status: "failed", issue: { code: "acquire/stopped" } });
    expect(await fetcher.get(`${server.origin}/`)).toMatchObject({ status: "failed", issue: { code: "acquire/stopped" } });
    expect(server.asked).toEqual(["/"]);
    fetcher.close();
  });
});

describe("robots.txt", () => {
  const robots = (body: string, status = 200, headers = {}) => server.routes.set("/robots.txt", sends(body, headers, status));
  const everything = (): void => {
    for (const path of ["/a", "/b", "/private/a"]) server.routes.set(path, sends(PAGE));
  };

  test("closes what it closes to us or to all, and is asked once", async () => {
    everything();
    robots("User-agent: *\nDisallow: /b\n\nUser-agent: Demarche\nDisallow: /private/\nAllow: /private/a$\n");
    const { results } = await getAll(["/a", "/b", "/private/a", "/private/b"]);
    expect(results.map((result) => (result.status === "failed" ? result.issue.code : result.status))).toEqual([
      "fetched",
      "fetched",
      "fetched",
      "acquire/robots",
    ]);
    expect(server.requests.filter(({ url }) => url === "/robots.txt")).toHaveLength(1);
    expect(server.asked).not.toContain("/private/b");
  });

  test("holds for what a redirect leads to", async () => {
    robots("User-agent: *\nDisallow: /private");
    server.routes.set("/a", sends("", { location: "/private/a" }, 302));
    expect((await fails("/a")).issue.code).toBe("acquire/robots");
  });

  test.each([401, 403, 404, 410])("that is not there (%i) closes nothing", async (status) => {
    everything();
    robots("User-agent: *\nDisallow: /", status);
    expect((await get("/a")).result.status).toBe("fetched");
  });

  test.each([500, 503, 429])("of a server in trouble (%i) closes all, for a while", async (status) => {
    everything();
    robots("", status);
    let now = 0;
    const fetcher = createFetcher({ allowPrivate: true, now: () => now, sleep: async () => undefined });
    expect(await fetcher.get(`${server.origin}/a`)).toMatchObject({ issue: { code: "acquire/robots-unreachable" } });
    robots("");
    expect((await fetcher.get(`${server.origin}/a`)).status).toBe("failed");
    now += 11 * 60 * 1000;
    expect((await fetcher.get(`${server.origin}/a`)).status).toBe("fetched");
    fetcher.close();
  });

  test("of a server out of reach is asked for again soon", async () => {
    everything();
    let now = 0;
    let online = false;
    const lookup = async () => {
      if (!online) throw Object.assign(new Error("offline"), { code: "ENOTFOUND" });
      return [{ address: "127.0.0.1", family: 4 }];
    };
    const fetcher = createFetcher({ allowPrivate: true, now: () => now, sleep: async () => undefined, lookup });
    const url = `http://news.example:${server.port}/a`;
    expect(await fetcher.get(url)).toMatchObject({ issue: { code: "acquire/dns", message: expect.stringContaining(`${url}: `) } });
    online = true;
    now += 61_000;
    expect((await fetcher.get(url)).status).toBe("fetched");
    fetcher.close();
  });

  test("that was once had holds while it cannot be had again", async () => {
    everything();
    robots("User-agent: *\nDisallow: /b");
    let now = 0;
    const fetcher = createFetcher({ allowPrivate: true, now: () => now, sleep: async () => undefined });
    const statuses = async () => [(await fetcher.get(`${server.origin}/a`)).status, (await fetcher.get(`${server.origin}/b`)).status];
    expect(await statuses()).toEqual(["fetched", "failed"]);
    robots("", 500);
    now += 25 * 3600 * 1000;
    expect(await statuses()).toEqual(["fetched", "failed"]);
    fetcher.close();
  });

  test("may be huge: 500 KiB of it count", async () => {
    everything();
    robots(`User-agent: *\nDisallow: /a\n${"# fill\n".repeat(150_000)}Disallow: /b\n`);
    const { results } = await getAll(["/a", "/b"]);
    expect(results.map(({ status }) => status)).toEqual(["failed", "fetched"]);
  });

  test("may be reached by redirects, packed, with a byte order mark and any line ends", async () => {
    everything();
    server.routes.set("/robots.txt", sends("", { location: "/r" }, 301));
    server.routes.set("/r", sends(gzipSync("\ufeffUser-agent: *\rDisallow: /a\r\n"), { "content-encoding": "gzip" }));
    expect((await fails("/a")).issue.code).toBe("acquire/robots");
  });
});

describe("manners", () => {
  test("requests to one host begin a second apart, or as far as Crawl-delay says up to a limit", async () => {
    for (const path of ["/a", "/b", "/c"]) server.routes.set(path, sends(PAGE));
    expect((await getAll(["/a", "/b", "/c"])).slept).toEqual([1000, 1000]);
    server.routes.set("/robots.txt", sends("User-agent: *\nCrawl-delay: 5"));
    expect((await getAll(["/a", "/b"])).slept).toEqual([5000]);
    server.routes.set("/robots.txt", sends("User-agent: *\nCrawl-delay: 3600"));
    expect((await getAll(["/a", "/b"])).slept).toEqual([30_000]);
  });

  test("few run at once, and fewer to one host", async () => {
    let running = 0;
    let most = 0;
    server.routes.set("/", (_, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        response.end(PAGE);
      }, 2);
    });
    const lookup = async () => [{ address: "127.0.0.1", family: 4 }];
    const run = async (hosts: number, options: NetworkOptions) => {
      most = 0;
      const fetcher = createFetcher({ allowPrivate: true, lookup, hostSpacing: 0, ...options });
      await Promise.all(Array.from({ length: 12 }, (_, i) => fetcher.get(`http://host${i % hosts}.example:${server.port}/`)));
      fetcher.close();
      return most;
    };
    expect(await run(1, {})).toBe(2);
    expect(await run(12, { concurrency: 3 })).toBe(3);
  });

  test("hosts that redirect to each other do not wait for each other", async () => {
    const lookup = async () => [{ address: "127.0.0.1", family: 4 }];
    const other = (host: string) => (host.startsWith("a.") ? "b" : "a");
    server.routes.set("/x", (request, response) =>
      response.writeHead(302, { location: `http://${other(request.headers.host!)}.example:${server.port}/y` }).end(),
    );
    server.routes.set("/y", sends(PAGE));
    const fetcher = createFetcher({ ...fakeTime(), allowPrivate: true, lookup, hostConcurrency: 1, concurrency: 1 });
    const results = await Promise.all(["a", "b", "a", "b"].map((host) => fetcher.get(`http://${host}.example:${server.port}/x`)));
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill("fetched"));
    fetcher.close();
  });
});
