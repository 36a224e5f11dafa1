import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readAll } from "./read-all.ts";

const WORDS = "The council of Arvania said on Monday that the talks with Tessaly will go on until both sides have signed the water treaty.";
const page = (n: number): Buffer =>
  Buffer.from(
    `<!doctype html><html><head><title>Talks ${n} go on</title></head><body><article><h1>Talks ${n} go on</h1><p>${WORDS}</p><p>${WORDS}</p></article></body></html>`,
  );

/** A record of page `n`, its body coded as `codings` says. */
function record(n: number, body: Buffer = page(n), codings = "", type = "response", media = "text/html; charset=utf-8"): Buffer {
  const http = type === "response" ? `HTTP/1.1 200 OK\r\nContent-Type: ${media}\r\n${codings}\r\n` : "";
  const block = Buffer.concat([Buffer.from(http), body]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <https://a.example/${n}>\r\nWARC-Date: 2022-02-1${n}T00:00:00Z\r\nContent-Type: ${type === "response" ? "application/http; msgtype=response" : media}\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

function chunked(body: Buffer): Buffer {
  const [a, b] = [body.subarray(0, 50), body.subarray(50)];
  const part = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
  return Buffer.concat([part(a), part(b), Buffer.from("0\r\n\r\n")]);
}

const urls = async (bytes: Buffer, source = "a.warc"): Promise<{ pages: string[]; issues: string[] }> => {
  const { documents, issues } = await readAll(new Uint8Array(bytes), { source });
  return { pages: documents.map(({ url }) => url!.slice(-1)), issues: issues.map(({ code }) => code) };
};

describe("web archives", () => {
  test("bodies are read whatever their codings; what is no page is passed over", async () => {
    const archive = Buffer.concat([
      Buffer.from("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nx: y\n\r\n\r\n"),
      record(1),
      record(2, gzipSync(page(2)), "Content-Encoding: gzip\r\n"),
      record(3, chunked(brotliCompressSync(page(3))), "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n"),
      record(4, page(4), "", "resource"),
      record(5, Buffer.from([0x89, 0x50]), "", "response", "image/png"),
      record(6, page(6), "", "request"),
    ]);
    expect(await urls(archive)).toEqual({ pages: ["1", "2", "3", "4"], issues: [] });
    expect(await urls(gzipSync(archive), "a.warc.gz")).toEqual({ pages: ["1", "2", "3", "4"], issues: [] });
  });

  test("a page without a date has the day of its archiving, with the reason", async () => {
    const [document] = (await readAll(new Uint8Array(record(1)))).documents;
    expect(document).toMatchObject({
      url: "https://a.example/1",
      title: "Talks 1 go on",
      published: { value: "2022-02-11", from: "inferred" },
    });
  });

  test("broken records are reported and the rest goes on", async () => {
    const records = [1, 2, 3].map((n) => record(n));
    const edited = (from: RegExp, to: string): Buffer => Buffer.from(records[1]!.toString("latin1").replace(from, to), "latin1");
    const around = (middle: Buffer): Buffer => Buffer.concat([records[0]!, middle, records[2]!]);
    expect(await urls(around(Buffer.from("nothing like it\r\n\r\n")))).toEqual({ pages: ["1", "3"], issues: ["read/warc"] });
    expect(await urls(around(edited(/Content-Length: \d+/, "X: 1")))).toEqual({ pages: ["1", "3"], issues: ["read/warc"] });
    expect((await urls(around(edited(/Content-Length: \d+/, "Content-Length: 90")))).pages).toEqual(["1", "3"]);
    expect(await urls(Buffer.concat(records).subarray(0, -200))).toEqual({ pages: ["1", "2"], issues: ["read/warc"] });
  });

  test("a broken member of a gzipped archive costs only itself, in whatever pieces it comes", async () => {
    const members = [1, 2, 3].map((n) => gzipSync(record(n)));
    members[1]!.fill(7, 60, 90);
    const whole = new Uint8Array(Buffer.concat(members));
    expect(await urls(Buffer.from(whole), "a.warc.gz")).toEqual({ pages: ["1", "3"], issues: ["read/warc"] });
    const more = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 7; at < whole.length; at += 7) yield whole.subarray(at, at + 7);
    };
    const { documents } = await readAll(whole.subarray(0, 7), { source: "a.warc.gz", more });
    expect(documents.map(({ url }) => url)).toEqual(["https://a.example/1", "https://a.example/3"]);
  });
});
