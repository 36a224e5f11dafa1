import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCanonical } from "../contracts/reader.ts";
import { readAll } from "./read-all.ts";

const line = (object: unknown): string => `${JSON.stringify(object)}\n`;
const ENGLISH =
  "The ministry of Arvania said on Monday that it had closed the bridge and that the guards would stay there until the talks begin.";

describe("JSON Lines", () => {
  test("text beside published is taken byte for byte, with its id", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ minLength: 1 }), async (text, id) => {
        fc.pre(text.trim() !== "" && id.trim() !== "");
        const { documents } = await readAll(line({ id, title: null, published: null, publisher: null, url: null, text }), {
          source: "a.jsonl",
        });
        expect(documents[0]).toMatchObject({ id, text, removed: [] });
        expectCanonical(documents[0]!);
      }),
      { numRuns: 100 },
    );
  });

  test("gold keys are ignored and a title in the text is its first block", async () => {
    const text = `Bridge closed\n\n${ENGLISH}\n\n- first\n- second`;
    const [document] = (
      await readAll(line({ id: "g", title: "Bridge closed", published: "2019-01-02", text, events: [{}], statements: [] }))
    ).documents;
    expect(document!.blocks.map(({ kind }) => kind)).toEqual(["title", "paragraph", "list-item", "list-item"]);
    expect(document).toMatchObject({ language: "en", published: { value: "2019-01-02", from: "given" }, issues: [] });
  });

  test("--map names other keys", async () => {
    const { documents } = await readAll(
      line({ key: "k", head: "Bridge closed", body: ENGLISH, when: "3 May 2019" }),
      {},
      { format: "jsonl", map: { id: "key", title: "head", text: "body", published: "when" } },
    );
    expect(documents[0]).toMatchObject({
      id: "k",
      title: "Bridge closed",
      text: `Bridge closed\n\n${ENGLISH}`,
      published: { value: "2019-05-03" },
    });
  });

  test("a bad line is named and the others go on", async () => {
    const { documents, issues } = await readAll(`${line({ id: "1", text: ENGLISH })}{"id":\n${line({ id: "3", text: ENGLISH })}`, {
      source: "news.jsonl",
    });
    expect(documents.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(issues).toMatchObject([{ code: "read/json", severity: "error" }]);
    expect(issues[0]!.message).toContain("news.jsonl:2");
  });

  test("gzip is read in pieces, and a cut end is told", async () => {
    const packed = gzipSync(Array.from({ length: 50 }, (_, i) => line({ id: String(i), text: `${ENGLISH} Number ${i * 7919}.` })).join(""));
    const chunks = Array.from(
      { length: Math.ceil(packed.length / 100) },
      (_, i) => new Uint8Array(packed.subarray(i * 100, i * 100 + 100)),
    );
    const capture = {
      source: "a.jsonl.gz",
      more: async function* () {
        yield* chunks.slice(1);
      },
    };
    expect((await readAll(chunks[0]!, capture)).documents.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, i) => String(i)));
    const cut = await readAll(packed.subarray(0, packed.length - 60), { source: "a.jsonl.gz" });
    expect(cut.issues.map(({ code }) => code)).toContain("read/truncated");
  });
});

