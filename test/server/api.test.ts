// The API as a client sees it: on a real port, with the demo's ledger.
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { codedDemo } from "../ledger/coded-demo.ts";
import { openServer, type TestServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let server: TestServer;
let get: TestServer["get"];
beforeAll(async () => {
  server = await openServer(await codedDemo());
  ({ get } = server);
});

const asked = (query: string, more = ""): string => `/api/ledger?q=${encodeURIComponent(query)}${more}`;

describe("the description", () => {
  test("is OpenAPI 3.1, and answers are as it says", async () => {
    const document = await get("/openapi.json");
    expect(document.openapi).toBe("3.1.0");
    const [entry] = (await get(asked("type:CONSULT", "&limit=1"))).entries;
    const [stored] = (await get("/api/documents?limit=1")).documents;
    const ids: Record<string, string> = { "/api/entries/{id}": entry.id, "/api/documents/{id}": stored.id, "/api/actors/{id}": "RUS" };
    const { id } = await server.send("POST", "/api/dossiers", { title: "All", query: "" }, 201);
    ids["/api/dossiers/{id}"] = id;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "api", components: document.components });
    let looked = 0;
    type Methods = { get?: { responses: Record<number, { content: Record<string, { schema: object }> }> } };
    for (const [path, methods] of Object.entries<Methods>(document.paths)) {
      const schema = methods.get?.responses[200]?.content["application/json"]?.schema;
      if (!schema) continue;
      const query = path === "/api/tension" ? "?a=USA&b=RUS" : "";
      const answer = await get(path.replace("{id}", encodeURIComponent(ids[path] ?? "")) + query);
      const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
      const conforms = ajv.compile(absolute);
      expect([path, conforms(answer), conforms.errors?.slice(0, 3)]).toEqual([path, true, undefined]);
      looked++;
    }
    expect(looked).toBeGreaterThanOrEqual(20);
    const { post } = document.paths["/api/actors/{id}/unite"];
    expect(post.responses[201].content["application/json"].schema).toEqual({ $ref: "#/components/schemas/Review" });
    expect(document.components.schemas.Review.properties.field.enum).toContain("unite");
  });

  test("has a page to try it, without inline script", async () => {
    const answer = await fetch(`${server.base}/api`);
    const page = await answer.text();
    expect(page).toContain("GET /api/ledger");
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/i);
  });
});

