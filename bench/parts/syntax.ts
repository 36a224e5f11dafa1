// The language core's speed: tokens a second of processor time, cut, tagged and parsed, with and without names; and its loading time.
import { readFileSync } from "node:fs";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Document } from "../../src/model/document.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { readSource } from "../../src/read-source.ts";
import { built } from "./built.ts";

const WARM_UP = 20;

const processor = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Measures on the first `perFile` documents of each file, on one core. */
export async function measureSyntax(files: readonly string[], perFile: number): Promise<Record<string, number>> {
  const { createSyntaxAnnotator } = await built<typeof import("../../src/annotate/annotate-syntax.ts")>("annotate/annotate-syntax");
  const { loadLanguageModel } = await built<typeof import("../../src/annotate/language-model.ts")>("annotate/language-model");
  const { createNameRecognizer } = await built<typeof import("../../src/annotate/recognize-names.ts")>("annotate/recognize-names");
  const documents: Document[] = [];
  for (const file of files) {
    let taken = 0;
    for await (const document of readSource(file, { report() {} })) {
      documents.push(document);
      if (++taken >= perFile) break;
    }
  }
  const language = readLanguage();
  const loading = performance.now();
  const model = loadLanguageModel(readFileSync(new URL("../../models/en.bin", import.meta.url)));
  const { annotate } = createSyntaxAnnotator(model, language);
  const recognize = createNameRecognizer(model, language);
  const milliseconds = performance.now() - loading;
  const layers = (document: Document): AnnotatedDocument => {
    const bare: AnnotatedDocument = { ...document, sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
    return { ...bare, ...annotate(bare) };
  };
  for (const document of documents.slice(0, WARM_UP)) recognize(layers(document));

  let tokens = 0;
  const start = process.cpuUsage();
  const annotated = documents.map(layers);
  const syntax = processor(start);
  for (const document of annotated) tokens += document.tokens.length;
  const middle = process.cpuUsage();
  for (const document of annotated) recognize(document);
  const names = processor(middle);
  return {
    documents: documents.length,
    tokens,
    "tokens/s (syntax)": tokens / syntax,
    "tokens/s (syntax and names)": tokens / (syntax + names),
    "loading ms": milliseconds,
  };
}
