// Entities across documents: who is the same, who stays apart, and who is put forward for review.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadActors } from "../../src/codebook/load-actors.ts";
import type { CodedDocument } from "../../src/model/coded-document.ts";
import type { CodedEntity } from "../../src/model/coded-entity.ts";
import type { LedgerEntity } from "../../src/model/ledger-entity.ts";
import { uniteEntities } from "../../src/model/unite-entities.ts";
import { CODEBOOK_FOLDER, readDataFiles } from "../../src/node-resources.ts";
import { mergeCandidates } from "../../src/resolve/ledger-entities/merge-candidates.ts";
import { createPartyLinker } from "../../src/resolve/ledger-entities/party-linker.ts";
import { createEntityLinker } from "../../src/resolve/ledger-entities.ts";

const link = createEntityLinker(loadActors(readDataFiles(CODEBOOK_FOLDER)));

type Given = Omit<CodedEntity, "mentions"> & { readonly words?: readonly string[] };

/** A coded document that holds these entities; `words` are their mentions, in a text made of them. */
function coded(...given: readonly Given[]): CodedDocument {
  let text = "";
  const entities = given.map(({ words = [], ...entity }) => ({
    ...entity,
    mentions: words.map((word): [number, number] => {
      text += `${word}\n`;
      return [text.length - 1 - word.length, text.length - 1];
    }),
  }));
  return {
    schema: "demarche/coded-document/1",
    id: "doc",
    title: null,
    text,
    published: "2021-12-06",
    language: "en",
    events: [],
    statements: [],
    issues: [],
    entities,
    coder: { version: "0", codebook: "0" },
  };
}

const one = (entity: Given): LedgerEntity => [...link(coded(entity)).values()][0]!;
const person = (name: string, code: string | undefined, more: Partial<Given> = {}): LedgerEntity =>
  one({ id: "e1", kind: "person", name, ...(code === undefined ? {} : { code }), words: [name], ...more });

describe("linking", () => {
  test("what the code book holds is known by its key", () => {
    const ids = [
      one({ id: "antony-blinken", kind: "person", name: "Antony Blinken", code: "USA" }),
      one({ id: "RUS", kind: "state", name: "Russia", code: "RUS" }),
      one({ id: "NATO#organisation", kind: "organisation", name: "NATO", code: "NATO" }),
      one({ id: "HAMAS#group", kind: "group", name: "Hamas", code: "HAMAS" }),
      one({ id: "FRA/paris#place", kind: "place", name: "Paris", code: "FRA" }),
    ].map(({ id }) => id);
    expect(ids).toEqual(["person:antony-blinken", "state:RUS", "org:NATO", "group:HAMAS", "place:FRA/paris"]);
  });

  test("a state's people are not the state", () => {
    expect(one({ id: "PSE#group", kind: "group", name: "Palestine", code: "PSE", words: ["the Palestinians"] })).toMatchObject({
      id: "people:PSE",
      kind: "group",
      name: "Palestinians",
    });
  });

  test("a person brings the offices with their dates, and how the document spells the name", () => {
    const entity = one({
      id: "antony-blinken",
      kind: "person",
      name: "Antony Blinken",
      code: "USA",
      resolvedBy: "office and date; spelled Anthony Brinken",
      words: ["U.S. Secretary of State Anthony Brinken", "he", "Brinken", "the secretary of state"],
    });
    expect(entity.spellings).toEqual(["Anthony Brinken", "Brinken"]);
    expect(entity.offices).toContainEqual({ title: "foreign minister", state: "USA", from: "2021-01-26", to: "2025-01-20" });
  });

  test("a full name with an initial is the code book's person, of the same state only", () => {
    expect(person("Vladimir V. Putin", "RUS").id).toBe("person:vladimir-putin");
    expect(person("Vladimir V. Putin", "CAN").id).not.toBe("person:vladimir-putin");
  });

  test("the unknown are known by kind, code, office and name, without title and accents", () => {
    const first = person("Ukrainian Deputy Minister Ostap Hrén", "UKR", { office: "deputy minister" });
    const second = person("Deputy Minister Ostap Hren", "UKR", { office: "deputy minister" });
    expect(first.id).toBe(second.id);
    expect(first.name).toBe("Ostap Hrén");
    expect(person("Ostap Hren", "POL", { office: "deputy minister" }).id).not.toBe(first.id);
    expect(person("Ostap Hren", "UKR", { office: "ambassador" }).id).not.toBe(first.id);
  });

  test("a family name alone, or a name of whom nothing else is known, is its document's alone", () => {
    const ids = [person("Hren", "UKR"), person("Ostap Hren", undefined)].map(({ id }) => id);
    expect(ids).toEqual(["local:e1", "local:e1"]);
    expect(person("Hren", "UKR", { office: "foreign minister" }).id).toMatch(/^unknown:/);
  });

  test("a body of one word without a code is its document's alone; with more words it is one", () => {
    const body = (name: string, code?: string): string =>
      one({ id: "o1", kind: "organisation", name, ...(code ? { code } : {}), words: [name] }).id;
    expect(body("Board")).toBe("local:o1");
    expect(body("Board", "USA")).toBe("unknown:organisation/USA/board");
    expect(body("the Lower Harbour Council")).toBe("unknown:organisation/---/lower-harbour-council");
  });

  test("the whole name of the code book's actor is that actor's, unless the document has it for another's", () => {
    expect(one({ id: "p1", kind: "place", name: "Iraq", words: ["Iraq"] }).id).toBe("state:IRQ");
    expect(one({ id: "p1", kind: "place", name: "Iraq", code: "MED", words: ["Iraq"] }).id).not.toBe("state:IRQ");
  });

  test("what is parsed into a mention is no part of the name's spelling", () => {
    const words = ["Putin Friday", "Hunter Putin", "Russian Putin", "Vladimir Putin"];
    expect(one({ id: "vladimir-putin", kind: "person", name: "Vladimir Putin", code: "RUS", words }).spellings).toEqual([
      "Putin",
      "Vladimir Putin",
    ]);
  });

  test("who has no name is no one beyond the document", () => {
    const source = one({
      id: "ab12",
      kind: "unnamed",
      name: null,
      code: "USA",
      described: "senior official",
      words: ["a senior official"],
    });
    expect(source).toMatchObject({ id: "unnamed:ab12", kind: "unnamed", name: "senior official", spellings: [] });
  });

  test("the order of documents makes no difference to an entity", () => {
    const views = [
      person("Ostap Hrén", "UKR", { office: "ambassador" }),
      person("Ambassador Ostap Hren", "UKR", { office: "ambassador" }),
      person("OSTAP HREN", "UKR", { office: "ambassador" }),
    ];
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    const whole = views.reduce(uniteEntities);
    expect(whole.spellings).toEqual(["OSTAP HREN", "Ostap Hren", "Ostap Hrén"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(views, { minLength: 3 }), fc.constantFrom(...views), (order, again) => {
        expect([...order, again].reduce(uniteEntities)).toEqual(whole);
      }),
    );
  });
});

