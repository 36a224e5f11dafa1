import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { copyGroups } from "../../src/ledger/copy-groups.ts";
import type { CodedArrival, Ledger } from "../../src/ledger/ledger.ts";
import { type LedgerEntry, ledgerEntrySchema } from "../../src/model/ledger-entry.ts";
import { parseQuery } from "../../src/query/parse-query.ts";
import { codedDemo, exported, newLedger } from "./coded-demo.ts";

// Each ledger is filled by real coding and merging, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let demo: readonly CodedArrival[];
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-ledger-"));
  demo = await codedDemo();
});
afterAll(() => rmSync(folder, { recursive: true }));

const empty = (keep?: "text" | "spans"): Ledger => newLedger(join(folder, `${++files}.db`), keep);

function filled(documents: readonly CodedArrival[], batch: number): Ledger {
  const ledger = empty();
  for (let at = 0; at < documents.length; at += batch) ledger.add(documents.slice(at, at + batch));
  return ledger;
}

/** Tells the first entries that differ, not all of both ledgers. */
function expectSame(a: readonly string[], b: readonly string[]): void {
  const [inA, inB] = [new Set(a), new Set(b)];
  expect(a.filter((line) => !inB.has(line)).slice(0, 2)).toEqual(b.filter((line) => !inA.has(line)).slice(0, 2));
  expect(a.length).toBe(b.length);
}

/** The documents in an order that depends on `seed` alone. */
function shuffled(seed: number): CodedArrival[] {
  const order = demo.map((document, i) => ({ document, rank: ((i + 1) * 7919 * (seed + 3)) % 104_729 }));
  return order.sort((a, b) => a.rank - b.rank).map(({ document }) => document);
}

function matching({ store }: Ledger, query: string): LedgerEntry[] {
  return [...store.allEntries({ query: parseQuery(query), asOf: "2021-12-31" })];
}

describe("the example crisis as one ledger", () => {
  let ledger: Ledger;
  beforeAll(() => {
    ledger = filled(demo, 5);
  });
  afterAll(() => ledger.close());

  test("every entry keeps to the public schema and rests on words of its documents", () => {
    const entries = matching(ledger, "");
    expect(entries.length).toBeGreaterThan(100);
    for (const entry of entries) {
      ledgerEntrySchema.parse(entry);
      for (const { document, span, quote } of entry.evidence) {
        const [stored] = ledger.store.revisions(document.replace(/@[0-9a-f]{16}$/, ""));
        const texts = ledger.store
          .revisions(stored!.document.id)
          .map(({ document: { text } }) => text.slice(...(span as [number, number])));
        expect(texts).toContain(quote);
      }
    }
  });

  test("reprints stand in one group with the wire's dispatch", () => {
    const [group] = [...copyGroups(ledger.store)].filter(({ documents }) => documents.some(({ kind }) => kind === "reprint"));
    const publishers = group!.documents.map(({ publisher }) => publisher);
    expect(publishers[0]).toBe("Meridian News Agency");
    expect(publishers).toEqual(expect.arrayContaining(["Harbour Gazette", "Northfield Courier"]));
  });

  test("a reprint adds evidence, not an origin", () => {
    const [call] = matching(ledger, "type:CONSULT party:joe-biden party:vladimir-putin date:2021-12-07").filter(
      ({ origins }) => origins.length > 2,
    );
    expect(call!.status).toBe("held");
    expect(call!.statusHistory.map(({ status }) => status)).toEqual(["scheduled", "held"]);
    const documents = new Set(call!.evidence.map(({ document }) => document));
    expect(documents.size).toBeGreaterThan(call!.origins.length);
    expect(new Set(call!.evidence.map(({ publisher }) => publisher))).toEqual(
      expect.objectContaining(new Set(["The White House", "The Kremlin"])),
    );
  });

  test("adding the same documents again changes nothing", () => {
    const before = exported(ledger);
    expect(ledger.add(demo)).toEqual([]);
    expectSame(exported(ledger), before);
  });

  test("the file is whole", () => expect(ledger.store.check()).toEqual([]));
});

describe("order and batches do not matter", () => {
  test.each([1, 2, 3])("order %i", (seed) => {
    const [a, b] = [filled(demo, 14), filled(shuffled(seed), seed)];
    expectSame(exported(b), exported(a));
    a.close();
    b.close();
  });
});

test("a document that is forgotten leaves the ledger as if it had never come", () => {
  const with13 = filled(
    demo.filter((_, i) => i !== 7),
    4,
  );
  const all = filled(demo, 4);
  const { documents } = all.forget(all.store.documentKeys({ id: demo[7]!.document.id }));
  expect(documents).toBe(1);
  expectSame(exported(all), exported(with13));
  expect(all.store.check()).toEqual([]);
  with13.close();
  all.close();
});

test("what another process forgot is not looked for again, and names that no document has any more are gone", () => {
  const path = join(folder, "two.db");
  const [one, other] = [newLedger(path), newLedger(path)];
  one.add(demo.slice(0, 3));
  other.add(demo.slice(3, 5));
  other.forget(other.store.documentKeys({ id: demo[0]!.document.id }));
  other.forget(other.store.documentKeys({ id: demo[3]!.document.id }));
  one.add([demo[0]!]);
  const fresh = filled([demo[1]!, demo[2]!, demo[4]!, demo[0]!], 4);
  expectSame(exported(one), exported(fresh));
  const ids = (ledger: Ledger) => [...ledger.store.entities()].map(({ id }) => id).sort();
  expect(ids(one)).toEqual(ids(fresh));
  for (const ledger of [one, other, fresh]) ledger.close();
});

test("coding again by the same coder changes nothing; by another, only what it says otherwise", () => {
  const ledger = filled(demo, 14);
  const before = exported(ledger);
  const coded = new Map([...ledger.store.documents()].map(({ stored }) => [stored.key, stored.coded]));
  ledger.recode(coded);
  expectSame(exported(ledger), before);
  const [key, first] = [...coded][0]!;
  const changed = ledger.recode(new Map([[key, { ...first, events: [], statements: [] }]]));
  expect(changed.size).toBeGreaterThan(0);
  expect(matching(ledger, `document:${first.id}`)).toEqual([]);
  ledger.recode(new Map([[key, first]]));
  expectSame(exported(ledger), before);
  ledger.close();
});

test("a revision takes the place of what it revises", () => {
  const ledger = empty();
  const [one] = demo;
  ledger.add([one!]);
  const text = one!.document.text.replace("70,000", "80,000");
  const document = { ...one!.document, text, revised: "2021-12-06T20:00:00Z" };
  const coded = { ...one!.coded, text };
  const [arrival] = ledger.add([{ ...one!, document, coded }]);
  expect(arrival).toMatchObject({ kind: "changes", of: one!.document.id });
  const [now, before] = ledger.store.revisions(one!.document.id);
  expect([now!.superseded, before!.superseded]).toEqual([false, true]);
  expect(now!.document.text).toBe(text);
  for (const { evidence } of matching(ledger, "")) expect(evidence.some(({ superseded }) => !superseded)).toBe(true);
  ledger.close();
});

test("where only spans are kept, the text is not in the ledger, but every quote is", () => {
  const [whole, spans] = [filled(demo, 14), empty("spans")];
  spans.add(demo);
  expect([...spans.store.documents()].map(({ stored }) => stored.document.text + stored.coded.text).join("")).toBe("");
  expectSame(exported(spans), exported(whole));
  whole.close();
  spans.close();
});
