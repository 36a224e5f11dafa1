// What an event's row says besides who did what to whom: condition, count, place, date, reporter, order, red line.
import { expect, test } from "vitest";
import type { CodedEvent } from "../../src/model/coded-event.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";

const coder = createCoder(readResources());

/** The rows of a text whose evidence holds some words, of a type. */
function rows(text: string, event: string, published = "2021-12-06"): CodedEvent[] {
  const blocks: { kind: "paragraph"; span: [number, number] }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) blocks.push({ kind: "paragraph", span: [match.index, match.index + match[0].length] });
  const unknown = { url: null, title: null, publisher: null, agency: null, byline: null, removed: [], issues: [] };
  const given = { value: published, from: "given" as const, reasons: [] };
  return coder.code({ id: "test", text, blocks, published: given, language: "en", ...unknown }).events.filter((row) => row.event === event);
}

test.each([
  ["an if-clause", "France warned that it will impose sanctions on Mali if Mali attacks Niger.", "if Mali attacks Niger"],
  ["whatever the subject does", "North Korea warned that any attack on its ships would be met with force.", "any attack on its ships"],
  ["unless", "China threatened Japan with sanctions unless Japan withdraws its ships.", "unless Japan withdraws its ships"],
])("a threat hangs on its condition: %s", (_what, text, condition) => {
  expect(rows(text, "THREATEN").map((row) => row.condition)).toContain(condition);
});

test("the deed of an if-clause is a row of its own that hangs on nothing", () => {
  const deeds = rows("France warned that it will impose sanctions on Mali if Mali attacks Niger.", "ASSAULT");
  expect(deeds.map(({ condition, aux }) => [condition, aux])).toContainEqual([null, ["hypothetical"]]);
});

test("readiness to meet has its circumstances as its condition", () => {
  const [row] = rows("President Kim said he would meet President Moon under the right conditions.", "CONSULT");
  expect(row?.condition).toBe("under the right conditions");
});

test.each([
  ["Russia deployed more than 5,000 soldiers to Belarus on Monday.", "MOBILIZE", 5000],
  ["Egypt released 120 prisoners on Monday.", "RETREAT", 120],
])("a count that matters is kept: %s", (text, event, value) => {
  expect(rows(text, event).map(({ quantity }) => quantity?.value)).toContain(value);
});

test.each([
  ["The two leaders of Egypt and Sudan met in Cairo on Monday.", "CONSULT"],
  ["France condemned Russia over the 2016 election on Monday.", "ACCUSE"],
])("a count that does not matter, or a year, is none: %s", (text, event) => {
  const found = rows(text, event);
  expect(found).not.toEqual([]);
  for (const { quantity } of found) expect(quantity).toBeNull();
});

test("a meeting is where its clause says", () => {
  expect(rows("The foreign ministers of Egypt and Sudan met in Cairo on Monday.", "CONSULT").map(({ place }) => place)).toContain("Cairo");
});

test("what is criticised does not place the criticism", () => {
  const found = rows("Germany accused Russia of attacks on civilians in Syria.", "ACCUSE");
  expect(found).not.toEqual([]);
  for (const { place } of found) expect(place).toBeNull();
});

test("ground with a name beside it is a place", () => {
  const found = rows("Russia has massed troops on the border with Ukraine.", "MOBILIZE");
  expect(found.map(({ place }) => place)).toContain("border with Ukraine");
});

test("who reports a deed is its source, also of its own", () => {
  const found = rows("The Egyptian army said on Monday that it had killed 12 militants in Sinai.", "ASSAULT");
  expect(found.map(({ according_to }) => according_to?.code)).toContain("EGY");
});

test("who utters a threat is its actor and not its source", () => {
  const found = rows("“We will respond with force if Iran attacks,” Israeli Defense Minister Benny Gantz said.", "THREATEN");
  for (const { according_to } of found) expect(according_to).toBeNull();
});

test("words that leave the state open have none of the story", () => {
  const text = "Russia sent troops to Belarus. Russia said the troops would leave. Western governments condemned Russia on Monday.";
  const found = rows(text, "ACCUSE");
  expect(found).not.toEqual([]);
  for (const { actor } of found) expect(actor.map(({ code }) => code)).not.toContain("RUS");
});

test("a red line is told to be one", () => {
  const found = rows("President Vladimir Putin warned that missiles in Ukraine would be a red line for Russia.", "THREATEN");
  expect(found.map(({ redline }) => redline)).toContain(true);
});

test("content is what is asked, not who is asked", () => {
  const [row] = rows("The United States urged Russia to withdraw its troops from the border.", "REQUEST");
  expect(row?.content).toContain("withdraw its troops");
});

test.each([
  ["Rebels shelled Basra on Monday.", "ASSAULT", "Basra"],
  ["Sudanese forces attacked army posts in the town of Kassala.", "ASSAULT", "Kassala"],
  ["Gunmen attacked tourists in a Nairobi hotel.", "ASSAULT", "Nairobi"],
  ["Egypt moved 2,000 troops to the border.", "MOBILIZE", "border"],
])("where it happens: %s", (text, event, place) => {
  expect(rows(text, event).map((row) => row.place)).toContain(place);
});

test("a journey to several places has no one place; what is talked about is none", () => {
  for (const { place } of rows("The minister will travel to Egypt and Jordan.", "CONSULT")) expect(place).toBeNull();
  for (const { place } of rows("The ministers of Egypt and Jordan exchanged views on the situation in Sudan.", "CONSULT"))
    expect(place).toBeNull();
});

test("what happened so many days before the rest of its sentence is dated by it", () => {
  const found = rows(
    "Poland summoned the Russian ambassador on Monday, two days after Russian forces attacked a Polish convoy.",
    "ASSAULT",
  );
  expect(found.map(({ date }) => date)).toEqual(["2021-12-04"]);
});

test("half of a number word, people told by their nation, and no day of a month", () => {
  const quantity = (text: string, event: string): unknown => rows(text, event).map((row) => row.quantity?.value ?? null);
  expect(quantity("Ukraine freed 18 Russians on Friday.", "RETREAT")).toEqual([18]);
  expect(quantity("Germany gave Kenya half a million doses of the vaccine.", "AID")).toEqual([500_000]);
  expect(quantity("The presidents of Egypt and Sudan last spoke on April 14.", "CONSULT")).toEqual([null]);
});
