import { describe } from "vitest";
import { READERS } from "../../src/read/readers.ts";
import { readerContract } from "../contracts/reader.ts";
import { printed, samplePdf } from "./sample-pdf.ts";

const words = "The council of Arvania said on Monday that the talks with Tessaly will go on until both sides have signed the water treaty.";
const more = "Its speaker told reporters that nobody had left the table and that the guards were called back from the river.";
const page = `<!doctype html><html><head><title>Council says talks go on</title></head><body><article><h1>Council says talks go on</h1><p>${words}</p><p>${more}</p><p>${words}</p></article></body></html>`;
const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
const SAMPLES: Readonly<Record<string, string | Uint8Array>> = {
  pdf: samplePdf([[{ text: "Council says talks go on", x: 60, y: 760, size: 20 }, ...printed([words.slice(0, 66), words.slice(67)], 700)]]),
  warc: `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/talks\r\nWARC-Date: 2021-03-04T05:06:07Z\r\nContent-Length: ${response.length}\r\n\r\n${response}\r\n\r\n`,
  feed: `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Dispatch</title><item><title>Council says talks go on</title><link>https://a.example/talks</link><description>&lt;p&gt;${words}&lt;/p&gt;&lt;p&gt;${more}&lt;/p&gt;</description></item></channel></rss>`,
  html: page,
  markdown: `# Council says talks go on\n\n${words}\n\n${more}\n`,
  text: `Council says talks go on\n\n${words}\n\n${more}\n`,
  jsonl: `${JSON.stringify({ title: "Council says talks go on", text: `${words}\n\n${more}` })}\n`,
};

describe.each(READERS)("$format reader", (reader) => readerContract(reader, SAMPLES[reader.format]!));
