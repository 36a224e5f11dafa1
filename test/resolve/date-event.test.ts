import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "../../src/annotate/annotate-times.ts";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { createEventDater, type EventDate } from "../../src/resolve/date-event.ts";

const language = readLanguage();
const syntax = createSyntaxAnnotator(loadLanguageModel(readFileSync(new URL("../../models/en.bin", import.meta.url))), language);
const times = createTimeAnnotator(language);
const dater = createEventDater(language);

/** The date of the word `word` in paragraphs published on Monday, 6 December 2021. */
function date(word: string, ...paragraphs: string[]): EventDate {
  const text = paragraphs.join("\n\n");
  let at = 0;
  const blocks = paragraphs.map((part, i) => {
    const span = [at, at + part.length];
    at += part.length + 2;
    return { kind: i === 0 ? "title" : "paragraph", span };
  });
  const empty = { text, blocks, published: { value: "2021-12-06", from: "given", reasons: [] }, sentences: [], tokens: [], times: [] };
  let document = empty as unknown as AnnotatedDocument;
  document = { ...document, ...syntax.annotate(document) };
  document = { ...document, ...times.annotate(document) };
  const token = document.tokens.findLast(({ form }) => form === word);
  if (!token) throw new Error(`no ${word}`);
  return dater(document, token.index, token.span);
}

describe("dates of events", () => {
  it("takes the time that the predicate hangs together with", () => {
    const text = "The minister, who met his counterpart on November 20, will visit Norland on Tuesday.";
    expect(date("visit", "Talks", text)).toEqual({ date: "2021-12-07", dateText: "Tuesday" });
    expect(date("met", "Talks", text)).toEqual({ date: "2021-11-20", dateText: "November 20" });
  });

  it("reads since and until as intervals", () => {
    expect(date("held", "Talks", "The two states have held no talks since 2008.").date).toBe("2008..2021-12-06");
  });

  it("carries the story's day to what is told beside it", () => {
    const lead = "Norland condemned the attack on Sunday.";
    expect(date("urged", "News", lead, "It urged its neighbours to stop arming the rebels.")).toEqual({
      date: "2021-12-05",
      dateText: null,
    });
    expect(date("condemns", "Norland condemns attack", lead).date).toBe("2021-12-05");
  });

  it("dates nothing that is only possible", () => {
    expect(
      date("attack", "News", "Norland said on Sunday that its troops were ready.", "The rebels could attack the capital.").date,
    ).toBeNull();
  });

  it("goes on with a plan", () => {
    const plan = "The minister will travel to Norland on December 9.";
    expect(date("discuss", "Travel", plan, "She will discuss the border with the president.").date).toBe("2021-12-09");
  });
});
