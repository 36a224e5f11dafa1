// The MCP server by the official client, over both transports.
import { rmSync } from "node:fs";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { codedDemo } from "../ledger/coded-demo.ts";
import { openServer, type TestServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TOOLS = [
  "compare_sources",
  "get_entry_with_evidence",
  "open_conditions",
  "read_document",
  "search_entries",
  "upcoming_contacts",
  "what_changed_since",
];

let server: TestServer;
const clients: Record<string, Client> = {};
beforeAll(async () => {
  server = await openServer(await codedDemo());
  const copy = `${server.path}.copy`;
  server.context.store.backup(copy);
  afterAll(() => rmSync(copy, { force: true }));
  clients.http = new Client({ name: "test", version: "1" });
  await clients.http.connect(new StreamableHTTPClientTransport(new URL(`${server.base}/mcp`)));
  clients.stdio = new Client({ name: "test", version: "1" });
  await clients.stdio.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ["--import", "tsx", "src/cli/main.ts", "mcp", "--ledger", copy],
      stderr: "inherit",
    }),
  );
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.close();
});

describe.each(["http", "stdio"])("over %s", (transport) => {
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what tests look at
  const call = async (name: string, given: Record<string, unknown>): Promise<any> => {
    const { structuredContent, isError, content } = await clients[transport]!.callTool({ name, arguments: given });
    expect([name, isError ?? false, isError ? content : null]).toEqual([name, false, null]);
    expect((content as { text: string }[])[0]!.text).toMatch(/^<quoted-third-party-content /);
    return structuredContent;
  };
  const fails = async (name: string, given: Record<string, unknown>): Promise<string> => {
    const { isError, content } = await clients[transport]!.callTool({ name, arguments: given });
    expect(isError).toBe(true);
    return (content as { text: string }[])[0]!.text;
  };

  test("tools say what they take and give, and that they only read", async () => {
    const { tools } = await clients[transport]!.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toContain("third parties");
      expect(inputSchema.properties).toBeDefined();
      expect(outputSchema?.properties).toHaveProperty("notice");
      expect(annotations?.readOnlyHint).toBe(true);
    }
  });

  test("search gives quoted words with span, document, origin and date, page by page", async () => {
    const first = await call("search_entries", { query: "type:THREATEN", limit: 3 });
    expect(first.total).toBeGreaterThan(3);
    for (const { evidence } of first.entries)
      expect(evidence[0]).toMatchObject({
        quote: expect.any(String),
        span: [expect.any(Number), expect.any(Number)],
        document: expect.any(String),
        origin: expect.any(String),
        date: expect.stringMatching(/^\d{4}/),
      });
    const next = await call("search_entries", { query: "type:THREATEN", limit: 3, after: first.next });
    expect(next.entries[0].id).not.toBe(first.entries[0].id);
  });

  test("an entry comes with all its evidence in context, and sources are compared", async () => {
    const { entries } = await call("search_entries", { query: "type:CONSULT origins:>=2", limit: 1 });
    const { evidence, history } = await call("get_entry_with_evidence", { id: entries[0].id });
    for (const { quote, paragraph } of evidence) expect(paragraph).toContain(quote);
    expect(history.length).toBeGreaterThan(0);
    const { origins } = await call("compare_sources", { id: entries[0].id });
    expect(origins.length).toBe(entries[0].origins);
  });

  test("what is open, due and changed", async () => {
    const open = await call("open_conditions", { query: "actor:RUS" });
    for (const { actors } of open.entries) expect(actors.map(({ code }: { code: string }) => code)).toContain("RUS");
    const { upcoming } = await call("upcoming_contacts", { asOf: "2021-12-05" });
    expect(upcoming.length).toBeGreaterThan(0);
    const { changed } = await call("what_changed_since", { since: "2021-12-07", query: "type:CONSULT" });
    expect(changed.flatMap(({ changes }: { changes: string[] }) => changes).some((line: string) => line.includes("→ held"))).toBe(true);
  });

  test("a given text is coded, with spans into it", async () => {
    const { text, events } = await call("read_document", {
      text: "Russia threatened on Monday to cut off gas to Ukraine if it joins NATO.",
      published: "2021-12-07",
    });
    expect(events[0].type).toBe("THREATEN");
    for (const { quote, span } of events) expect(text.slice(...span)).toBe(quote);
  });

  test("errors say what to do", async () => {
    expect(await fails("search_entries", { query: "type:THREATN" })).toMatch(/Did you mean THREATEN\?[\s\S]*\^\^\^/);
    expect(await fails("get_entry_with_evidence", { id: "none" })).toContain("Look for its words");
    expect(await fails("search_entries", { query: "", after: "nonsense" })).toContain("next");
    expect(await fails("what_changed_since", { since: "yesterday" })).toContain("since");
  });

  test("entries and documents are resources; words of documents are marked and cannot end their mark", async () => {
    const client = clients[transport]!;
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate).sort()).toEqual([
      "demarche://documents/{id}",
      "demarche://entries/{id}",
    ]);
    const { resources } = await client.listResources();
    const entry = await client.readResource({ uri: resources[0]!.uri });
    const { evidence } = JSON.parse((entry.contents[0] as { text: string }).text).entry;
    const document = await client.readResource({ uri: evidence[0].documentUri });
    const { text } = document.contents[0] as { text: string };
    expect(text).toContain(evidence[0].quote);
    expect(text.match(/<\/quoted-third-party-content>/g)).toHaveLength(1);
    for (const kind of ["documents", "entries"])
      await expect(client.readResource({ uri: `demarche://${kind}/none` })).rejects.toThrow("no ");
  });
});
