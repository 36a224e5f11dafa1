// What people split, merge and unite: laid over what the machine makes of the documents, whichever came first.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createEntryReviews } from "../../src/ledger/entry-reviews.ts";
import type { CodedArrival, Ledger } from "../../src/ledger/ledger.ts";
import { reviewEntry } from "../../src/ledger/review-entry.ts";
import { undoReview } from "../../src/ledger/undo-review.ts";
import { uniteActors } from "../../src/ledger/unite-actors.ts";
import { createMerger } from "../../src/merge/create-merger.ts";
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import { readCodebook, readLanguage } from "../../src/node-resources.ts";
import { parseQuery } from "../../src/query/parse-query.ts";
import { codedDemo, codedText, exported, newLedger } from "./coded-demo.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const merger = createMerger(readCodebook(), readLanguage());
const AT = "2026-01-02T00:00:00Z";
let folder: string;
let demo: readonly CodedArrival[];
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-reviews-"));
  demo = await codedDemo();
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = (...batches: (readonly CodedArrival[])[]): Ledger => {
  const ledger = newLedger(join(folder, `${++files}.db`));
  for (const batch of batches) ledger.add(batch);
  return ledger;
};
const matching = ({ store }: Ledger, query: string): LedgerEntry[] => [
  ...store.allEntries({ query: parseQuery(query), asOf: "2021-12-31" }),
];
/** Groups of mentions: what is one entry with what. */
const groups = (ledger: Ledger): string[] =>
  matching(ledger, "")
    .map(({ evidence }) =>
      evidence
        .map(({ mention }) => mention)
        .sort()
        .join(),
    )
    .sort();
/** An entry of several documents. */
const told = (ledger: Ledger): LedgerEntry =>
  matching(ledger, "kind:event").sort(
    (a, b) => new Set(b.evidence.map((e) => e.document)).size - new Set(a.evidence.map((e) => e.document)).size,
  )[0]!;
const entryWith = (ledger: Ledger, mention: string): LedgerEntry =>
  matching(ledger, "").find(({ evidence }) => evidence.some((one) => one.mention === mention))!;
const say = (ledger: Ledger, entry: string, review: Parameters<typeof reviewEntry>[3]["review"], at = AT) =>
  reviewEntry(ledger.store, merger, entry, { review, by: "Ana", at })!;

