// The golden cases of this room: test/cases/read/<slug>/source.* against expected.json (UPDATE_CASES=1 writes it).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAll } from "./read-all.ts";

const folder = new URL("../cases/read/", import.meta.url).pathname;

describe("golden cases", () => {
  test.each(readdirSync(folder).sort())("%s", async (slug) => {
    const name = readdirSync(join(folder, slug)).find((file) => file.startsWith("source."))!;
    const { documents, issues } = await readAll(readFileSync(join(folder, slug, name)), { source: name });
    const found = {
      documents: documents.map(({ blocks, ...document }) => ({
        ...document,
        blocks: blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`),
      })),
      issues,
    };
    const expected = join(folder, slug, "expected.json");
    if (process.env.UPDATE_CASES) writeFileSync(expected, `${JSON.stringify(found, null, 1)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  });
});
