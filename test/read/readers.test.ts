import { describe } from "vitest";
import { READERS } from "../../src/read/readers.ts";
import { readerContract } from "../contracts/reader.ts";

const words = "The council of Arvania said on Monday that the talks with Tessaly will go on until both sides have signed the water treaty.";
const more = "Its speaker told reporters that nobody had left the table and that the guards were called back from the river.";
const SAMPLES: Readonly<Record<string, string>> = {
  html: `<!doctype html><html><head><title>Council says talks go on</title></head><body><article><h1>Council says talks go on</h1><p>${words}</p><p>${more}</p><p>${words}</p></article></body></html>`,
  markdown: `# Council says talks go on\n\n${words}\n\n${more}\n`,
  text: `Council says talks go on\n\n${words}\n\n${more}\n`,
  jsonl: `${JSON.stringify({ title: "Council says talks go on", text: `${words}\n\n${more}` })}\n`,
};

describe.each(READERS)("$format reader", (reader) => readerContract(reader, SAMPLES[reader.format]!));
