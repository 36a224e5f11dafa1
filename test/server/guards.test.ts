// What keeps others out: names, origins, tokens, limits, and words of documents that would be markup.
import { request } from "node:http";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { rateLimit } from "../../src/server/guard/rate-limit.ts";
import { hashToken, tokenCheck } from "../../src/server/guard/token.ts";
import { codedDemo, demoCoder } from "../ledger/coded-demo.ts";
import { openServer, type TestServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const TOKEN = "a-token-of-some-length";
const HOSTILE = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
const NUMBER = 4;

/** A document whose title, words and publisher would be markup. */
function hostile() {
  const text = `${HOSTILE}\n\nRussia threatened on Monday to cut off gas to Ukraine ${HOSTILE} if it joins NATO, "${HOSTILE}" said Vladimir Putin.`;
  const document = {
    id: `"><script>alert(3)</script>`,
    url: "javascript:alert(4)",
    title: HOSTILE,
    text,
    blocks: [
      { kind: "title" as const, span: [0, HOSTILE.length] as const },
      { kind: "paragraph" as const, span: [HOSTILE.length + 2, text.length] as const },
    ],
    published: { value: "2021-12-07", from: "given" as const, reasons: [] },
    publisher: `Paper ${HOSTILE}`,
    agency: null,
    byline: null,
    language: "en",
    removed: [{ why: "debris", text: HOSTILE }],
    issues: [],
  };
  return { document, coded: demoCoder.code(document), intake: { source: HOSTILE, at: "2026-01-01T00:00:00Z" } };
}

let open: TestServer;
let closed: TestServer;
beforeAll(async () => {
  const documents = (await codedDemo()).slice(0, NUMBER);
  open = await openServer([...documents, hostile()]);
  closed = await openServer([], { host: "192.0.2.7", isToken: tokenCheck(hashToken(TOKEN)) });
});

/** A request with any headers and any path, as `fetch` does not allow. */
function raw(
  base: string,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body = "",
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { port } = new URL(base);
  return new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("end", () => done({ status: answer.statusCode!, text, headers: answer.headers }));
    });
    asked.on("error", fail);
    asked.end(body);
  });
}
const status = async (...given: Parameters<typeof raw>): Promise<number> => (await raw(...given)).status;

