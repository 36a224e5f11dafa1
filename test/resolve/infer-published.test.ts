import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createMentionAnnotator } from "../../src/annotate/annotate-mentions.ts";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "../../src/annotate/annotate-times.ts";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import { loadCodebook } from "../../src/codebook/load-codebook.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Published } from "../../src/model/published.ts";
import { CODEBOOK_FOLDER, readDataFiles, readLanguage } from "../../src/node-resources.ts";
import { createPublishedInferrer } from "../../src/resolve/infer-published.ts";
import { calendar } from "../../src/util/calendar.ts";

let infer: (text: string, url?: string) => Published | null;

beforeAll(() => {
  const language = readLanguage();
  const codebook = loadCodebook(readDataFiles(CODEBOOK_FOLDER));
  const model = loadLanguageModel(readFileSync(new URL("../../models/en.bin", import.meta.url)));
  const annotators = [
    createSyntaxAnnotator(model, language),
    createMentionAnnotator(model, codebook, language),
    createTimeAnnotator(language),
  ];
  const published = createPublishedInferrer(codebook, language);
  infer = (text, url) => {
    const blocks = [{ kind: "paragraph", span: [0, text.length] }];
    const empty = {
      text,
      url: url ?? null,
      blocks,
      published: null,
      sentences: [],
      tokens: [],
      mentions: [],
      quotations: [],
      times: [],
      chains: [],
    };
    let document = empty as unknown as AnnotatedDocument;
    for (const annotator of annotators) document = { ...document, ...annotator.annotate(document) };
    return published(document);
  };
});

describe("the date of an undated document", () => {
  it("comes from offices, a day and its weekday", () => {
    const found = infer(
      "President Joe Biden spoke on Monday with the outgoing German Chancellor Angela Merkel. On December 6, soldiers near the border received awards. Officials said on Monday that a call would follow on Tuesday.",
    );
    expect(found?.from).toBe("inferred");
    expect(found?.reasons.join("\n")).toMatch(/Angela Merkel as chancellor/);
    const [from, to] = calendar.range(found?.value ?? "") ?? [0, 0];
    const day = calendar.of(2021, 12, 6);
    expect(from <= day && day <= to && to - from <= 3).toBe(true);
  });

  it("is an interval where only offices tell", () => {
    expect(infer("White House press secretary Jen Psaki declined to comment.")?.value).toBe("2021-01-20..2022-05-13");
  });

  it("comes from the address", () => {
    expect(infer("The ministers met.", "https://news.example/world/2021/12/06/talks")).toMatchObject({ value: "2021-12-06", from: "url" });
  });

  it("is not guessed", () => {
    expect(infer("The ministers met on Tuesday in the capital.")).toBeNull();
    expect(infer("The former president spoke of the war of 1962.")).toBeNull();
  });
});