describe("splitting", () => {
  test("gives two entries with ids of their own, and is taken back without a trace", () => {
    const ledger = open(demo);
    const before = exported(ledger);
    const entry = told(ledger);
    const off = entry.evidence.at(-1)!.mention;
    const review = say(ledger, entry.id, { field: "split", value: [off] });
    const [rest, apart] = [entryWith(ledger, entry.evidence[0]!.mention), entryWith(ledger, off)];
    expect(apart.id).not.toBe(rest.id);
    expect(apart.evidence.map(({ mention }) => mention)).toEqual([off]);
    expect(rest.evidence.map(({ mention }) => mention)).toEqual(entry.evidence.slice(0, -1).map(({ mention }) => mention));
    expect(ledger.store.check()).toEqual([]);
    const reviews = createEntryReviews(ledger.store);
    for (const { id } of [rest, apart]) expect(reviews.of(id).map(({ field, by }) => [field, by])).toEqual([["split", "Ana"]]);
    expect(undoReview(ledger.store, merger, review.id, { by: "Bo", at: AT })).toBe(true);
    expect(undoReview(ledger.store, merger, review.id, { by: "Bo", at: AT })).toBe(false);
    expect(exported(ledger)).toEqual(before);
    ledger.close();
  });

  test("what was said of the part goes when the split is taken back", () => {
    const ledger = open(demo);
    const entry = told(ledger);
    const off = entry.evidence.at(-1)!.mention;
    const review = say(ledger, entry.id, { field: "split", value: [off] });
    const apart = entryWith(ledger, off);
    say(ledger, apart.id, { field: "dismiss", value: "a look-alike" }, "2026-01-03T00:00:00Z");
    const other = entryWith(ledger, entry.evidence[0]!.mention);
    expect(() => say(ledger, other.id, { field: "merge", value: apart.id })).toThrow("is dismissed");
    const reviews = createEntryReviews(ledger.store);
    expect([reviews.isHidden(apart.id), reviews.isHidden(other.id), reviews.hidden()]).toEqual([true, false, [apart.id]]);
    undoReview(ledger.store, merger, review.id, { by: "Ana", at: "2026-01-04T00:00:00Z" });
    expect([reviews.isHidden(entry.id), reviews.hidden()]).toEqual([false, []]);
    ledger.close();
  });

  test("two splits of one entry give three entries", () => {
    const ledger = open(demo);
    const entry = told(ledger);
    const [first, second] = entry.evidence.slice(-2).map(({ mention }) => mention);
    say(ledger, entry.id, { field: "split", value: [first!] });
    say(ledger, entryWith(ledger, second!).id, { field: "split", value: [second!] }, "2026-01-03T00:00:00Z");
    const parts = [entry.evidence[0]!.mention, first!, second!].map((mention) => entryWith(ledger, mention).id);
    expect(new Set(parts).size).toBe(3);
    ledger.close();
  });

  test("and merging hold whatever comes later, is coded again or forgotten, in any order", () => {
    const first = open(demo);
    const entry = told(first);
    const off = entry.evidence.at(-1)!.mention;
    const [a, b] = matching(first, "type:ACCUSE").slice(0, 2);
    say(first, entry.id, { field: "split", value: [off] });
    say(first, a!.id, { field: "merge", value: b!.id }, "2026-01-03T00:00:00Z");

    // The documents of the entries that were reviewed come first, all others after the reviews.
    const needed = new Set([entry, a!, b!].flatMap(({ evidence }) => evidence.map(({ document }) => document)));
    const later = open(demo.filter(({ document }) => needed.has(document.id)));
    say(later, entryWith(later, off).id, { field: "split", value: [off] });
    say(
      later,
      entryWith(later, a!.evidence[0]!.mention).id,
      { field: "merge", value: entryWith(later, b!.evidence[0]!.mention).id },
      "2026-01-03T00:00:00Z",
    );
    for (const document of [...demo].reverse()) later.add([document]);
    expect(groups(later)).toEqual(groups(first));

    const coded = new Map([...first.store.documents()].map(({ stored }) => [stored.key, stored.coded]));
    first.recode(coded);
    expect(groups(first)).toEqual(groups(later));
    const gone = demo.find(({ document }) => !needed.has(document.id))!;
    for (const ledger of [first, later]) ledger.forget(ledger.store.documentKeys({ id: gone.document.id }));
    expect(groups(first)).toEqual(groups(later));
    for (const ledger of [first, later]) {
      expect(ledger.store.check()).toEqual([]);
      ledger.close();
    }
  });

  test("a copy that comes later goes with what was split off", () => {
    const [story, other] = [0, 1].map((i) =>
      codedText({
        id: `story-${i}`,
        publisher: `Paper ${i}`,
        text: "Russia warned NATO on 6 December 2021 that it would deploy missiles if Ukraine joined the alliance.",
      }),
    );
    const copy = codedText({ id: "copy", publisher: "Third Paper", text: story!.document.text });
    const ledger = open([story!, other!]);
    const [entry] = matching(ledger, "type:THREATEN");
    expect(entry!.evidence.length).toBeGreaterThan(1);
    const [stays] = entry!.evidence.filter(({ document }) => document === "story-0");
    say(ledger, entry!.id, {
      field: "split",
      value: entry!.evidence.filter(({ document }) => document === "story-1").map(({ mention }) => mention),
    });
    ledger.add([copy]);
    const apart = matching(ledger, "type:THREATEN document:copy");
    expect(apart.map(({ evidence }) => evidence.map(({ document }) => document).sort())).toEqual([["copy", "story-1"]]);
    expect(entryWith(ledger, stays!.mention).evidence).toHaveLength(1);
    ledger.close();
  });
});

describe("merging", () => {
  test("gives one entry with the words of both, of the kind of the one merged into, and is taken back without a trace", () => {
    const ledger = open(demo);
    const before = exported(ledger);
    const [from] = matching(ledger, "type:ACCUSE");
    const [into] = matching(ledger, "type:THREATEN");
    const review = say(ledger, from!.id, { field: "merge", value: into!.id });
    const one = entryWith(ledger, into!.evidence[0]!.mention);
    const mentions = [...from!.evidence, ...into!.evidence].map(({ mention }) => mention).sort();
    expect(one.evidence.map(({ mention }) => mention).sort()).toEqual(mentions);
    expect([one.event, one.life]).toEqual([into!.event, into!.life]);
    expect(one.evidence.filter(({ because }) => because?.includes("Ana merged it")).map(({ mention }) => mention)).toEqual(
      from!.evidence.map(({ mention }) => mention),
    );
    const reviews = createEntryReviews(ledger.store);
    for (const { id } of [from!, into!]) if (id !== one.id) expect(reviews.movedTo(id)).toBe(one.id);
    expect(ledger.store.check()).toEqual([]);

    // Split apart again: the later word counts.
    say(ledger, one.id, { field: "split", value: from!.evidence.map(({ mention }) => mention) }, "2026-01-03T00:00:00Z");
    expect(groups(ledger)).toEqual(groupsOf(before));
    for (const { id } of ledger.store.reviews()) undoReview(ledger.store, merger, id, { by: "Ana", at: AT });
    expect(exported(ledger)).toEqual(before);
    expect(review.field).toBe("merge");
    ledger.close();
  });
});