describe("by name and origin", () => {
  test("another name is refused (DNS rebinding)", async () => {
    for (const host of ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example"])
      expect([host, await status(open.base, "/api/status", { host })]).toEqual([host, 421]);
    for (const host of ["localhost", "LOCALHOST:8021", "127.0.0.1", "[::1]:8021"])
      expect([host, await status(open.base, "/api/status", { host })]).toEqual([host, 200]);
    expect(await status(open.base, "/api/status", { host: "192.0.2.7" })).toBe(421);
  });

  test("a page of another site cannot ask, and cannot change anything (CSRF)", async () => {
    const { host } = new URL(open.base);
    const body = JSON.stringify({ title: "x", query: "" });
    const json = { host, "content-type": "application/json" };
    const post = (headers: Record<string, string>, path = "/api/dossiers") => status(open.base, path, headers, "POST", body);
    expect(await post({ ...json, origin: "http://evil.example" })).toBe(403);
    expect(await post({ ...json, origin: "null" })).toBe(403);
    expect(await post({ ...json, origin: `https://${host}.evil.example` })).toBe(403);
    expect(await post({ ...json, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await post({ host, "content-type": "text/plain" })).toBe(415);
    expect(await post({ host, "content-type": "application/x-www-form-urlencoded" })).toBe(415);
    expect(await post({ ...json, origin: "http://evil.example" }, "/mcp")).toBe(403);
    expect(await status(open.base, "/api/status", { host, origin: "http://evil.example" })).toBe(403);
    expect(await post({ ...json, origin: `http://${host}`, "sec-fetch-site": "same-origin" })).toBe(201);
    expect((await raw(open.base, "/api/status", { host })).headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("by token", () => {
  const host = "192.0.2.7";
  const bearer = (token: string) => ({ host, authorization: `Bearer ${token}` });

  test("nothing is answered without it", async () => {
    for (const path of ["/", "/api/status", "/ledger.json", "/openapi.json", "/api", "/mcp", "/api/events", "/assets/x.js"])
      expect([path, await status(closed.base, path, { host })]).toEqual([path, 401]);
    expect(await status(closed.base, "/api/status", bearer(TOKEN))).toBe(200);
    expect(await status(closed.base, "/api/status", bearer(`${TOKEN}x`))).toBe(401);
  });

  test("a browser comes in by a form and keeps a session that no script can read", async () => {
    const page = await raw(closed.base, "/entries/x", { host, accept: "text/html" });
    expect([page.status, page.text.includes('<form method="post" action="/login">')]).toEqual([401, true]);
    const login = (token: string) =>
      raw(
        closed.base,
        "/login",
        { host, "content-type": "application/x-www-form-urlencoded" },
        "POST",
        `token=${encodeURIComponent(token)}`,
      );
    expect((await login("wrong-token-wrong")).status).toBe(401);
    const { status: code, headers } = await login(TOKEN);
    const [cookie] = headers["set-cookie"] as string[];
    expect([code, cookie!.includes(TOKEN)]).toEqual([303, false]);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    const [pair] = cookie!.split(";") as [string];
    expect(await status(closed.base, "/api/status", { host, cookie: pair })).toBe(200);
    expect(await status(closed.base, "/api/status", { host, cookie: "demarche=AAAA" })).toBe(401);
  });

  test("guessing is slowed down", async () => {
    const codes = [];
    for (let i = 0; i < 14; i++) codes.push(await status(closed.base, "/api/status", bearer(`guess-number-${i}`)));
    expect(codes.at(-1)).toBe(429);
  });

  test("is kept hashed", () => {
    const { salt, hash } = hashToken(TOKEN);
    expect(`${salt}${hash}`).not.toContain(TOKEN);
    const check = tokenCheck({ salt, hash });
    expect([check(TOKEN), check("other"), check(TOKEN), check("")]).toEqual([true, false, true, false]);
    expect(hashToken(TOKEN).hash).not.toBe(hash);
  });
});

describe("limits", () => {
  test("too large a body is refused before it is read", async () => {
    const { host } = new URL(open.base);
    const body = JSON.stringify({ text: "a".repeat(2_200_000) });
    expect(await status(open.base, "/api/read", { host, "content-type": "application/json" }, "POST", body)).toBe(413);
  });

  test("too many requests are refused, and later ones let in again", () => {
    let now = 0;
    const allowed = rateLimit({ burst: 3, perSecond: 1 }, () => now);
    expect([1, 2, 3, 4].map(() => allowed("a"))).toEqual([true, true, true, false]);
    expect(allowed("b")).toBe(true);
    now = 1500;
    expect([allowed("a"), allowed("a")]).toEqual([true, false]);
  });

  test("writes are limited over HTTP", async () => {
    const server = await openServer([], { rates: { reads: { burst: 2, perSecond: 0 }, writes: { burst: 1, perSecond: 0 } } });
    await server.send("POST", "/api/dossiers", { title: "x", query: "" }, 201);
    await server.send("POST", "/api/dossiers", { title: "x", query: "" }, 429);
    await server.get("/api/status");
    await server.get("/api/status");
    await server.get("/api/status", 429);
  });

  test("no path leads out of the folder of pages", async () => {
    const { host } = new URL(open.base);
    for (const path of [
      "/../package.json",
      "/..%2fpackage.json",
      "/assets/../../package.json",
      "/assets/..%2f..%2fpackage.json",
      "/assets/..\\..\\package.json",
      "/%2e%2e/package.json",
      "//etc/passwd",
      "/assets//etc/passwd",
    ]) {
      const { text } = await raw(open.base, path, { host });
      expect([path, text.includes('"name": "demarche"'), text.includes("root:")]).toEqual([path, false, false]);
    }
  });
});

describe("words of documents that would be markup", () => {
  test("go out as JSON that no browser takes for a page", async () => {
    const [{ id }] = (await open.get(`/api/ledger?q=${encodeURIComponent('publisher:"Paper"')}&limit=1`)).entries;
    const document = encodeURIComponent(hostile().document.id);
    const paths = [
      `/api/entries/${id}`,
      `/entries/${id}.json`,
      `/api/documents/${document}`,
      "/api/ledger",
      "/api/documents",
      "/api/publishers",
      `/api/nothing/${encodeURIComponent(HOSTILE)}`,
      `/api/ledger?q=${encodeURIComponent(`type:${HOSTILE}`)}`,
      `/api/entries/${encodeURIComponent(HOSTILE)}`,
    ];
    for (const path of paths) {
      const answer = await fetch(open.base + path);
      const text = await answer.text();
      expect([path, answer.headers.get("content-type")?.replace(/;.*/, "")]).toEqual([
        path,
        answer.ok ? "application/json" : "application/problem+json",
      ]);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(answer.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
      JSON.parse(text);
    }
    expect((await open.get(`/api/documents/${document}`)).document.title).toBe(HOSTILE);
  });

  test("stand in no page that the server writes, and exports are downloads", async () => {
    await open.send("POST", "/api/dossiers", { title: HOSTILE, query: "" }, 201);
    for (const path of ["/", "/api", `/${encodeURIComponent(HOSTILE)}`, `/entries/${encodeURIComponent(HOSTILE)}`])
      expect(await (await fetch(open.base + path)).text()).not.toContain("alert(");
    const answer = await fetch(`${open.base}/api/export?format=csv`);
    await answer.text();
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test("an address that is no web address is not visited", async () => {
    await open.send("POST", "/api/sources", { url: "javascript:alert(1)" }, 400);
  });
});

test("faults are not told in detail", async () => {
  const said: unknown[] = [];
  const server = await openServer([], { report: (error) => said.push(error), mcp: () => Promise.reject(new Error("secret path /x")) });
  const answer = await fetch(`${server.base}/mcp`);
  expect([answer.status, (await answer.text()).includes("secret")]).toEqual([500, false]);
  expect(said).toHaveLength(1);
});