describe("parties", () => {
  const document = coded(
    { id: "sergey-lavrov", kind: "person", name: "Sergey Lavrov", code: "RUS", office: "foreign-minister of RUS", words: ["Lavrov"] },
    { id: "x1", kind: "group", name: null, code: "USA", words: ["both sides"] },
  );
  const party = createPartyLinker(document, link(document));

  test("carry the entity, its name and its office at the time", () => {
    expect(party({ code: "RUS", text: "Lavrov", entity: "sergey-lavrov", sector: "GOV" })).toEqual({
      code: "RUS",
      name: "Sergey Lavrov",
      entity: "person:sergey-lavrov",
      office: "foreign-minister of RUS",
      sector: "GOV",
    });
  });

  test("keep their words where the entity is not the coded actor, or there is none", () => {
    expect(party({ code: "RUS", text: "both\nsides", entity: "x1" })).toEqual({
      code: "RUS",
      name: "both sides",
      office: null,
      sector: null,
    });
    expect(party({ code: "---", text: "gunmen" })).toMatchObject({ code: "---", name: "gunmen" });
  });
});

describe("candidates for merging", () => {
  const pairs = (...entities: LedgerEntity[]): string[] => mergeCandidates(entities).map(({ why }) => why);
  const tarasov = person("Mikhail Tarasov", "RUS");

  test("are names near in letters or sound, initials, one name with two codes", () => {
    expect(pairs(tarasov, person("Mikhail Tarassov", "RUS"))).toEqual(["similar spelling; same code RUS"]);
    expect(pairs(person("Yusuf al-Qadari", "IRQ"), person("Youssef al-Kaderi", "IRQ"))).toHaveLength(1);
    expect(pairs(tarasov, person("M. Tarasov", "RUS"))).toEqual(["initial and family name; same code RUS"]);
    expect(pairs(tarasov, person("Mikhail Tarasov", "MED"))).toEqual(["same name; codes MED and RUS"]);
    expect(pairs(tarasov, person("Mikhail Tarasov", "RUS", { office: "ambassador" }))).toEqual(["same name; same code RUS"]);
  });

  test("a family name alone needs the office too", () => {
    const ambassador = { office: "ambassador" };
    expect(pairs(person("Mikhail Tarasov", "RUS", ambassador), person("Tarasov", "RUS", ambassador))).toEqual([
      "family name alone; same code RUS; both ambassador of RUS",
    ]);
    expect(pairs(tarasov, person("Tarasov", "RUS"))).toEqual([]);
  });

  test("an organisation and its initial letters; the code book's entry is the one to keep", () => {
    const body = (name: string, code: string): LedgerEntity => one({ id: "o1", kind: "organisation", name, code, words: [name] });
    expect(pairs(body("Coastal Towns Relief Fund", "NGO"), body("CTRF", "NGO"))).toEqual(["initial letters; same code NGO"]);
    const lavrov = one({ id: "sergey-lavrov", kind: "person", name: "Sergey Lavrov", code: "RUS", words: ["Lavrov"] });
    expect(mergeCandidates([person("Sergej Lawrow", "RUS"), lavrov])[0]).toMatchObject({ a: "person:sergey-lavrov" });
  });

  test("are not people who differ, nor two known ones", () => {
    expect(pairs(tarasov, person("Nikolai Tarasov", "RUS"), person("Mikhail Baranov", "RUS"))).toEqual([]);
    const known = (id: string, name: string): LedgerEntity => one({ id, kind: "person", name, code: "USA", words: [name] });
    expect(pairs(known("joe-biden", "Joe Biden"), known("jill-biden", "Jill Biden"))).toEqual([]);
  });

  test("do not depend on the order", () => {
    const all = [tarasov, person("Mikhail Tarassov", "RUS"), person("M. Tarasov", "RUS"), person("Mikhail Tarasov", "MED")];
    const expected = mergeCandidates(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (order) => {
        expect(mergeCandidates(order)).toEqual(expected);
      }),
    );
  });
});
