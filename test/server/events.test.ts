// Server-sent events: what any process changes is told, and a reader who was cut off goes on where it was.
import { beforeAll, expect, test, vi } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { codedDemo } from "../ledger/coded-demo.ts";
import { openServer, type TestServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let server: TestServer;
let rest: Awaited<ReturnType<typeof codedDemo>>;
beforeAll(async () => {
  const all = await codedDemo();
  rest = all.slice(4);
  server = await openServer(all.slice(0, 4));
});

interface Told {
  readonly event: string;
  readonly id: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: what an event holds is what tests look at
  readonly data: any;
}

/** Reads events until one is found; `began` is called once the stream is open. */
async function listen(
  until: (told: Told) => boolean,
  {
    headers = {},
    began = async () => {},
    query = "",
  }: { headers?: Record<string, string>; began?: () => Promise<unknown>; query?: string } = {},
): Promise<Told[]> {
  const answer = await fetch(`${server.base}/api/events${query}`, { headers });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const told: Told[] = [];
  let text = "";
  const decoder = new TextDecoder();
  for await (const bytes of answer.body!) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const parts = text.split("\n\n");
    text = parts.pop()!;
    for (const part of parts) {
      const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, "m").exec(part)?.[1];
      const event = field("event");
      if (!event) continue;
      told.push({ event, id: field("id") === undefined ? null : Number(field("id")), data: JSON.parse(field("data")!) });
      if (event === "hello") await began();
      if (until(told.at(-1)!)) return told;
    }
  }
  throw new Error("the stream ended");
}

test("an arrival by this server is told, with its changes", async () => {
  const told = await listen(({ event }) => event === "done", {
    began: () =>
      server.send(
        "POST",
        "/api/documents",
        {
          title: "A visit",
          text: "Norway will send 300 troops to Latvia if Russia attacks Ukraine.",
          published: "2021-12-09",
          publisher: "Fjord Post",
        },
        202,
      ),
  });
  expect(told.find(({ event }) => event === "arrival")!.data.arrival).toMatchObject({ publisher: "Fjord Post", published: "2021-12-09" });
  expect(told.at(-1)!.data).toMatchObject({ arrived: 1, failed: false });
});

test("what another opening of the ledger changes is told", async () => {
  const other = openSqliteStore(server.path);
  const told = await listen(({ event }) => event === "source", {
    began: async () => {
      other.write((writer) =>
        writer.logChange({ kind: "source", id: "https://paper.example/", what: "failed", document: null, at: "2026-01-01T00:00:00Z" }),
      );
    },
  });
  other.close();
  expect(told.at(-1)!.data).toMatchObject({ id: "https://paper.example/", what: "failed" });
});

test("a reader that was cut off misses nothing and hears nothing twice", async () => {
  const from = server.context.store.lastChange();
  server.ledger.add(rest);
  const last = server.context.store.lastChange();
  const first = await listen(({ id }) => id !== null && id > from + 5, { query: `?after=${from}` });
  const next = await listen(({ id }) => id === last, { headers: { "last-event-id": String(first.at(-1)!.id) } });
  const ids = [...first, ...next].flatMap(({ id }) => id ?? []);
  expect(ids).toEqual(Array.from({ length: last - from }, (_, i) => from + 1 + i));
  const document = [...first, ...next].find(({ event }) => event === "document")!;
  expect(document.data.title).toEqual(expect.any(String));
});