describe("JSON", () => {
  const documents = [
    { id: "1", text: ENGLISH },
    { id: "2", text: ENGLISH },
  ];
  test.each([
    ["a list on one line", JSON.stringify(documents)],
    ["a list over several lines", JSON.stringify(documents, null, 2)],
    ["an object that holds the list", JSON.stringify({ count: 2, documents }, null, 2)],
  ])("%s", async (_, content) => {
    const found = await readAll(content, { source: "a.json" });
    expect(found.documents.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(await readAll(content)).toEqual(found);
  });

  test("one document over several lines, and a bad member of a list", async () => {
    expect((await readAll(JSON.stringify(documents[0], null, 2))).documents.map(({ id }) => id)).toEqual(["1"]);
    const { documents: kept, issues } = await readAll(JSON.stringify([documents[0], 7, documents[1]]), { source: "a.json" });
    expect(kept).toHaveLength(2);
    expect(issues[0]!.message).toContain("item 2");
  });
});

describe("a page's own address", () => {
  const page = (head: string): string =>
    `<!doctype html><html><head><title>Bridge closed</title>${head}</head><body><p>${ENGLISH}</p></body></html>`;
  const from = "https://m.a.example/news/1?utm_source=x";
  test.each([
    ['<link rel="canonical" href="/news/1">', "https://m.a.example/news/1"],
    ['<link rel="canonical" href="https://www.a.example/news/1#top">', "https://www.a.example/news/1"],
    ['<meta property="og:url" content="https://a.example/news/1">', "https://a.example/news/1"],
    ['<link rel="canonical" href="https://b.example/news/1">', from],
    ['<link rel="canonical" href="https://a.example/">', from],
    ["", from],
  ])("%s", async (head, url) => {
    const [document] = (await readAll(page(head), { url: from, source: from })).documents;
    expect(document!.url).toBe(url);
  });
});

describe("bad input", () => {
  test("binary, too large and unknown formats are reported with what to do", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array.from({ length: 300 }, (_, i) => (i * 37) % 32)]);
    expect((await readAll(png)).issues.map(({ code }) => code)).toEqual(["read/binary"]);
    const big = await readAll(new Uint8Array(17 * 1024 * 1024).fill(97), { source: "big.txt" });
    expect(big.documents).toEqual([]);
    expect(big.issues).toMatchObject([{ code: "read/too-large" }]);
    expect((await readAll(ENGLISH, {}, { format: "docx" })).issues[0]!.message).toContain("html");
  });

  test("another language is read, with an error that says that it is not coded", async () => {
    const french =
      "Le ministre des affaires étrangères a déclaré lundi que les pourparlers reprendraient dans la capitale, malgré les tensions à la frontière.";
    const [document] = (await readAll(`Les pourparlers reprennent\n\n${french}`)).documents;
    expect(document).toMatchObject({ language: "fr", issues: [{ code: "read/language", severity: "error" }] });
  });

  test("a page without an article and a page that breaks off say so", async () => {
    const menu = "<!doctype html><html><body><nav><a href=/>Home</a></nav></body></html>";
    expect((await readAll(menu)).documents[0]!.issues.map(({ code }) => code)).toContain("read/no-body");
    const cut = `<!doctype html><html><body><article><h1>Bridge closed</h1><p>${ENGLISH}</p><p>${ENGLISH} And`;
    expect((await readAll(cut)).documents[0]!.issues.map(({ code }) => code)).toContain("read/truncated");
  });
});

describe("encodings", () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => ({ "“": 0x93, "”": 0x94, "’": 0x92 })[c] ?? c.charCodeAt(0));
  const quoted = "The minister’s aide said “no deal” in Orléans on Monday, and that the talks would go on.";

  test("windows-1252 is told from the bytes, from a header and from a meta element", async () => {
    expect((await readAll(latin(quoted))).documents[0]!.text).toBe(quoted);
    expect((await readAll(latin(quoted), { charset: "iso-8859-1" })).documents[0]!.text).toBe(quoted);
    const page = latin(`<html><head><meta charset="windows-1252"></head><body><p>${quoted}</p></body></html>`);
    expect((await readAll(page)).documents[0]!.text).toContain(quoted);
  });

  test("a wrong declaration does not spoil UTF-8, and UTF-16 is read by its mark", async () => {
    expect((await readAll(quoted, { charset: "windows-1252" })).documents[0]!.text).toBe(quoted);
    const wide = new Uint8Array([0xff, 0xfe, ...[...quoted].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
    expect((await readAll(wide)).documents[0]!.text).toBe(quoted);
  });

  test("Cyrillic in windows-1251 is told from its letters", async () => {
    const russian = "Министр иностранных дел заявил в понедельник, что переговоры продолжатся, несмотря на напряжённость на границе.";
    const bytes = Uint8Array.from(russian, (c) =>
      c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x410 + 0xc0 : c === "ё" ? 0xb8 : c.charCodeAt(0),
    );
    expect((await readAll(bytes)).documents[0]).toMatchObject({ text: russian, language: "ru" });
  });
});
