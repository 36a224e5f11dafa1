// A dossier through the days: what is the state, what changed since it was looked at, what is due.
import { expect, test, vi } from "vitest";
import { codedDemo } from "../ledger/coded-demo.ts";
import { openServer } from "./open-server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test("tells what later documents changed, in a line each, until it was looked at", async () => {
  const all = await codedDemo();
  const early = all.filter(({ coded }) => (coded.published ?? "") < "2021-12-07");
  const late = all.filter((one) => !early.includes(one));
  const { get, send, ledger } = await openServer(early);

  const { id } = await send("POST", "/api/dossiers", { title: "Biden and Putin", query: "party:joe-biden party:vladimir-putin" }, 201);
  const before = await get(`/api/dossiers/${id}`);
  expect(before.changed).toEqual([]);
  expect(before.total).toBeGreaterThan(0);
  const contacts = before.state.find(({ name }: { name: string }) => name === "contacts");
  expect(contacts.count).toBe(contacts.entries.length);
  expect(before.due.some(({ status }: { status: string }) => status === "scheduled")).toBe(true);

  ledger.add(late);
  const after = await get(`/api/dossiers/${id}`);
  const lines: string[] = after.changed.flatMap((one: { lines: string[] }) => one.lines);
  expect(lines).toContain("new");
  expect(lines.some((line) => /^scheduled → held on 2021-12-07/.test(line))).toBe(true);
  expect(lines.some((line) => /^told by \d+ more origins?: /.test(line))).toBe(true);

  await send("PATCH", `/api/dossiers/${id}`, { looked: after.sequence, title: "The call" });
  const seen = await get(`/api/dossiers/${id}`);
  expect([seen.dossier.title, seen.changed]).toEqual(["The call", []]);

  await send("POST", `/api/entries/${after.changed[0].entry.id}/reviews`, { review: { field: "dismiss", value: "no" }, by: "Ana" }, 201);
  expect((await get(`/api/dossiers/${id}`)).changed.map(({ lines: told }: { lines: string[] }) => told.at(-1))).toEqual([
    "review: dismiss by Ana",
  ]);
  expect((await get("/api/changed?q=party:joe-biden&limit=3")).changed).toHaveLength(3);

  await send("DELETE", `/api/dossiers/${id}`, undefined);
  await get(`/api/dossiers/${id}`, 404);
  expect(await get("/api/dossiers")).toEqual({ dossiers: [] });
  await send("POST", "/api/dossiers", { title: "x", query: "type:THREATN" }, 400);
});
