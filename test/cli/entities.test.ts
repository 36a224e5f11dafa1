// Two names of one person, united and parted from the command line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
async function on(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await run([...words, "--ledger", join(folder, "ledger.db")], {
    out: async (data) => {
      out += Buffer.from(data).toString("utf8");
    },
    err: (text) => {
      err += text;
    },
    columns: null,
    interactive: false,
    colours: false,
  });
  return { code, out, err };
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-entities-"));
  const file = join(folder, "texts.jsonl");
  const lines = ["Taras Hrytsenko", "Taras Gritsenko"].map((name, i) =>
    JSON.stringify({
      id: `doc-${i}`,
      published: "2021-12-07",
      publisher: `Paper ${i}`,
      text: `Ukrainian Deputy Infrastructure Minister ${name} accused Russia on 6 December 2021 of blocking the port of Mariupol.`,
    }),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  expect((await on("add", "--once", file)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("candidates are listed with their ids, united by a person, and parted again", async () => {
  const { a, b } = JSON.parse((await on("entities", "--candidates", "--json", "taras")).out);
  expect([a.name, b.name].sort()).toEqual(["Taras Gritsenko", "Taras Hrytsenko"]);
  const united = await on("entities", "--unite", a.id, b.id, "--by", "Ana");
  expect(united).toMatchObject({ code: 0, out: "" });
  expect(united.err).toContain(`demarche entities --part "${a.id}" "${b.id}"`);
  expect((await on("entities", "--candidates", "taras")).out).toBe("");
  const listed = (await on("entities", "taras")).out.replaceAll(/\s+/g, " ");
  expect(listed).toContain(`united by a person with ${b.id}`);
  expect(listed).toContain(b.name);
  const asked = await on("query", `party:"${b.name}"`, "--json");
  expect(asked.out).toBe((await on("query", `party:"${a.name}"`, "--json")).out);
  expect(asked.out).toContain(a.id);
  expect((await on("export", `party:"${b.id}"`)).out).toContain('"by":"Ana"');

  expect(await on("entities", "--unite", a.id, b.id)).toMatchObject({ code: 2, err: expect.stringContaining("one already") });
  expect((await on("entities", "--part", b.id, a.id)).code).toBe(0);
  expect((await on("entities", "taras", "--json")).out.trim().split("\n")).toHaveLength(2);
  expect(await on("entities", "--part", b.id, a.id)).toMatchObject({ code: 2, err: expect.stringContaining("Nobody said") });
  expect(await on("entities", "--unite", a.id)).toMatchObject({ code: 2, err: expect.stringContaining("two ids") });
  expect(await on("entities", "--unite", a.id, "nobody")).toMatchObject({ code: 2, err: expect.stringContaining("no actor nobody") });
});
