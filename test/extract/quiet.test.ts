// What tells nothing political is coded as nothing: look-alikes, and texts of everyday life.
import { expect, test } from "vitest";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";

const coder = createCoder(readResources());

function events(text: string): string[] {
  const unknown = { url: null, title: null, publisher: null, agency: null, byline: null, published: null, removed: [], issues: [] };
  const blocks = [{ kind: "paragraph" as const, span: [0, text.length] as const }];
  return coder.code({ id: "test", text, blocks, language: "en", ...unknown }).events.map(({ event }) => event);
}

test.each([
  "The Dutch and Danish foreign ministers held a joint press conference in The Hague on Tuesday.",
  "Kenya's president will give a news conference with the president of Ghana.",
  "Peru's foreign minister attended a news briefing alongside the president of Chile.",
])("meeting the press is no meeting between states: %s", (text) => {
  expect(events(text)).toEqual([]);
});

test("talks before the press conference are", () => {
  expect(events("The Dutch and Danish foreign ministers held talks and a press conference in The Hague on Tuesday.")).toContain("CONSULT");
});

test.each([
  "An army of knitters occupied the library until the wool ran out.",
  "The Belgian goalkeeper attacked the ball and the wingers retreated.",
  "The knight accused the wizard of stealing his horse.",
])("wars of the playing field and the story book are none: %s", (text) => {
  expect(events(text)).toEqual([]);
});

test("a force acts politically whatever else the sentence holds", () => {
  expect(events("Police arrested two singers after the concert in Minsk, Belarus, on Sunday.")).toContain("COERCE");
});

test.each([
  "Belgium attacked from the kick-off and Uruguay retreated in stoppage time.",
  "A seagull attacked the Norwegian minister's sandwich.",
  "The goblins besieged the castle until the dragon surrendered.",
])("nor does a match, a beast or a monster do anything political: %s", (text) => {
  expect(events(text)).toEqual([]);
});

test("but what states do on the day of a match is theirs", () => {
  expect(events("Israel bombed Gaza during the quarter-final, and Navy SEALs raided a camp in Yemen.")).toContain("ASSAULT");
});
