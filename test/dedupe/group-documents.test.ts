import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSketches } from "../../src/dedupe/compare-sketches.ts";
import { createCopyIndex } from "../../src/dedupe/copy-index.ts";
import { findRelations } from "../../src/dedupe/find-relations.ts";
import { groupDocuments } from "../../src/dedupe/group-documents.ts";
import { independentOrigin } from "../../src/dedupe/independent-origin.ts";
import type { Sketch } from "../../src/dedupe/sketch.ts";
import type { CopyRelation } from "../../src/model/copy-relation.ts";
import { document, OTHER_ACCOUNT, RELEASE, SPUN, sketch } from "./documents.ts";

const paragraphs = RELEASE.split("\n\n");
const made = (text: string, given: Parameters<typeof document>[1]) => sketch(document(text, given), null);

const release = made(RELEASE, { id: "release", publisher: "mfa.valdoria.example", published: "2031-03-09" });
const wire = made(`MIRASH, March 10 (Reuters) - ${RELEASE}`, {
  id: "wire",
  publisher: "Daily Tide",
  agency: "Reuters",
  published: "2031-03-10",
});
const cut = made(paragraphs.slice(0, 3).join("\n\n"), { id: "cut", publisher: "Harbour Gazette", published: "2031-03-10" });
const spun = made(SPUN, { id: "spun", publisher: "World Mirror", published: "2031-03-11" });
const other = made(OTHER_ACCOUNT, { id: "other", publisher: "Coast Letter", published: "2031-03-09" });

function groups(sketches: readonly Sketch[]) {
  const index = createCopyIndex();
  const relations: CopyRelation[] = [];
  for (const one of sketches) {
    relations.push(...findRelations(one, index));
    index.add(one);
  }
  return groupDocuments(sketches, relations);
}

const keysOf = (sketches: readonly Sketch[]) => groups(sketches).map(({ documents }) => documents.map(({ key }) => key).sort());

describe("groupDocuments", () => {
  test("copies of every kind are one group; the independent account stays alone", () => {
    const [group, ...more] = groups([release, wire, cut, spun, other]);
    expect(more).toEqual([]);
    expect(group?.documents.map(({ key, kind }) => [key, kind])).toEqual([
      ["release", "origin"],
      ["cut", "reprint"],
      ["spun", "spun"],
      ["wire", "copy"],
    ]);
  });

  test("any order of arrival gives the same groups, with the same ids", () => {
    const all = [release, wire, cut, spun, other];
    const expected = groups(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(groups(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("the id is that of the set", () => {
    expect(groups([release, cut])[0]!.id).toBe(groups([cut, release])[0]!.id);
    expect(groups([release, cut])[0]!.id).not.toBe(groups([release, wire])[0]!.id);
  });

  test("a document that holds two releases does not make them one", () => {
    const second = paragraphs.map((text) => text.replace(/\w+/g, (word) => word.split("").reverse().join(""))).join("\n\n");
    const releases = [RELEASE, second].flatMap((text, n) => [
      made(text, { id: `${n}a`, publisher: `Paper ${n}a` }),
      made(text, { id: `${n}b`, publisher: `Paper ${n}b` }),
      made(text, { id: `${n}c`, publisher: `Paper ${n}c` }),
    ]);
    const roundUp = made(`${RELEASE}\n\n${second}`, { id: "roundup", publisher: "Weekly Digest" });
    const sets = keysOf([...releases, roundUp]);
    expect(sets.some((keys) => keys.includes("0a") && keys.includes("1a"))).toBe(false);
    expect(sets.filter((keys) => keys.includes("0a"))[0]).toEqual(expect.arrayContaining(["0a", "0b", "0c"]));
  });

  test("revisions stay with the release though little of it is left", () => {
    const states = [RELEASE, `${paragraphs[0]}\n\n${OTHER_ACCOUNT}`, OTHER_ACCOUNT].map((text, n) =>
      sketch(document(text, { id: "release", published: `2031-03-0${n + 1}` }), null, `release/${n}`),
    );
    expect(keysOf(states)).toEqual([["release/0", "release/1", "release/2"]]);
    expect(groups(states)[0]!.origin).toBe("release/0");
  });
});

describe("the presumed and the independent origin", () => {
  test("the earliest is the origin, with the reason", () => {
    expect(groups([release, cut])[0]).toMatchObject({
      origin: "release",
      reasons: [expect.stringContaining("2031-03-09"), expect.stringContaining("longest")],
    });
  });

  test("a document that may have been published any day of a year is not the earliest for that", () => {
    const vague = made(RELEASE, { id: "vague", publisher: "Harbour Gazette", published: "2031-01-01..2031-12-31" });
    expect(groups([vague, release])[0]!.origin).toBe("release");
  });

  test("of those of one day, the one that credits an agency is", () => {
    const early = made(RELEASE, { id: "early", publisher: "Harbour Gazette", published: "2031-03-10" });
    expect(groups([early, wire])[0]).toMatchObject({ origin: "wire", source: "agency:reuters" });
  });

  test("the group counts as its origin's publisher, by family", () => {
    expect(groups([release, cut])[0]!.source).toBe("publisher:valdoria.example");
    const [here, there] = ["Detroit Free Press", "https://www.azcentral.com"].map((publisher) => made(OTHER_ACCOUNT, { publisher }));
    expect(independentOrigin(here!)).toBe(independentOrigin(there!));
  });

  test("an agency's own page and a paper that credits it count as one", () => {
    expect(independentOrigin(made(RELEASE, { publisher: "Reuters" }))).toBe("agency:reuters");
    expect(independentOrigin(made(RELEASE, { url: "https://www.reuters.com/world/1" }))).toBe("agency:reuters");
    expect(independentOrigin(made(RELEASE, { publisher: "Daily Tide", agency: "Reuters" }))).toBe("agency:reuters");
  });

  test("a publisher is the same by name and by domain, and a portal is not the publisher", () => {
    expect(independentOrigin(made("a", { publisher: "The New York Times" }))).toBe("publisher:nytimes.com");
    expect(independentOrigin(made("a", { url: "https://www.nytimes.com/2031/1" }))).toBe("publisher:nytimes.com");
    expect(independentOrigin(made("a", { publisher: "Daily Tide", url: "https://daily-tide.co.uk/x" }))).toBe("publisher:daily-tide.co.uk");
    expect(independentOrigin(made("a", { publisher: "Daily Tide", url: "https://portal.example/x" }))).toBe("publisher:daily-tide");
  });

  test("without agency and publisher, the group is its own origin", () => {
    const [a, b] = [made(RELEASE, {}), made(RELEASE, {})];
    expect(groups([a, b])[0]!.source).toBe(`group:${groups([a, b])[0]!.id}`);
    expect(compareSketches(a, b)?.kind).toBe("copy");
  });
});
