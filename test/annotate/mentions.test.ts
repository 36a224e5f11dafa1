import { describe, expect, test } from "vitest";
import { extractText } from "../resolve/extract-text.ts";

const mentionsOf = (text: string) =>
  extractText(text, "2021-12-06").document.mentions.map(({ span, kind, form, code, entry }) => ({
    text: text.slice(...span),
    kind,
    form,
    code,
    entry,
  }));
const find = (text: string, words: string) => mentionsOf(text).find((mention) => mention.text === words);

describe("mentions", () => {
  test("a title, its state and the name are one mention of a person", () => {
    expect(find("U.S. Secretary of State Antony Blinken spoke on Monday.", "U.S. Secretary of State Antony Blinken")).toMatchObject({
      kind: "person",
      form: "name",
      code: "USA",
      entry: "antony-blinken",
    });
  });

  test("a family name that is a word too is a name where the text names its bearer in full", () => {
    expect(find("White House spokesman Josh Strong spoke. Strong slammed the senators.", "Strong")).toMatchObject({
      kind: "person",
      form: "name",
    });
    expect(find("The spokesman spoke. Strong winds slammed the coast.", "Strong")).toBeUndefined();
  });

  test("no name runs across a dash between spaces", () => {
    expect(mentionsOf("READ MORE: Hamdullah Mohib - Trump's policy will lead to peace").map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Trump"]),
    );
  });

  test("a capital is its government, unless it is where something happens", () => {
    expect(find("Moscow rejected the demand.", "Moscow")).toMatchObject({ kind: "state", code: "RUS" });
    expect(find("The ministers met in Moscow on Friday.", "Moscow")).toMatchObject({ kind: "place", code: "RUS" });
  });

  test("a role noun takes the state that stands by it", () => {
    expect(find("Russian troops crossed the river.", "Russian troops")).toMatchObject({ kind: "group", form: "nominal", code: "RUS" });
    expect(find("Residents of Aleppo fled.", "Residents of Aleppo")).toMatchObject({ form: "nominal", code: "SYR" });
    expect(find("The U.S. ambassador to Iran left.", "The U.S. ambassador to Iran")).toMatchObject({ code: "USA" });
  });

  test("those whom a state backs or who favour it are not that state", () => {
    expect(find("U.S.-backed rebels attacked.", "U.S.-backed rebels")?.code).toBeNull();
  });

  test("an organ that many states have is that of the state beside it", () => {
    expect(find("Israel's Supreme Court ruled on Sunday.", "Israel's Supreme Court")?.code).toBe("ISR");
  });

  test("longer names come first: no Korea in South Korea, no country in a person", () => {
    const names = mentionsOf("South Korea protested. Jordan Petersen resigned.");
    expect(names.find(({ text }) => text === "South Korea")?.code).toBe("KOR");
    expect(names.some(({ code }) => code === "JOR" || code === "PRK")).toBe(false);
  });

  test("a family name alone is that of the bearer in the higher office, with or without a date", () => {
    for (const published of ["2021-12-06", null]) {
      const { mentions } = extractText("Biden spoke by phone on Tuesday.", published).document;
      expect(mentions.find(({ form }) => form === "name")?.entry).toBe("joe-biden");
    }
    const named = extractText("Jill Biden visited a school. Biden read to the children.", "2021-12-06").document.mentions;
    expect(named.filter(({ form }) => form === "name").map(({ entry }) => entry)).toEqual(["jill-biden", "jill-biden"]);
  });

  test('an empty "it" is no mention', () => {
    expect(mentionsOf("It is clear that the talks failed.").some(({ text }) => text === "It")).toBe(false);
  });

  test("mentions stand in text order and slice back to their words", () => {
    const { document } = extractText("France's foreign minister and the German army chief met NATO officials in Brussels.");
    let last = -1;
    document.mentions.forEach((mention, i) => {
      expect(mention.index).toBe(i);
      expect(mention.span[0]).toBeGreaterThanOrEqual(last);
      expect(mention.span).toEqual([document.tokens[mention.first]!.span[0], document.tokens[mention.end - 1]!.span[1]]);
      last = mention.span[0];
    });
  });
});
