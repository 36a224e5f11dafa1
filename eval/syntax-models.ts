import { readFileSync } from "node:fs";
import { createSentenceParser } from "../src/annotate/create-sentence-parser.ts";
import { type LanguageModel, loadLanguageModel } from "../src/annotate/language-model.ts";
import type { Language } from "../src/languages/language.ts";
import { readLanguage } from "../src/node-resources.ts";

/** The language core alone, without the code book. */
export function syntaxModels(): { model: LanguageModel; language: Language; parse: ReturnType<typeof createSentenceParser> } {
  const model = loadLanguageModel(readFileSync(new URL("../models/en.bin", import.meta.url)));
  return { model, language: readLanguage(), parse: createSentenceParser(model) };
}