const groupsOf = (lines: readonly string[]): string[] =>
  lines
    .map((line) =>
      (JSON.parse(line) as LedgerEntry).evidence
        .map(({ mention }) => mention)
        .sort()
        .join(),
    )
    .sort();

describe("uniting actors", () => {
  const text = (name: string, day: string) =>
    codedText({
      id: `doc-${name}`,
      publisher: `Paper of ${name}`,
      published: day,
      text: `Ukrainian Deputy Infrastructure Minister ${name} accused Russia on 6 December 2021 of blocking the port of Mariupol.`,
    });
  const documents = () => [text("Taras Hrytsenko", "2021-12-06"), text("Taras Gritsenko", "2021-12-07")];
  const actors = (ledger: Ledger) =>
    [...ledger.store.entities()]
      .map(({ id }) => id)
      .filter((id) => /h?r[iy]tsenko/.test(id))
      .sort();

  test("brings both names under one actor: entries, names, questions; and is taken back without a trace", () => {
    const ledger = open(documents());
    const before = exported(ledger);
    const [same, keep] = actors(ledger);
    expect([keep, same].every(Boolean)).toBe(true);
    const review = uniteActors(ledger.store, merger, { keep: keep!, same: same!, by: "Ana", at: AT });
    expect(actors(ledger)).toEqual([keep]);
    const one = ledger.store.entity(keep!)!;
    expect(one.spellings).toEqual(expect.arrayContaining(["Taras Gritsenko", "Taras Hrytsenko"]));
    expect(ledger.store.entity(same!)).toEqual(one);
    const found = matching(ledger, `party:"${keep}"`);
    expect(found.flatMap(({ evidence }) => evidence.map(({ document }) => document)).sort()).toEqual(
      expect.arrayContaining(["doc-Taras Gritsenko", "doc-Taras Hrytsenko"]),
    );
    for (const asked of [same!, "Gritsenko", "Hrytsenko"]) expect(matching(ledger, `party:"${asked}"`)).toEqual(found);
    const [entry] = found.map((each) => createEntryReviews(ledger.store).attach(each));
    expect(entry!.reviews).toMatchObject([{ field: "unite", by: "Ana", value: { keep: { id: keep }, same: { id: same } } }]);
    expect(ledger.store.check()).toEqual([]);

    expect(() => uniteActors(ledger.store, merger, { keep: keep!, same: same!, by: "Ana", at: AT })).toThrow("one already");
    expect(() => uniteActors(ledger.store, merger, { keep: keep!, same: "none", by: "Ana", at: AT })).toThrow("no actor none");
    expect(() => uniteActors(ledger.store, merger, { keep: keep!, same: "state:RUS", by: "Ana", at: AT })).toThrow("cannot be one");
    undoReview(ledger.store, merger, review.id, { by: "Ana", at: AT });
    expect(exported(ledger)).toEqual(before);
    expect(actors(ledger)).toEqual([same, keep]);
    ledger.close();
  });

  test("holds for documents that come later, and when they are coded again", () => {
    const [first, second] = documents();
    const all = open([first!, second!]);
    const [same, keep] = actors(all);
    uniteActors(all.store, merger, { keep: keep!, same: same!, by: "Ana", at: AT });

    const grown = open([first!], [second!]);
    uniteActors(grown.store, merger, { keep: keep!, same: same!, by: "Ana", at: AT });
    grown.forget(grown.store.documentKeys({ id: second!.document.id }));
    grown.add([second!]);
    expect(exported(grown)).toEqual(exported(all));
    grown.recode(new Map([...grown.store.documents()].map(({ stored }) => [stored.key, stored.coded])));
    expect(exported(grown)).toEqual(exported(all));
    for (const ledger of [all, grown]) ledger.close();
  });
});
