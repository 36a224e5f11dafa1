// What every reader keeps to, whatever its format. Used by test/read/readers.test.ts.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Reader } from "../../src/read/reader.ts";
import { readAll } from "../read/read-all.ts";

/** Text is canonical: blocks are in order, slice back to trimmed words, and cover all that is not white space. */
export function expectCanonical({ text, blocks, title }: Document): void {
  let end = 0;
  for (const { span } of blocks) {
    expect(text.slice(end, span[0]).trim()).toBe("");
    const words = text.slice(...span);
    expect(words).not.toBe("");
    expect(words.trim()).toBe(words);
    end = span[1];
  }
  expect(text.slice(end).trim()).toBe("");
  expect(blocks.slice(1).some(({ kind }) => kind === "title")).toBe(false);
  if (blocks[0]?.kind === "title") expect(text.slice(...blocks[0].span)).toBe(title);
}

const pieces = fc.constantFrom(
  "<p>",
  "</div>",
  "<a href=x>",
  "\n\n",
  "# ",
  "{",
  '"text":',
  "Leave a Reply",
  "Source link",
  "“",
  "’",
  "&#x;",
  "[",
  "](",
  "AP – ",
  "(Reuters)",
  "%PDF-1.4\n1 0 obj\n",
  "WARC/1.0\r\nContent-Length: 9\r\n\r\n",
  "<rss><channel><item>",
  "<![CDATA[",
  '<!DOCTYPE a [<!ENTITY b "&c;">',
  "</title>",
  "&b;",
  "\0",
  "\u{1f600}",
  "\ud800",
);
const text = fc.array(fc.oneof(fc.string({ unit: "binary" }), pieces)).map((parts) => parts.join(""));

/** The contract tests of one reader. `sample` is a good input of its format that holds one document. */
export function readerContract(reader: Reader, sample: string | Uint8Array): void {
  const { format } = reader;

  test("a good input is one canonical document, the same each time", async () => {
    const first = await readAll(sample, {}, { format });
    expect(first.issues).toEqual([]);
    expect(first.documents).toHaveLength(1);
    expectCanonical(first.documents[0]!);
    expect(await readAll(sample, {}, { format })).toEqual(first);
  });

  test("it is chosen by name and by what the input looks like", async () => {
    const wanted = await readAll(sample, {}, { format });
    expect((await readAll(sample, { source: `x${reader.extensions[0]}` })).documents[0]).toEqual(wanted.documents[0]);
    expect((await readAll(sample)).documents[0]).toEqual(wanted.documents[0]);
  });

  test.each(["", " \n\t\n ", "\ufeff"])("an empty input is an issue, not a document (%j)", async (content) => {
    const { documents, issues } = await readAll(content, {}, { format });
    expect(documents).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["read/empty"]);
  });

  test("the caller's date and publisher override", async () => {
    const { documents } = await readAll(sample, {}, { format, published: "2020-05-06", publisher: "Ours" });
    expect(documents[0]).toMatchObject({ published: { value: "2020-05-06", from: "given" }, publisher: "Ours" });
  });

  test("any text and any bytes are read without throwing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text.map((value) => new TextEncoder().encode(value)),
          fc.uint8Array({ maxLength: 400 }),
        ),
        async (bytes) => {
          const { documents, issues } = await readAll(bytes, {}, { format });
          for (const document of documents) expectCanonical(document);
          for (const { message } of issues) expect(message).not.toBe("");
        },
      ),
      { numRuns: 50 },
    );
  }, 30_000);
}