describe("asking", () => {
  test("every page's address has its JSON twin", async () => {
    expect(await get("/ledger.json?q=type:THREATEN&limit=3")).toEqual(await get("/api/ledger?q=type:THREATEN&limit=3"));
    const [{ id }] = (await get(asked("", "&limit=1"))).entries;
    expect((await get(`/entries/${id}.json`)).entry.id).toBe(id);
    expect((await get("/pairs.json?by=year")).codes[0].code).toBe("RUS");
    const { documents } = await get("/api/documents?limit=1");
    const pages = [
      "index",
      "ledger",
      "board",
      "calendar",
      "timeline",
      "numbers",
      "actors",
      "actors/RUS",
      "pairs",
      "map",
      "sources",
      "reviews",
    ];
    for (const page of [...pages, `documents/${encodeURIComponent(documents[0].key)}`])
      expect(await get(`/${page}.json`)).toBeTypeOf("object");
    expect((await get("/index.json?q=party:NATO")).dossier.query).toBe("party:NATO");
  });

  test.each(["-date", "date", "published", "-origins", "id"])("paging by %s gives every entry once", async (sort) => {
    const ids: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: { entries: { id: string }[]; next: string | null } = await get(`/api/ledger?sort=${sort}&limit=37&after=${after}`);
      ids.push(...page.entries.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe((await get("/api/ledger/facets")).total);
  });

  test("actors come page by page, each once", async () => {
    const ids: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: { actors: { id: string }[]; next: string | null } = await get(`/api/actors?limit=7&after=${encodeURIComponent(after)}`);
      ids.push(...page.actors.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual((await get("/api/actors?limit=1000")).actors.map(({ id }: { id: string }) => id));
    await get("/api/actors?after=bm9uc2Vuc2U", 400);
  });

  test("an entry shows its words in their paragraph, copies under their origin", async () => {
    const { entries } = await get(asked("type:CONSULT origins:>=2", "&sort=-origins&limit=1"));
    const view = await get(`/api/entries/${entries[0].id}`);
    expect(view.evidence.length).toBe(view.entry.evidence.length);
    for (const { quote, context } of view.evidence) expect(context.text.slice(...context.highlight)).toBe(quote);
    expect(view.origins.flatMap(({ evidence }: { evidence: number[] }) => evidence).sort((a: number, b: number) => a - b)).toEqual([
      ...view.evidence.keys(),
    ]);
    expect(view.history.at(-1).status).toBe(view.entry.status);
  });

  test("a document is found by its id, its key and its address, with what was removed", async () => {
    const [{ id, key }] = (await get("/api/documents?limit=1")).documents;
    const view = await get(`/api/documents/${encodeURIComponent(id)}`);
    expect(await get(`/api/documents/${encodeURIComponent(key)}`)).toEqual(view);
    expect(view.rows.length).toBeGreaterThan(5);
    for (const { entry } of view.rows) expect(view.entries.some((one: { id: string }) => one.id === entry)).toBe(true);
  });

  test("a query is completed and what is wrong is pointed at", async () => {
    expect((await get("/api/complete?text=actor:USA%20ty")).options[0].text).toBe("type:");
    expect((await get("/api/complete?text=status:over")).options.map(({ text }: { text: string }) => text)).toEqual(["overdue"]);
    const { options, from, to } = await get(`/api/complete?text=${encodeURIComponent("party:USA,bid")}`);
    expect([options[0].text, from, to]).toEqual(["person:joe-biden", 10, 13]);
    const texts = async (text: string): Promise<string[]> =>
      (await get(`/api/complete?text=${encodeURIComponent(text)}`)).options.map((option: { text: string }) => option.text);
    expect(await texts("publisher:mer")).toEqual(['"Meridian News Agency"']);
    expect(await texts('publisher:"meridian n')).toEqual(['"Meridian News Agency"']);
    expect(await texts("place:gen")).toEqual(["Geneva"]);
    expect(await texts("publisher:zyx")).toEqual([]);
    expect((await texts("publisher:")).length).toBeLessThanOrEqual(12);
    const { total } = await get(
      `/api/ledger/facets?q=${encodeURIComponent((await texts("publisher:mer")).map((one) => `publisher:${one}`).join())}`,
    );
    expect(total).toBeGreaterThan(0);
    expect((await get(`/api/complete?text=${encodeURIComponent("type:THREATN x")}&at=0`)).error).toMatchObject({ start: 5, end: 12 });
  });

  test("an export streams what matches", async () => {
    const answer = await fetch(`${server.base}/api/export?format=jsonl&q=type:THREATEN`);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const lines = (await answer.text()).trim().split("\n");
    expect(lines.length).toBe((await get(`/api/ledger/facets?q=type:THREATEN`)).total);
    expect(JSON.parse(lines[0]!).event).toBe("THREATEN");
  });

  test("a text is coded without being kept", async () => {
    const before = await get("/api/status");
    const coded = await server.send("POST", "/api/read", {
      text: "Russia threatened on Monday to cut off gas to Ukraine if it joins NATO.",
      published: "2021-12-07",
    });
    expect(coded.events[0].event).toBe("THREATEN");
    expect(await get("/api/status")).toEqual(before);
    await server.send("POST", "/api/read", { text: "   " }, 400);
  });
});

describe("sums follow the query", () => {
  const counted = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0);

  test("types, statuses and days count all that match", async () => {
    for (const q of ["", "party:NATO", "type:CONSULT status:held"]) {
      const { total, types, statuses, days } = await get(`/api/ledger/facets?q=${encodeURIComponent(q)}`);
      expect([counted(types), counted(statuses)]).toEqual([total, total]);
      expect(counted(days)).toBeLessThanOrEqual(total);
      const { value, count } = types.find((one: { value: string }) => one.value !== "statement");
      expect((await get(`/api/ledger/facets?q=${encodeURIComponent(`${q} type:${value}`)}`)).total).toBe(count);
    }
    const { pairs, complete, scanned, total } = await get("/api/ledger/facets?pairs=yes&q=type:CONSULT");
    expect([pairs.length > 0, complete, scanned]).toEqual([true, true, total]);
  });

  test("the timeline counts each entry that matches once", async () => {
    const all = (await get("/api/timeline?by=year")).periods;
    expect(new Set(all.map(({ event }: { event: string }) => event)).size).toBeGreaterThan(5);
    const { periods } = await get("/api/timeline?by=week&q=type:THREATEN");
    expect(new Set(periods.map(({ event }: { event: string }) => event))).toEqual(new Set(["THREATEN"]));
    const entries = (rows: readonly { entries: number; event: string }[]) =>
      rows.filter(({ event }) => event === "THREATEN").reduce((sum, one) => sum + one.entries, 0);
    expect(entries(periods)).toBe(entries(all));
    expect(entries(periods)).toBeLessThanOrEqual((await get("/api/ledger/facets?q=type:THREATEN")).total);
    expect((await get("/api/timeline?q=zyxomene")).periods).toEqual([]);
    await get("/api/timeline?q=type:THREATN", 400);
  });

  test("the matrix of pairs holds the pairs of what matches", async () => {
    const all = await get("/api/pairs?by=year");
    const some = await get("/api/pairs?by=year&q=type:THREATEN");
    const cell = ({ cells }: { cells: { actor: string; recipient: string; period: string; entries: number }[] }, event = "") =>
      cells.map(({ actor, recipient, period, entries }) => `${actor} ${recipient} ${period} ${entries}${event}`).sort();
    expect(cell(some)).toEqual(cell(await get("/api/pairs?by=year&event=THREATEN")));
    expect(cell(some).length).toBeLessThan(cell(all).length);
    expect([some.complete, all.complete]).toEqual([true, true]);
    expect((await get("/api/pairs?q=zyxomene")).cells).toEqual([]);
  });
});

describe("an answer", () => {
  test("is told to be the same until the ledger changes", async () => {
    const first = await fetch(`${server.base}/api/ledger?limit=1`);
    const etag = first.headers.get("etag")!;
    await first.text();
    const again = () => fetch(`${server.base}/api/ledger?limit=1`, { headers: { "if-none-match": etag } });
    const same = await again();
    expect([same.status, await same.text()]).toEqual([304, ""]);
    const other = openSqliteStore(server.path);
    other.write((writer) => writer.putMark("somebody", 1));
    other.close();
    const changed = await again();
    await changed.text();
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

  test("that cannot be given is problem+json", async () => {
    const answer = await fetch(`${server.base}/api/ledger?q=type:THREATN`);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      status: 400,
      detail: expect.stringContaining("Did you mean THREATEN?"),
      start: 5,
      end: 12,
    });
    expect(await get("/api/ledger?limit=0", 400)).toMatchObject({ errors: [{ path: "limit" }] });
    expect(await get("/api/ledger?after=bm9uc2Vuc2U", 400)).toMatchObject({ detail: expect.stringContaining("cursor") });
    expect(await get("/api/entries/none", 404)).toMatchObject({ help: expect.any(String) });
    for (const path of ["/api/documents/none", "/api/actors/none", "/api/dossiers/none", "/api/nothing", "/entries/none.json"])
      expect(await get(path, 404)).toMatchObject({ status: 404 });
    for (const path of ["/api/ledger?asOf=yesterday", "/api/tension?a=USA", `/api/tension?a=USA&b=${encodeURIComponent('x" OR type:*')}`])
      await get(path, 400);
  });
});

test("sources: an address is checked before it is visited", async () => {
  for (const url of ["file:///etc/passwd", "ftp://example.org/", "/etc/passwd", "../ledger.db", "http://user:pass@example.org/"])
    await server.send("POST", "/api/sources", { url }, 400);
  await server.send("PATCH", "/api/sources?url=http://none.example/", { every: 600 }, 404);
  await server.send("DELETE", "/api/sources?url=http://none.example/", undefined, 404);
});
