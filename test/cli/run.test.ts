import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { CodedDocument } from "../../src/model/coded-document.ts";

const conforms = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("docs/data-format/coded-document.schema.json", "utf8")));
const NOTE = "Kenya's foreign minister urged Uganda to open the border, and met her counterpart in Kampala on Tuesday.";
const folder = mkdtempSync(join(tmpdir(), "demarche-cli-"));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  const record = (id: string) =>
    JSON.stringify({ id, title: `Note ${id}`, published: "2021-05-06", publisher: "Lake Gazette", text: `Note ${id}\n\n${NOTE}` });
  writeFileSync(file("notes.jsonl"), `${["a", "b", "c"].map(record).join("\n")}\n`);
  writeFileSync(file("many.jsonl"), `${Array.from({ length: 30 }, (_, n) => record(String(n))).join("\n")}\n`);
  writeFileSync(file("broken.jsonl"), `${record("a")}\n{"id": \n${record("c")}\n`);
  writeFileSync(file("empty.txt"), "");
  mkdirSync(file("pages"));
  writeFileSync(
    file("pages/2.html"),
    `<html><head><title>Second</title></head><body><article><h1>Second</h1><p>${NOTE}</p><p>${NOTE}</p></article></body></html>`,
  );
  writeFileSync(file("pages/1.txt"), `First\n\n${NOTE}\n`);
});

async function demarche(argv: readonly string[], { interactive = false } = {}) {
  let [out, err] = ["", ""];
  const code = await run(argv, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: null,
    interactive,
    colours: false,
  });
  const documents = (): CodedDocument[] =>
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { code, out, err, documents };
}

describe("demarche read", () => {
  test("--json prints one conforming document a line, in the order of the input, with the ids that were given", async () => {
    const { code, err, documents } = await demarche(["read", "--json", file("notes.jsonl")]);
    expect([code, err]).toEqual([0, ""]);
    expect(documents().map(({ id }) => id)).toEqual(["a", "b", "c"]);
    for (const document of documents()) expect(conforms(document) ? [] : conforms.errors).toEqual([]);
    expect(documents()[0]!.events.map(({ event }) => event)).toEqual(expect.arrayContaining(["REQUEST", "CONSULT"]));
  });

  test("prints a ledger for people", async () => {
    const { code, out } = await demarche(["read", file("notes.jsonl")]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Note a\nLake Gazette · 2021-05-06\n/);
    expect(out).toMatch(/ {2}CONTACTS\n[\s\S]*DEMANDS AND RED LINES\n[\s\S]*Uganda \(UGA\)/);
  });

  test("reads a folder in the order of its names", async () => {
    const { code, documents } = await demarche(["read", "--json", file("pages")]);
    expect(code).toBe(0);
    expect(documents().map(({ title }) => title)).toEqual(["First", "Second"]);
  });

  test("what cannot be read is said, as JSON beside --json, and the others go on", async () => {
    const { code, err, documents } = await demarche(["read", "--json", file("no-such.html"), file("notes.jsonl")]);
    expect(code).toBe(1);
    expect(documents()).toHaveLength(3);
    expect(JSON.parse(err)).toMatchObject({
      source: file("no-such.html"),
      severity: "error",
      code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
    });
  });

  test("for people it is said in words", async () => {
    const { code, err } = await demarche(["read", file("no-such.html")]);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: \S*no-such\.html: \S/);
  });

  test("a broken line fails by itself", async () => {
    const { code, documents, err } = await demarche(["read", "--json", file("broken.jsonl")]);
    expect(code).toBe(1);
    expect(documents().map(({ id }) => id)).toEqual(["a", "c"]);
    expect(JSON.parse(err).message).toMatch(/\b2\b/);
  });

  test("an empty file fails and says so", async () => {
    expect((await demarche(["read", "--json", file("empty.txt")])).code).toBe(1);
  });

  test("a web address is read, whatever its server says of its letters; from this machine only with --allow-private", async () => {
    const page = `<html><head><title>Zürich – a note</title></head><body><article><h1>Zürich – a note</h1><p>${NOTE}</p><p>${NOTE}</p></article></body></html>`;
    const server = createServer((request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(200, { "content-type": "text/html; charset=iso-8859-1" }).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/note`;
    const refused = await demarche(["read", "--json", url]);
    const { code, documents } = await demarche(["read", "--json", "--allow-private", url]);
    server.close();
    expect([refused.code, JSON.parse(refused.err)]).toEqual([1, expect.objectContaining({ source: url, code: "acquire/private-address" })]);
    expect([code, documents()]).toEqual([0, [expect.objectContaining({ url, title: "Zürich – a note" })]]);
  });

  test("--published and --publisher replace what the document says", async () => {
    const [document] = (await demarche(["read", "--json", "--published", "2020-01", "--publisher", "Me", file("notes.jsonl")])).documents();
    expect(document).toMatchObject({ published: "2020-01", publisher: "Me", publishedHow: { from: "given" } });
  });

  test("--explain names the frame, the trigger and who is who", async () => {
    const { out } = await demarche(["read", "--explain", file("notes.jsonl")]);
    expect(out).toMatch(/why REQUEST.*: frame \S+/);
    expect(out).toMatch(/trigger: “urged”/);
    expect(out).toMatch(/recipient: “Uganda” is UGA/);
  });

  test("the same input gives the same output", async () => {
    const once = await demarche(["read", "--json", file("notes.jsonl")]);
    expect((await demarche(["read", "--json", file("notes.jsonl")])).out).toBe(once.out);
  });

  test("progress is shown for more than 20 documents where somebody is watching, and only there", async () => {
    expect((await demarche(["read", "--json", file("many.jsonl")], { interactive: true })).err).toMatch(/\d+ documents/);
    expect((await demarche(["read", "--json", file("notes.jsonl")], { interactive: true })).err).toBe("");
    expect((await demarche(["read", "--json", file("many.jsonl")])).err).toBe("");
  });
});

describe("wrong usage", () => {
  test.each([
    [["read"], /Give a file, a folder, a web address or - /],
    [["read", "--jobs", "none", "x"], /--jobs takes a whole number/],
    [["read", "--colour", "x"], /unknown option/],
    [["write"], /unknown command/],
    [["codebook", "check", "no-such-folder"], /no-such-folder/],
  ])("%j exits with 2 and says how", async (argv, message) => {
    const { code, err, out } = await demarche(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  test("--help and --version are no errors", async () => {
    expect(await demarche(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    const { code, out } = await demarche(["read", "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Examples:");
  });
});

describe("demarche codebook check", () => {
  test("says that the code book is sound, and what it holds", async () => {
    const { code, out } = await demarche(["codebook", "check"]);
    expect(code).toBe(0);
    expect(out).toMatch(/sound: 16 event types, 37 contexts, \d{4,} frames/);
  });

  test("names file and line of what is wrong, and read refuses such a code book", async () => {
    const mine = file("codebook");
    cpSync("src/codebook", mine, { recursive: true });
    const frames = readFileSync(join(mine, "frames/request.tsv"), "utf8").trimEnd();
    writeFileSync(join(mine, "frames/request.tsv"), `${frames}\nbeseech\tv\tBESEECH\tnobody\n`);
    const line = frames.split("\n").length + 1;
    const { code, out } = await demarche(["codebook", "check", mine]);
    expect(code).toBe(1);
    expect(out).toContain(`frames/request.tsv:${line}: `);
    expect((await demarche(["read", "--codebook", mine, file("notes.jsonl")])).code).toBe(2);
  });
});
