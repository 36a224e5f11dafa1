// Runs the coder up to the parties on a text written for a test.
import type { Document } from "../../src/model/document.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder, type Extraction } from "../../src/pipeline.ts";

let coder: ReturnType<typeof createCoder> | null = null;

/** Layers and parties of a text of one or more paragraphs, published on a day. */
export function extractText(text: string, published: string | null = null, publisher: string | null = null): Extraction {
  coder ??= createCoder(readResources());
  const blocks: { kind: "paragraph"; span: [number, number] }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) blocks.push({ kind: "paragraph", span: [match.index, match.index + match[0].length] });
  const document: Document = {
    id: "test",
    url: null,
    title: null,
    text,
    blocks,
    published: published === null ? null : { value: published, from: "given", reasons: [] },
    publisher,
    agency: null,
    byline: null,
    language: "en",
    removed: [],
    issues: [],
  };
  return coder.extract(document);
}

/** The codes of the n-th time that words stand in the text. */
export function codesOf({ document, parties }: Extraction, words: string, nth = 0): string[] {
  let start = document.text.indexOf(words);
  for (let i = 0; i < nth; i++) start = document.text.indexOf(words, start + 1);
  const end = start + words.length;
  const inside = document.tokens.filter(({ span, upos }) => span[0] >= start && span[1] <= end && upos !== "PUNCT" && upos !== "DET");
  const held = new Set(inside.map(({ index }) => index));
  const head = inside.find((token) => !held.has(token.head)) ?? inside[0]!;
  return parties.parties({ span: [start, end], head: head.index, mention: null }).map(({ code }) => code);
}
