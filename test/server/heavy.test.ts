import { expect, test, vi } from "vitest";
import { createApp } from "../../src/server/create-app.ts";
import { createEventFeed } from "../../src/server/event-feed.ts";
import { heavyThread } from "../../src/server/heavy-thread.ts";
import { codedDemo } from "../ledger/coded-demo.ts";
import { openServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test("answers made on a thread are those made here, and so are errors", async () => {
  const { context, path, get } = await openServer((await codedDemo()).slice(0, 4));
  const heavy = heavyThread(context, { ledger: path, version: context.version }, () => {}, 1);
  const feed = createEventFeed(context);
  const app = createApp({ context, feed, host: "127.0.0.1", isToken: null, pages: null, heavy: heavy.work, mcp: null, report() {} });
  const apart = async (at: string) => (await app.request(at, { headers: { host: "localhost" } })).json();
  for (const at of ["/api/board", "/api/ledger/facets?q=kind:event", "/api/pairs?by=year", "/api/actors/RUS", "/api/copies"])
    expect(await apart(at)).toEqual(await get(at));
  expect(await apart("/api/board?q=type:THREATN")).toEqual(await get("/api/board?q=type:THREATN", 400));
  expect(await apart("/api/actors/none")).toEqual(await get("/api/actors/none", 404));
  feed.close();
  await heavy.close();
});
