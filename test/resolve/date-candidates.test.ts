import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "../../src/annotate/annotate-times.ts";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { createDateCandidates } from "../../src/resolve/date-candidates.ts";

const language = readLanguage();
const syntax = createSyntaxAnnotator(loadLanguageModel(readFileSync(new URL("../../models/en.bin", import.meta.url))), language);
const times = createTimeAnnotator(language);
const candidates = createDateCandidates(language);

/** The days offered for the word `word` of a text published on Monday, 6 December 2021. */
function offered(word: string, text: string): string[] {
  const blocks = [{ kind: "paragraph", span: [0, text.length] }];
  const published = { value: "2021-12-06", from: "given", reasons: [] };
  let document = { text, blocks, published, sentences: [], tokens: [], times: [] } as unknown as AnnotatedDocument;
  document = { ...document, ...syntax.annotate(document) };
  document = { ...document, ...times.annotate(document) };
  const token = document.tokens.findLast(({ form }) => form === word);
  if (!token) throw new Error(`no ${word}`);
  return candidates(document, token.index, null).all.map(({ date }) => date);
}

describe("days that an event may be of", () => {
  it("offers each day once: of the sentence, of the news before and after it, of the document", () => {
    const days = offered(
      "accused",
      "Norland's army shelled the port on Saturday. The minister accused the rebels. Talks were held on Sunday in the capital.",
    );
    expect(days).toEqual(expect.arrayContaining(["2021-12-04", "2021-12-05", "2021-12-06"]));
    expect(new Set(days).size).toBe(days.length);
  });

  it("carries a date before the news over the sentences that go on telling of it", () => {
    const text = "The two states signed the treaty in March 1994. They destroyed their missiles. The ministers met again on Sunday.";
    expect(offered("destroyed", text)).toContain("1994-03");
  });

  it("counts days after something from the days that the text gives", () => {
    const text = "The rebels took the town on Friday. Two days after the raid the army bombed the bridge.";
    expect(offered("bombed", text)).toContain("2021-12-01");
  });
});
