import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { captureStdin } from "../../src/acquire/capture-stdin.ts";
import { captures } from "../../src/acquire/captures.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { Issue } from "../../src/model/issue.ts";

const folder = mkdtempSync(join(tmpdir(), "captures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "b"));
mkdirSync(join(folder, "empty"));
for (const [name, text] of [
  ["z.txt", "last"],
  ["a.html", "<p>first"],
  ["b/c.jsonl.gz", "x"],
  ["b/skip.png", "x"],
  [".hidden.txt", "x"],
  ["odd.dat", "named"],
] as const)
  writeFileSync(join(folder, name), text);

async function all(...sources: string[]): Promise<{ found: Capture[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const found: Capture[] = [];
  for await (const capture of captures(sources, { report: (issue) => issues.push(issue) })) found.push(capture);
  return { found, issues };
}

test("a folder gives its files of known types in sorted order, with their media types", async () => {
  const { found, issues } = await all(folder);
  expect(found.map(({ source }) => source.slice(folder.length + 1))).toEqual(["a.html", join("b", "c.jsonl.gz"), "z.txt"]);
  expect(found.map(({ mediaType }) => mediaType)).toEqual(["text/html", "application/jsonl", "text/plain"]);
  expect(issues).toEqual([]);
});

test("a named file is taken whatever its type; what is not there is told and the rest goes on", async () => {
  const { found, issues } = await all(join(folder, "missing.txt"), join(folder, "odd.dat"), join(folder, "empty"));
  expect(found.map(({ bytes, mediaType }) => [new TextDecoder().decode(bytes), mediaType])).toEqual([["named", null]]);
  expect(issues.map(({ code }) => code)).toEqual(["acquire/not-found", "acquire/empty-folder"]);
  expect(issues[0]!.message).toContain("Check the path");
});

test("a large stream is not held whole", async () => {
  const chunk = new Uint8Array(1024 * 1024).fill(120);
  let given = 0;
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (; given < 20; given++) yield chunk;
  }
  const capture = (await captureStdin({ report() {} }, stream()))!;
  expect(given).toBeLessThan(8);
  let size = capture.bytes.length;
  for await (const part of capture.more!()) size += part.length;
  expect(size).toBe(20 * chunk.length);
});
