import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createTimeAnnotator } from "../../src/annotate/annotate-times.ts";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { TimeExpression } from "../../src/model/time-expression.ts";
import { readLanguage } from "../../src/node-resources.ts";

const language = readLanguage();
const syntax = createSyntaxAnnotator(loadLanguageModel(readFileSync(new URL("../../models/en.bin", import.meta.url))), language);
const annotator = createTimeAnnotator(language);

/** Times of a one-paragraph text; 6 December 2021 was a Monday. */
function times(text: string, published: string | null = "2021-12-06"): readonly TimeExpression[] {
  const document = {
    text,
    blocks: [{ kind: "paragraph", span: [0, text.length] }],
    published: published === null ? null : { value: published, from: "given", reasons: [] },
    sentences: [],
    tokens: [],
  } as unknown as AnnotatedDocument;
  const parsed = { ...document, ...syntax.annotate(document) };
  return annotator.annotate(parsed).times ?? [];
}

const first = (text: string, published?: string | null): TimeExpression | undefined => times(text, published)[0];

describe("time expressions", () => {
  it.each([
    ["The two presidents will speak on Tuesday.", "2021-12-07"],
    ["The two ministers met on Tuesday.", "2021-11-30"],
    ["The spokesman told reporters on Monday.", "2021-12-06"],
    ["The ministers met in Norland on December 2.", "2021-12-02"],
    ["The ministers met on 2 December 2021.", "2021-12-02"],
    ["The pact was signed on Sept. 5, 2014.", "2014-09-05"],
    ["The talks collapsed in January.", "2021-01"],
    ["The summit will be held in January.", "2022-01"],
    ["The treaty was signed in 1994.", "1994"],
    ["Its envoys are due to gather there on Sunday.", "2021-12-12"],
    ["The curbs take effect on Thursday.", "2021-12-09"],
    ["The northern region begins on Saturday; the south follows.", "2021-12-11"],
    ["The union has called a march for Friday.", "2021-12-10"],
    ["He was arrested for Friday's attack.", "2021-12-03"],
    ["She resigned two days ago.", "2021-12-04"],
    ["The army was rebuilt in the 1990s.", "199X"],
    ["He said it yesterday.", "2021-12-05"],
    ["The envoy arrived last month.", "2021-11"],
    ["Exports fell in the third quarter.", "2021-Q3"],
    ["The bank has lost money since early October.", "2021-10"],
    ["The tip allowed the police to arrest three men on Friday.", "2021-12-03"],
    ["The council has given the rebels until 9 a.m. on Tuesday to leave.", "2021-12-07T09:00"],
    ["The harvest failed over the summer.", "2021-SU"],
    ["The two armies clashed in July last year.", "2020-07"],
  ])("%s", (text, value) => {
    expect(first(text)?.value).toBe(value);
  });

  it("compares with the quarter of the year before, and tells on from the one it was in", () => {
    const text = "Exports rose in the third quarter to 40 tons from 30 a year ago. Imports fell to 12 from 15 a year earlier.";
    expect(times(text).map(({ value }) => value)).toEqual(["2021-Q3", "2020-Q3", "2020-Q3"]);
  });

  it("finds no time to come in what was soon done, nor in a kind of thing", () => {
    for (const text of ["He was soon freed.", "It hurt future earnings."]) expect(times(text)).toEqual([]);
    expect(first("The army will soon leave.")?.value).toBe("FUTURE_REF");
  });

  it("gives the days that a period covers", () => {
    expect(first("The minister visited Norland last week.")).toMatchObject({ value: "2021-W48", interval: "2021-11-29..2021-12-05" });
    expect(first("The offer was made over the weekend.")?.interval).toBe("2021-12-04..2021-12-05");
    expect(first("He spoke earlier this month.")?.interval).toBe("2021-12-01..2021-12-06");
    expect(first("An attack could come early next year.")).toMatchObject({ value: "2022", mod: "START" });
    expect(first("He warned of it at the end of last month.")).toMatchObject({ value: "2021-11", mod: "END" });
  });

  it("tells parts of the day, durations, sets and vague words apart", () => {
    expect(first("He resigned on Monday afternoon.")).toMatchObject({ type: "TIME", value: "2021-12-06TAF" });
    expect(first("The war has lasted for three years.")).toMatchObject({ type: "DURATION", value: "P3Y" });
    expect(first("The envoys meet every week.")).toMatchObject({ type: "SET", value: "P1W" });
    expect(first("They are now at the border.")?.value).toBe("PRESENT_REF");
    expect(first("The law was recently changed.")?.value).toBe("PAST_REF");
  });

  it("counts from the date spoken of", () => {
    expect(times("The strike hit on November 20. The government fell the next day.").map((t) => t.value)).toEqual([
      "2021-11-20",
      "2021-11-21",
    ]);
  });

  it("takes counts and modal verbs for what they are", () => {
    expect(times("About 2000 soldiers may march through the town.")).toEqual([]);
  });

  it("leaves open what the document's date would tell", () => {
    expect(first("The ministers met on Tuesday.", null)).toMatchObject({ value: "XXXX-WXX-2", interval: null, side: "past" });
    expect(first("They met on December 2.", null)).toMatchObject({ value: "XXXX-12-02", interval: null });
    expect(first("They met on December 2, 2021.", null)?.value).toBe("2021-12-02");
  });

  it("resolves against an interval what its ends agree on, and widens the rest", () => {
    expect(first("The ministers met in 2014.", "2021-12-06..2021-12-08")?.value).toBe("2014");
    expect(first("The ministers met yesterday.", "2021-12-06..2021-12-08")?.interval).toBe("2021-12-05..2021-12-07");
    expect(first("The ministers met yesterday.", "2021")?.interval).toBeNull();
  });

  it("holds words of the text in order, whatever the text", () => {
    const words = fc.constantFrom(
      "on",
      "the",
      "May",
      "5",
      "31",
      "2021",
      "last",
      "Tuesday",
      "ago",
      "two",
      "weeks",
      "end",
      "of",
      "early",
      "-",
      ",",
      "'s",
      "a.m.",
      "9",
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), (list) => {
        const text = list.join(" ");
        let at = 0;
        for (const { span, value, interval } of times(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(span[1]).toBeGreaterThan(span[0]);
          at = span[1];
          expect(`${value} ${interval}`).not.toMatch(/NaN|undefined/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
