import { describe, expect, it } from "vitest";
import { loadActors } from "../../src/codebook/load-actors.ts";
import { createOfficeIndex } from "../../src/codebook/office-index.ts";
import { CODEBOOK_FOLDER, readDataFiles } from "../../src/node-resources.ts";

const { actors, persons, offices, roles } = loadActors(readDataFiles(CODEBOOK_FOLDER));
const index = createOfficeIndex(offices);
const codes = (name: string): string[] =>
  actors.filter((a) => [a.name, ...a.aliases, ...a.demonyms, ...a.metonyms].includes(name)).map(({ code }) => code);

describe("the code book's own actors and offices", () => {
  it.each([
    ["U.S.", "USA"],
    ["Kremlin", "RUS"],
    ["Zhongnanhai", "CHN"],
    ["Foggy Bottom", "USA"],
    ["Burma", "MMR"],
    ["Frenchmen", "FRA"],
    ["Crimea", "UKR"],
    ["Security Council", "UN"],
    ["Daesh", "ISIS"],
    ["Knesset", "ISR"],
    ["Reuters", "MED"],
    ["Amnesty International", "NGO"],
    ["Prishtina", "XKX"],
    ["TASS", "RUS"],
  ])("codes %s as %s", (name, code) => {
    expect(new Set(codes(name))).toEqual(new Set([code]));
  });

  it.each([
    ["USA", "foreign-minister", "2021-12-06", "antony-blinken"],
    ["DEU", "prime-minister", "2021-12-06", "angela-merkel"],
    ["DEU", "prime-minister", "2021-12-09", "olaf-scholz"],
    ["RUS", "foreign-minister", "2014-03-18", "sergey-lavrov"],
    ["NATO", "secretary-general", "2021-12-01", "jens-stoltenberg"],
    ["IRN", "foreign-minister", "2015-07-14", "mohammad-javad-zarif"],
    ["HEZBOLLAH", "leader", "2020-01", "hassan-nasrallah"],
  ])("knows who was %s %s on %s", (code, office, day, person) => {
    expect(index.holders(code, office, day).map((term) => term.person)).toEqual([person]);
  });

  it("gives every person an office, or what they are known as, and every role noun its kind", () => {
    const holders = new Set(offices.map(({ person }) => person));
    expect(persons.filter(({ id, knownAs }) => !holders.has(id) && !knownAs).map(({ id }) => id)).toEqual([]);
    expect(persons.length).toBeGreaterThan(1200);
    expect(offices.length).toBeGreaterThan(1800);
    expect(roles.find(({ words }) => words === "secretary of state")?.office).toBe("foreign-minister");
    expect(roles.find(({ words }) => words === "official")?.anonymous).toBe(true);
  });
});
