// Whatever comes in, reading and coding never throw, and what comes out keeps to the contract.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { code, read } from "../src/index.ts";
import { codedDocumentSchema } from "../src/model/coded-document.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-robust-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DEMO = "demo/dispatches";
const texts = readdirSync(DEMO)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(DEMO, name), "utf8"));
const sentences = texts.flatMap((text) => text.split(/(?<=[.?!”])\s+/));
const words = sentences.flatMap((sentence) => sentence.split(" "));

async function survives(name: string, bytes: Uint8Array | string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  for await (const document of read(file, { report() {} })) {
    for (const { span } of document.blocks) expect(document.text.slice(...span).trim()).not.toBe("");
    const coded = await code(document);
    codedDocumentSchema.parse(coded);
    for (const { span, evidence } of coded.events) expect(coded.text.slice(...span)).toBe(evidence);
    for (const { span, content } of coded.statements) expect(coded.text.slice(...span)).toBe(content);
    expect(await code(document)).toEqual(coded);
  }
}

const tag = fc.constantFrom(
  "p",
  "div",
  "article",
  "h1",
  "li",
  "script",
  "figure",
  "figcaption",
  "table",
  "a",
  "time",
  "blockquote",
  "br",
  "meta",
  "title",
);
const html = fc
  .array(
    fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.tuple(tag, fc.string()).map(([name, value]) => `<${name} class="${value}" content="${value}">`),
      fc.constantFrom(...sentences),
      fc.string(),
      fc.constantFrom("&amp;", "&#0;", "&#x1f600;", "<!--", "-->", "<![CDATA[", "\u0000", '<script type="application/ld+json">{"@type":'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(" "));

const runs = (numRuns: number) => ({ numRuns, seed: 20211207 });

test("random bytes", async () => {
  const name = fc.constantFrom("a.html", "a.txt", "a.md", "a.jsonl", "a.jsonl.gz", "a.bin", "a");
  await fc.assert(
    fc.asyncProperty(name, fc.uint8Array({ maxLength: 2000 }), (file, bytes) => survives(file, bytes)),
    runs(30),
  );
}, 60_000);

test("random HTML", async () => {
  await fc.assert(
    fc.asyncProperty(html, (page) => survives("a.html", page)),
    runs(30),
  );
}, 60_000);

test("shuffled sentences", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(sentences, { minLength: 1, maxLength: 25 }),
      fc.constantFrom(" ", "\n\n", "\n", "”", " — "),
      (some, glue) => survives("a.txt", some.join(glue)),
    ),
    runs(20),
  );
}, 60_000);

test("shuffled words, quotation marks and brackets", async () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom("“", "”", '"', "’", "(", ")", "[", "...", "—", ";", "if", "not", "\u00ad", "😀") },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 200 }), (some) => survives("a.txt", some.join(" "))),
    runs(20),
  );
}, 60_000);

test("random records in JSON Lines", async () => {
  const record = fc.record(
    {
      id: fc.jsonValue(),
      title: fc.jsonValue(),
      published: fc.jsonValue(),
      text: fc.oneof(fc.constantFrom(...texts), fc.string(), fc.jsonValue()),
      html: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(record, fc.jsonValue()), { maxLength: 4 }), (records) =>
      survives("a.jsonl", records.map((r) => JSON.stringify(r)).join("\n")),
    ),
    runs(20),
  );
}, 60_000);
