// What a ledger withstands: a killed process, two at once, a full disk.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { addDocument, MENTIONS, SHARED } from "./add-document.ts";
import { folders } from "./folder.ts";
import { documentKey } from "./samples.ts";
import { type WriterProcess, writerProcess } from "./writer-process.ts";

const KILLS = 50;
/** Processes that are killed at the same time, each on a ledger of its own. */
const ABREAST = 5;
/** Longest time that a process lives after it has started to write, in ms. */
const LIFE = 40;
const SLOW = 120_000;

const folder = folders();
let start: (path: string, first: number, last: number) => WriterProcess;
let scripts: string;
beforeAll(async () => {
  scripts = mkdtempSync(join(tmpdir(), "demarche-writer-"));
  start = await writerProcess(scripts);
});
afterAll(() => rmSync(scripts, { recursive: true, force: true }));

/** Every document is there with all that came with it, and nothing else is. */
function expectWhole(store: Store): string[] {
  const keys = [...store.documents()].map(({ stored }) => stored.key);
  for (const key of keys) expect(store.mentionsOfDocument(key)).toHaveLength(MENTIONS);
  expect(store.statistics()).toMatchObject({ mentions: keys.length * MENTIONS, entries: keys.length ? keys.length * 2 + 1 : 0 });
  expect(store.entry(SHARED)?.evidence ?? []).toHaveLength(keys.length);
  expect(store.lastChange()).toBe(keys.length);
  expect(store.check()).toEqual([]);
  return keys;
}

const when = (condition: () => boolean): Promise<void> =>
  new Promise((done) => {
    const look = (): unknown => (condition() ? done() : setTimeout(look, 2));
    look();
  });

describe("a ledger", () => {
  test(`loses nothing that was acknowledged when its writer is killed, ${KILLS} times`, { timeout: SLOW }, async () => {
    const lane = async (number: number): Promise<void> => {
      const path = join(folder(), "ledger.db");
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS / ABREAST; kill++) {
        const writer = start(path, kill * 10_000, (kill + 1) * 10_000 - 1);
        // One in five dies before or while it opens the ledger, the others while they write.
        if (kill % 5) await when(() => writer.kept().length > 0 || writer.process.exitCode !== null);
        await new Promise((done) => setTimeout(done, ((number * 7919 + kill * 104_729) % 1000) * (LIFE / 1000)));
        writer.process.kill("SIGKILL");
        await writer.ended;
        expect(writer.error()).toBe("");
        acknowledged.push(...writer.kept());
        const store = openSqliteStore(path);
        const keys = expectWhole(store);
        store.close();
        expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
        // What was kept but not yet said to be is at most the last document of each process.
        expect(keys.length - acknowledged.length).toBeLessThanOrEqual(kill + 1);
      }
      expect(acknowledged.length).toBeGreaterThan(KILLS / ABREAST / 2);
    };
    await Promise.all(Array.from({ length: ABREAST }, (_, number) => lane(number)));
  });

  test("takes two writers at once, from its first moment", { timeout: SLOW }, async () => {
    const path = join(folder(), "ledger.db");
    const writers = [start(path, 0, 39), start(path, 40, 79)];
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map((writer) => writer.error())).toEqual(["", ""]);
    expect(writers.map((writer) => writer.kept().length)).toEqual([40, 40]);
    const store = openSqliteStore(path);
    expect(expectWhole(store).sort()).toEqual(Array.from({ length: 80 }, (_, i) => documentKey(i)).sort());
    store.close();
  });

  test("on a full disk keeps what it has, says so, and goes on when there is room", { timeout: SLOW }, (context) => {
    const disk = join(folder(), "disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], { stdio: "pipe" });
    } catch {
      context.skip("needs the right to mount a small file system");
    }
    try {
      const ballast = join(disk, "ballast");
      writeFileSync(ballast, Buffer.alloc(600_000, 1));
      const store = openSqliteStore(join(disk, "ledger.db"));
      const kept: string[] = [];
      let failure: unknown;
      while (!failure && kept.length < 5000)
        try {
          kept.push(addDocument(store, kept.length));
        } catch (error) {
          failure = error;
        }
      expect(failure).toMatchObject({ name: "StoreError", code: "store/full", message: expect.stringContaining("Make room") });
      expect(kept.length).toBeGreaterThan(0);
      expect(expectWhole(store)).toEqual(kept);
      expect(() => addDocument(store, kept.length)).toThrow(expect.objectContaining({ code: "store/full" }));
      rmSync(ballast);
      kept.push(addDocument(store, kept.length));
      expect(expectWhole(store)).toEqual(kept);
      store.close();
      const again = openSqliteStore(join(disk, "ledger.db"));
      expect(expectWhole(again)).toEqual(kept);
      again.close();
    } finally {
      execFileSync("umount", ["--lazy", disk]);
    }
  });

  test("is read from a disk that nothing may be written to", { timeout: SLOW }, (context) => {
    const disk = join(folder(), "disk");
    mkdirSync(disk);
    const mount = (...args: string[]): Buffer => execFileSync("mount", args, { stdio: "pipe" });
    try {
      mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", disk);
    } catch {
      context.skip("needs the right to mount a small file system");
    }
    try {
      const made = join(folder(), "ledger.db");
      const store = openSqliteStore(made);
      addDocument(store, 1);
      store.close();
      const path = join(disk, "ledger.db");
      copyFileSync(made, path);
      mount("-o", "remount,ro", disk);
      const reader = openSqliteStore(path, { readonly: true });
      expect(expectWhole(reader)).toEqual([documentKey(1)]);
      reader.close();
      expect(() => addDocument(openSqliteStore(path), 2)).toThrow(expect.objectContaining({ code: "store/denied" }));
    } finally {
      execFileSync("umount", ["--lazy", disk]);
    }
  });
});
