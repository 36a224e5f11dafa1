// `demarche serve` from its options to its end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RawServeFlags, startServing } from "../../src/cli/serve.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TOKEN = "a-token-of-some-length";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-serve-"));
  vi.stubEnv("DEMARCHE_TOKEN", undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const serve = (flags: RawServeFlags) =>
  startServing({ ledger: join(folder, "ledger.db"), port: "0", ...flags }, (error) => {
    throw error;
  });
const status = async (address: string, headers: Record<string, string> = {}): Promise<number> => {
  const answer = await fetch(`${address.replace("0.0.0.0", "127.0.0.1")}api/status`, { headers });
  await answer.text();
  return answer.status;
};

test("a ledger that is not there yet is made and served on this machine alone", async () => {
  const { address, close } = await serve({});
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect([await status(address), existsSync(join(folder, "ledger.db"))]).toEqual([200, true]);
  await close();
  await expect(fetch(address)).rejects.toThrow();
});

test("it takes the next free port unless one is asked for", async () => {
  const first = await serve({ port: undefined } as RawServeFlags);
  const second = await serve({ port: undefined } as RawServeFlags);
  expect(second.address).not.toBe(first.address);
  await expect(serve({ port: new URL(first.address).port })).rejects.toThrow("EADDRINUSE");
  await first.close();
  await second.close();
});

test("other addresses need a token, which is kept so that nobody can read it back", async () => {
  await expect(serve({ host: "0.0.0.0" })).rejects.toThrow("--token");
  await expect(serve({ host: "0.0.0.0", token: "short" })).rejects.toThrow("at least 12");
  await expect(serve({ port: "high" })).rejects.toThrow("--port");
  const first = await serve({ host: "0.0.0.0", token: TOKEN });
  expect([await status(first.address), await status(first.address, { authorization: `Bearer ${TOKEN}` })]).toEqual([401, 200]);
  await first.close();
  const again = await serve({ host: "0.0.0.0" });
  expect([await status(again.address), await status(again.address, { authorization: `Bearer ${TOKEN}` })]).toEqual([401, 200]);
  await again.close();
  expect(readFileSync(join(folder, "ledger.db")).includes(TOKEN)).toBe(false);
  const store = openSqliteStore(join(folder, "ledger.db"));
  expect(store.notes("token")).toHaveLength(1);
  store.close();
});

test("a text is taken in on a thread of its own", async () => {
  const { address, close } = await serve({});
  const send = (path: string, body: unknown) =>
    fetch(address + path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  const text = "Norway will send 300 troops to Latvia if Russia attacks Ukraine.";
  const coded = await (await send("api/read", { text, published: "2021-12-09" })).json();
  expect((coded as { events: unknown[] }).events.length).toBeGreaterThan(0);
  await (await send("api/documents", { text, published: "2021-12-09", publisher: "Fjord Post" })).json();
  await vi.waitFor(async () => expect((await (await fetch(`${address}api/documents`)).json()).documents).toHaveLength(1), {
    timeout: 20_000,
  });
  await close();
});
