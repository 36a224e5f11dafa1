// What every store keeps to, whatever its engine. Used by test/store/*.test.ts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AUX } from "../../src/model/aux.ts";
import { ENTRY_STATUSES } from "../../src/model/entry-status.ts";
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import type { Query, QueryField } from "../../src/model/query.ts";
import type { Store } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { calendar } from "../../src/util/calendar.ts";
import { matches, statusOn } from "../store/matches.ts";
import {
  documentKey,
  type EntrySeed,
  extras,
  PARTIES,
  PLACES,
  plainEntry,
  sampleDocument,
  sampleEntry,
  sampleMention,
  TYPES,
} from "../store/samples.ts";

/** Day that an entry is sorted by. */
const firstDay = ({ date, firstPublished }: LedgerEntry): number => calendar.range(date ?? firstPublished ?? "")?.[0] ?? -1e9;

/** A place for one ledger: a new one until it is opened, then the same one at each opening, as for another process. */
export interface StorePlace {
  open(options?: { readonly readonly?: boolean }): Store;
  /** A place for a copy of it. */
  readonly copy: string;
  openCopy(): Store;
}

/** Many ledgers are made, each with its syncs to the disk; in ms. */
const SLOW = 60_000;
const ASOF = "2022-01-20";
const WORDS = ["harbour", "closed", "convoy", "Nové", "strait"];
const all: Query = { kind: "all" };
const field = (name: QueryField, value: string | number, op: Extract<Query, { kind: "field" }>["op"] = "="): Query => ({
  kind: "field",
  field: name,
  op,
  value,
});

const day = fc.integer({ min: 18_950, max: 19_050 });
const seed: fc.Arbitrary<EntrySeed> = fc.record({
  id: fc.integer({ min: 0, max: 30 }),
  statement: fc.boolean(),
  type: fc.nat(TYPES.length - 1),
  actors: fc.uniqueArray(fc.nat(PARTIES.length - 1), { maxLength: 2 }),
  recipients: fc.uniqueArray(fc.nat(PARTIES.length - 1), { maxLength: 2 }),
  day: fc.option(day),
  days: fc.constantFrom(0, 0, 3, 60),
  published: fc.option(day),
  status: fc.constantFrom(...ENTRY_STATUSES.filter((status) => status !== "overdue")),
  aux: fc.uniqueArray(fc.constantFrom(...AUX), { maxLength: 2 }),
  origins: fc.nat(3),
  quantity: fc.option(fc.integer({ min: 1, max: 100 })),
  more: fc.option(fc.integer({ min: 1, max: 100 })),
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  condition: fc.option(fc.constantFrom("if the strait is closed", "unless the convoy turns back")),
  place: fc.nat(PLACES.length - 1),
  flags: fc.nat(63),
  link: fc.option(fc.nat(30)),
});

const op = fc.constantFrom("=", "<", "<=", ">", ">=") as fc.Arbitrary<"=">;
const date = fc.constantFrom("2021-12", "2022", "2022-01-05", "2021-12-20");
const number = fc.integer({ min: 0, max: 100 });
const leaf = fc.oneof(
  fc.constant(all),
  fc
    .tuple(
      fc.constantFrom("actor", "recipient", "party", "speaker") as fc.Arbitrary<"actor">,
      fc.constantFrom("RUS", "ukr", "per-vetrov", "vetrov", "fleet", "masked", "nobody", "*"),
    )
    .map(([name, value]) => field(name, value)),
  fc.constantFrom(
    field("type", "threaten"),
    field("type", "*"),
    field("kind", "statement"),
    field("mode", "visit"),
    field("mode", "*"),
    field("context", "military"),
    field("context", "*"),
    field("sector", "gov"),
    field("sector", "*"),
  ),
  fc.constantFrom(
    field("place", "zelen"),
    field("place", "nove mesto"),
    field("place", "*"),
    field("country", "ukr"),
    field("country", "*"),
    field("unit", "troops"),
    field("publisher", "aster"),
    field("publisher", "*"),
  ),
  fc.constantFrom(
    field("document", "doc-3"),
    field("differs", "quantity"),
    field("differs", "*"),
    field("link", "answers"),
    field("link", "rejects"),
    field("origin", "origin-1"),
    field("id", "entry-4"),
  ),
  fc
    .constantFrom("redline", "anonymous", "direct")
    .chain((name) => fc.constantFrom("yes", "no", "*").map((value) => field(name as QueryField, value))),
  fc.constantFrom("*", "strait", "the convoy", "harbour").map((value) => field("condition", value)),
  fc.constantFrom(...ENTRY_STATUSES, "*").map((value) => field("status", value)),
  fc.constantFrom(...AUX, "fact", "*").map((value) => field("aux", value)),
  fc.tuple(fc.constantFrom("since", "until") as fc.Arbitrary<"since">, date).map(([name, value]) => field(name, value)),
  fc.tuple(fc.oneof(date, fc.constant("*")), op).map(([value, by]) => field("published", value, by)),
  fc
    .tuple(fc.constantFrom("quantity", "origins") as fc.Arbitrary<"quantity">, fc.oneof(number, fc.constant("*")), op)
    .map(([name, value, by]) => field(name, value, by)),
  fc
    .tuple(fc.constantFrom("harbour", "closed convoy", "NOVE", "orlan vetrov", "nothing"), fc.boolean())
    .map(([words, phrase]): Query => ({ kind: "words", words, phrase })),
);
const { query } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom("and", "or") as fc.Arbitrary<"and">, fc.array(tie("query"), { minLength: 1, maxLength: 3 }))
      .map(([kind, parts]): Query => ({ kind, parts })),
    tie("query").map((part): Query => ({ kind: "not", part })),
  ),
}));

const entity = (id: string, name: string, ...spellings: string[]) => ({
  id,
  kind: "person" as const,
  name,
  code: "RUS",
  spellings,
  offices: [],
});

/** The contract tests of one engine; `place` gives a new place each time. */
export function storeContract(place: () => StorePlace): void {
  const open = (): Store => place().open();
  const filled = (entries: readonly LedgerEntry[]): Store => {
    const store = open();
    store.write((writer) => {
      for (const entry of entries) writer.putEntry(entry, extras(entry));
    });
    return store;
  };
  const ids = (store: Store, asked: Query): string[] => store.entries({ query: asked, asOf: ASOF }).entries.map(({ id }) => id);

  /** Counts by value are those of the entries themselves. */
  const expectCounts = (store: Store, asked: Query, wanted: readonly LedgerEntry[]): void => {
    const counted = (values: readonly string[]) =>
      [...new Set(values)].sort().map((value) => ({ value, count: values.filter((one) => one === value).length }));
    const request = { query: asked, asOf: ASOF };
    const days = wanted.filter(({ date, firstPublished }) => date ?? firstPublished).map((entry) => calendar.format(firstDay(entry)));
    for (const [by, values] of [
      ["type", wanted.map(({ event, kind }) => event ?? kind)],
      ["status", wanted.map((entry) => statusOn(entry, ASOF))],
      ["day", days],
    ] as const)
      expect(store.countBy({ ...request, by })).toEqual(counted(values));
    const periods = store.countByPeriod({ ...request, by: "year" });
    if (asked.kind === "all")
      expect(periods).toEqual(store.rollUps({ by: "year", actor: "*", recipient: "*" }).map(({ actor: _, recipient: __, ...row }) => row));
    expect(periods.reduce((sum, { entries }) => sum + entries, 0)).toBeLessThanOrEqual(wanted.length);
  };

  describe("documents", () => {
    test("come back as they went in, also from another opening of the ledger", () => {
      const where = place();
      const first = where.open();
      const stored = [sampleDocument(1), sampleDocument(2, { kind: "copy", group: "doc-1", superseded: true })];
      const numbers = first.write((writer) => stored.map((one) => writer.addDocument(one)));
      expect(numbers[1]).toBeGreaterThan(numbers[0]!);
      const second = where.open();
      for (const store of [first, second]) {
        expect(stored.map(({ key }) => store.document(key))).toEqual(stored);
        expect([...store.documents()]).toEqual(stored.map((one, i) => ({ sequence: numbers[i], stored: one })));
        expect([...store.documents(numbers[0])].map(({ stored: { key } }) => key)).toEqual([documentKey(2)]);
        expect([...store.sketches()].map(({ key, group, sketch }) => [key, group, [...sketch]])).toEqual([
          [documentKey(1), "doc-1", [1, 2, 1]],
          [documentKey(2), "doc-1", [1, 2, 2]],
        ]);
        expect(store.document("none")).toBeNull();
        expect([store.hasDocument(documentKey(1)), store.hasDocument("none")]).toEqual([true, false]);
      }
    });

    test("are found by id, URL, source and group", () => {
      const store = open();
      store.write((writer) => {
        writer.addDocument(sampleDocument(1));
        writer.addDocument(sampleDocument(2, { group: "doc-1", intake: { source: "folder/b", at: "2022-01-10T08:00:00Z" } }));
      });
      expect(store.documentKeys({ id: "doc-2" })).toEqual([documentKey(2)]);
      expect(store.documentKeys({ id: "doc-2", url: "https://paper-1.example/1" })).toEqual([documentKey(1), documentKey(2)]);
      expect(store.documentKeys({ source: "folder/b" })).toEqual([documentKey(2)]);
      expect(store.documentKeys({ group: "doc-1" })).toEqual([documentKey(1), documentKey(2)]);
      expect(store.documentKeys({ id: "none" })).toEqual([]);
    });

    test("have revisions, the current one first", () => {
      const store = open();
      const old = sampleDocument(1);
      const now = { ...sampleDocument(1), key: "doc-1#2" };
      store.write((writer) => {
        writer.addDocument(old);
        writer.addDocument(now);
        writer.updateDocument({ ...old, superseded: true, origin: "elsewhere" });
      });
      expect(store.revisions("doc-1")).toEqual([now, { ...old, superseded: true, origin: "elsewhere" }]);
    });

    test("may be kept without their text", () => {
      const store = open();
      const whole = sampleDocument(1);
      const spans = { ...whole, document: { ...whole.document, text: "" }, coded: { ...whole.coded, text: "" } };
      store.write((writer) => writer.addDocument(spans));
      expect(store.document(spans.key)).toEqual(spans);
    });

    test("go with their mentions", () => {
      const store = open();
      store.write((writer) => {
        writer.addDocument(sampleDocument(1));
        writer.addDocument(sampleDocument(2));
        writer.putMention(sampleMention(1, 1), ["a"]);
        writer.putMention(sampleMention(2, 2), ["a"]);
      });
      store.write((writer) => writer.removeDocument(documentKey(1)));
      expect(store.hasDocument(documentKey(1))).toBe(false);
      expect(store.mentionsByKeys(["a"])).toEqual([sampleMention(2, 2)]);
      expect(store.mentions(["m-2", "none"])).toEqual([sampleMention(2, 2)]);
    });

    test("are streamed in the order of intake, however many", () => {
      const store = open();
      store.write((writer) => {
        for (let i = 0; i < 250; i++) writer.addDocument(sampleDocument(i));
      });
      expect([...store.documents()].map(({ stored: { key } }) => key)).toEqual(Array.from({ length: 250 }, (_, i) => documentKey(i)));
    });
  });

  describe("mentions", () => {
    test("are found by key, component and document, also before the transaction ends", () => {
      const store = open();
      const [a, b, c] = [sampleMention(1, 1, "m-1"), sampleMention(2, 1, "m-1"), sampleMention(3, 2, "m-3")];
      const expectAll = (reader: Pick<Store, "mentionsByKeys" | "mentionsOfComponents" | "mentionsOfDocument">): void => {
        expect(reader.mentionsByKeys(["y", "z"])).toEqual([b, c]);
        expect(reader.mentionsByKeys(["nothing"])).toEqual([]);
        expect(reader.mentionsOfComponents(["m-1"])).toEqual([a, b]);
        expect(reader.mentionsOfDocument(documentKey(2))).toEqual([c]);
      };
      store.write((writer) => {
        writer.addDocument(sampleDocument(1));
        writer.addDocument(sampleDocument(2));
        writer.putMention(a, ["x"]);
        writer.putMention(b, ["x", "y"]);
        writer.putMention(c, ["z", "z"]);
        expectAll(writer);
      });
      expectAll(store);
    });

    test("are replaced and removed with their keys", () => {
      const store = open();
      store.write((writer) => {
        writer.addDocument(sampleDocument(1));
        writer.putMention(sampleMention(1, 1), ["x", "y"]);
        writer.putMention(sampleMention(2, 1), ["x"]);
      });
      const moved = sampleMention(1, 1, "m-0", "entry-0");
      store.write((writer) => {
        writer.putMention(moved, ["y", "z"]);
        writer.removeMentions(["m-2", "none"]);
      });
      expect(store.mentionsByKeys(["x"])).toEqual([]);
      expect(store.mentionsByKeys(["y"])).toEqual([moved]);
      expect(store.mentionsByKeys(["z"])).toEqual([moved]);
      expect(store.mentionsOfComponents(["m-1", "m-2"])).toEqual([]);
    });
  });

  describe("entries", () => {
    test("come back as they went in, and go", () => {
      const entries = [plainEntry(1, { condition: "if the strait is closed" }), plainEntry(2, { statement: true })];
      const store = filled(entries);
      expect(entries.map(({ id }) => store.entry(id))).toEqual(entries);
      expect(store.entriesOf(["entry-2", "none", "entry-1"])).toEqual(entries);
      store.write((writer) => writer.removeEntry("entry-1"));
      expect(store.entry("entry-1")).toBeNull();
      expect(ids(store, all)).toEqual(["entry-2"]);
      expect(ids(store, { kind: "words", words: "harbour", phrase: false })).toEqual(["entry-2"]);
    });

    test("are found as they are now, inside the transaction too", () => {
      const store = filled([plainEntry(1, { words: ["harbour"] })]);
      const now = plainEntry(1, { words: ["convoy"], actors: [3], day: 19_020, status: "held" });
      store.write((writer) => {
        writer.putEntry(now, extras(now));
        expect(writer.entries({ query: field("actor", "BLR"), asOf: ASOF }).entries).toEqual([now]);
      });
      for (const gone of [field("actor", "RUS"), field("until", "2022-01-10"), field("status", "reported")])
        expect(ids(store, gone)).toEqual([]);
      expect(ids(store, { kind: "words", words: "harbour", phrase: false })).toEqual([]);
      expect(ids(store, { kind: "words", words: "convoy", phrase: false })).toEqual(["entry-1"]);
      expect(store.check()).toEqual([]);
    });

    test("of every query are those that its meaning names", { timeout: SLOW }, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(seed, { selector: ({ id }) => id, maxLength: 25 }),
          fc.array(query, { minLength: 5, maxLength: 15 }),
          (seeds, queries) => {
            const entries = seeds.map(sampleEntry).sort((a, b) => (a.id < b.id ? -1 : 1));
            const store = filled(entries);
            for (const asked of queries) {
              const wanted = entries.filter((entry) => matches(entry, asked, ASOF, entries));
              const request = { query: asked, asOf: ASOF };
              expect([...store.allEntries(request)]).toEqual(wanted.map((entry) => ({ ...entry, status: statusOn(entry, ASOF) })));
              expect(store.countEntries(request)).toBe(wanted.length);
              expectCounts(store, asked, wanted);
              expect(new Set(store.entries(request).entries.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
            }
            store.close();
          },
        ),
        { numRuns: 20 },
      );
    });

    test("of a larger ledger come in order whichever way they are looked for", { timeout: SLOW }, () => {
      const entries = fc.sample(seed, { numRuns: 400, seed: 7 }).map((one, id) => sampleEntry({ ...one, id }));
      const store = filled(entries);
      const latest = (a: LedgerEntry, b: LedgerEntry): number => firstDay(b) - firstDay(a) || (a.id < b.id ? -1 : 1);
      for (const asked of fc.sample(query, { numRuns: 100, seed: 8 })) {
        const wanted = entries.filter((entry) => matches(entry, asked, ASOF, entries)).sort(latest);
        for (const limit of [3, 40]) {
          const first = store.entries({ query: asked, asOf: ASOF, limit });
          const second = first.next === null ? null : store.entries({ query: asked, asOf: ASOF, limit, after: first.next });
          const found = [...first.entries, ...(second?.entries ?? [])].map(({ id }) => id);
          expect(found).toEqual(wanted.slice(0, 2 * limit).map(({ id }) => id));
        }
        expect(store.countEntries({ query: asked, asOf: ASOF })).toBe(wanted.length);
      }
    });

    test("leave nothing behind, however they come, change and go", { timeout: SLOW }, () => {
      const step = fc.tuple(fc.boolean(), seed);
      fc.assert(
        fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 6 }), (transactions) => {
          const store = open();
          const held = new Map<string, LedgerEntry>();
          for (const steps of transactions)
            store.write((writer) => {
              for (const [put, one] of steps) {
                const entry = sampleEntry(one);
                if (put) writer.putEntry(entry, extras(entry));
                else writer.removeEntry(entry.id);
                if (put) held.set(entry.id, entry);
                else held.delete(entry.id);
              }
            });
          expect(store.check()).toEqual([]);
          expect(new Set(store.entriesOf([...held.keys()]))).toEqual(new Set(held.values()));
          const anew = filled([...held.values()]);
          expect(store.rollUps({ by: "day" })).toEqual(anew.rollUps({ by: "day" }));
          store.close();
          anew.close();
        }),
        { numRuns: 10 },
      );
    });

    test("that were scheduled are overdue from the day after", () => {
      const store = filled([plainEntry(1, { day: 19_000, status: "scheduled" })]);
      const on = (asOf: string): string[] => store.entries({ query: field("status", "overdue"), asOf }).entries.map(({ status }) => status);
      expect(on("2022-01-08")).toEqual([]);
      expect(on("2022-01-09")).toEqual(["overdue"]);
      expect(store.entry("entry-1")?.status).toBe("scheduled");
    });

    test("come by date, publication, origins or id, page by page, while others come and go", () => {
      const entries = Array.from({ length: 40 }, (_, i) =>
        plainEntry(i, { day: 19_000 + (i % 7), published: 19_010 + (i % 5), origins: i % 4, actors: i % 3 ? [0] : [0, 3] }),
      );
      const store = filled(entries);
      const value = {
        date: (entry: LedgerEntry) => entry.date!,
        published: (entry: LedgerEntry) => entry.lastPublished!,
        origins: (entry: LedgerEntry) => entry.origins.length,
        id: (entry: LedgerEntry) => entry.id,
      };
      const belarus = entries.filter(({ actor }) => actor!.length > 1);
      for (const [asked, among] of [
        [all, entries],
        [field("actor", "BLR"), belarus],
        [{ kind: "and", parts: [field("party", "BLR"), field("recipient", "UKR")] }, belarus],
      ] as const)
        for (const by of ["date", "published", "origins", "id"] as const)
          for (const descending of [false, true]) {
            const found: LedgerEntry[] = [];
            for (let after: string | null = null, pages = 0; pages < 9; pages++) {
              const page = store.entries({ query: asked, asOf: ASOF, order: { by, descending }, limit: 9, after });
              found.push(...page.entries);
              if (page.next === null) break;
              after = page.next;
            }
            const order = (a: LedgerEntry, b: LedgerEntry): number => {
              const [x, y] = [value[by](a), value[by](b)];
              return x === y ? (a.id < b.id ? -1 : 1) : x < y === descending ? 1 : -1;
            };
            expect(found.map(({ id }) => id)).toEqual(among.toSorted(order).map(({ id }) => id));
          }
      const request = { query: all, asOf: ASOF, order: { by: "date", descending: true }, limit: 10 } as const;
      const first = store.entries(request);
      const shown = first.entries.map(({ id }) => id);
      store.write((writer) => {
        const newest = plainEntry(99, { day: 19_900 });
        writer.putEntry(newest, extras(newest));
        writer.removeEntry(shown.at(-1)!);
      });
      const second = store.entries({ ...request, after: first.next }).entries.map(({ id }) => id);
      const whole = entries
        .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date! < b.date! ? 1 : -1))
        .map(({ id }) => id);
      expect([...shown, ...second]).toEqual(whole.slice(0, 20));
    });

    test("of a page that no answer named are none", () => {
      const store = filled([plainEntry(1)]);
      for (const after of ["x", "[1]", "{}", "null", '["a"]'])
        expect(() => store.entries({ query: all, asOf: ASOF, after })).toThrow(RangeError);
    });

    test("odd words are data", () => {
      const store = filled([plainEntry(1, { words: ["it's", '"quoted"', "a-b", "100%"] })]);
      for (const words of ['"', "'", "NEAR(a b)", "a AND", "*", "", "(", "condition: x", "\0", "😀", "a\u0301", "^x", "-", "a:b"])
        for (const phrase of [true, false]) expect(() => ids(store, { kind: "words", words, phrase })).not.toThrow();
      for (const name of ["actor", "place", "publisher", "condition", "document", "type"] as const)
        for (const value of ["'", "%", "", "\0", '"*', "😀"]) expect(() => ids(store, field(name, value))).not.toThrow();
      expect(ids(store, { kind: "words", words: "a-b", phrase: false })).toEqual(["entry-1"]);
      expect(ids(store, { kind: "words", words: "quot*", phrase: false })).toEqual(["entry-1"]);
    });
  });

  test("parties are found by the spellings of their entity", () => {
    const store = filled([plainEntry(1), plainEntry(2, { actors: [3] })]);
    store.write((writer) =>
      writer.putEntity({ id: "per-vetrov", kind: "person", name: "Orlan Vetrov", code: "RUS", spellings: ["Orlán Wetrow"], offices: [] }),
    );
    expect(ids(store, field("actor", "wetrow"))).toEqual(["entry-1"]);
  });

  test("publishers and places are found by the beginning of a word, those of most entries first", () => {
    const store = filled([
      plainEntry(1, { place: 1, flags: 32 }),
      plainEntry(2, { place: 1 }),
      plainEntry(3, { place: 3 }),
      plainEntry(4, { place: 2 }),
    ]);
    expect(store.values("place", "", 9)).toEqual([
      { value: "Port Zelen", count: 2 },
      { value: "Gulf of Aster", count: 1 },
      { value: "Nové Město", count: 1 },
    ]);
    expect(store.values("place", "", 1).map(({ value }) => value)).toEqual(["Port Zelen"]);
    expect(store.values("place", "nove", 9).map(({ value }) => value)).toEqual(["Nové Město"]);
    expect(store.values("place", "aste", 9).map(({ value }) => value)).toEqual(["Gulf of Aster"]);
    for (const part of ["elen", "zyxomene", "or' 1"]) expect(store.values("place", part, 9)).toEqual([]);
    store.write((writer) => writer.removeEntry("entry-4"));
    expect(store.values("place", "aste", 9)).toEqual([]);
    expect(store.values("publisher", "", 9).length).toBeGreaterThan(0);
  });

  test("documents of entries are found by URL and key too", () => {
    const store = filled([plainEntry(1), plainEntry(2)]);
    store.write((writer) => writer.addDocument(sampleDocument(2)));
    expect(ids(store, field("document", "https://paper-2.example/2"))).toEqual(["entry-2"]);
    expect(ids(store, field("document", documentKey(2)))).toEqual(["entry-2"]);
  });

  test("cards are found by key where their days overlap; without days always", () => {
    const store = open();
    const spans: readonly (readonly [number | null, number | null])[] = [
      [100, 100],
      [110, 115],
      [null, null],
      [0, 400],
      [120, 120],
    ];
    store.write((writer) => {
      spans.forEach(([from, to], i) => {
        const entry = plainEntry(i);
        writer.putEntry(entry, { card: { entry: entry.id, from, to, card: { i } }, linkKeys: i === 4 ? ["b"] : ["a", "b"] });
      });
      expect(writer.cards(["a"], 105, 130).map(({ card }) => card)).toEqual([{ i: 1 }, { i: 2 }, { i: 3 }]);
    });
    expect(store.cards(["a", "b"], 112, 120)).toEqual(
      [1, 2, 3, 4].map((i) => ({ entry: `entry-${i}`, from: spans[i]![0], to: spans[i]![1], card: { i } })),
    );
    expect(store.cards(["c"], 0, 500)).toEqual([]);
    store.write((writer) => {
      const entry = plainEntry(1);
      writer.putEntry(entry, { card: { entry: entry.id, from: 300, to: 300, card: { moved: true } }, linkKeys: ["a"] });
      writer.removeEntry("entry-2");
    });
    expect(store.cards(["a", "b"], 112, 120).map(({ entry }) => entry)).toEqual(["entry-3", "entry-4"]);
    expect(store.cards(["a"], 300, 300).map(({ card }) => card)).toEqual([{ moved: true }, { i: 3 }]);
    expect(store.check()).toEqual([]);
  });

  test("links are found from their far end", () => {
    const store = filled([plainEntry(1, { link: 3 }), plainEntry(2, { link: 3 }), plainEntry(3)]);
    expect(store.linkedTo(["entry-3", "entry-1"])).toEqual(["entry-1", "entry-2"]);
    store.write((writer) => writer.putEntry(plainEntry(1), extras(plainEntry(1))));
    expect(store.linkedTo(["entry-3"])).toEqual(["entry-2"]);
  });

  test("roll-ups count entries, facts and origins by day, month and year", () => {
    const at = (date: string): number => calendar.range(date)![0];
    const store = filled([
      plainEntry(1, { day: at("2021-12-30"), origins: 2 }),
      plainEntry(2, { day: at("2021-12-31"), aux: ["future"] }),
      plainEntry(3, { day: at("2022-01-01"), recipients: [2, 3] }),
      plainEntry(4, { day: null, published: at("2022-01-02"), statement: true, recipients: [] }),
      plainEntry(5, { day: at("2021-01-01"), days: 364, published: at("2022-01-05"), type: 1 }),
      plainEntry(6, { day: null, published: null }),
    ]);
    const dyad = { actor: "RUS", recipient: "UKR", event: "THREATEN" };
    expect(store.rollUps({ by: "month", ...dyad })).toEqual([
      { period: "2021-12", ...dyad, entries: 2, real: 1, origins: 3 },
      { period: "2022-01", ...dyad, entries: 1, real: 1, origins: 1 },
    ]);
    expect(store.rollUps({ by: "year" }).map(({ period, recipient, event, entries }) => [period, recipient, event, entries])).toEqual([
      ["2021", "UKR", "THREATEN", 2],
      ["2022", "---", "statement", 1],
      ["2022", "BLR", "THREATEN", 1],
      ["2022", "UKR", "CONSULT", 1],
      ["2022", "UKR", "THREATEN", 1],
    ]);
    expect(store.rollUps({ by: "year", actor: "*", recipient: "*" }).map(({ period, event, entries }) => [period, event, entries])).toEqual(
      [
        ["2021", "THREATEN", 2],
        ["2022", "CONSULT", 1],
        ["2022", "THREATEN", 1],
        ["2022", "statement", 1],
      ],
    );
    expect(store.rollUps({ by: "month", actor: "RUS", recipient: "*", event: "THREATEN", since: "2022" })).toEqual([
      { period: "2022-01", actor: "RUS", recipient: "*", event: "THREATEN", entries: 1, real: 1, origins: 1 },
    ]);
    expect(store.rollUps({ by: "ever", actor: ["RUS"], recipient: ["BLR", "---"] })).toEqual([
      { period: "", actor: "RUS", recipient: "---", event: "statement", entries: 1, real: 1, origins: 1 },
      { period: "", actor: "RUS", recipient: "BLR", event: "THREATEN", entries: 1, real: 1, origins: 1 },
    ]);
    expect(store.rollUps({ by: "day", since: "2021-12-31", until: "2022-01-01", recipient: "UKR" }).map(({ period }) => period)).toEqual([
      "2021-12-31",
      "2022-01-01",
    ]);
  });

  test("entities are found by a part of any spelling, those in most mentions first", () => {
    const store = filled([plainEntry(1), plainEntry(2), plainEntry(3, { actors: [3] })]);
    const [vetrov, other, ukraine] = [
      entity("per-vetrov", "Orlan Vetrov", "O. Vetrov"),
      entity("per-a", "Vetra Lind"),
      entity("UKR", "Ukraine"),
    ];
    store.write((writer) => {
      for (const one of [other, vetrov, ukraine, entity("per-gone", "Vetr")]) writer.putEntity(one);
      writer.putEntity({ ...vetrov, spellings: ["Vetrov, Orlan"] });
      writer.removeEntity("per-gone");
    });
    expect(store.entity("per-vetrov")?.spellings).toEqual(["Vetrov, Orlan"]);
    expect(store.entity("none")).toBeNull();
    expect([...store.entities("VETR")].map(({ id, mentions }) => [id, mentions])).toEqual([
      ["per-vetrov", 2],
      ["per-a", 0],
    ]);
    expect([...store.entities()].map(({ id }) => id)).toEqual(["UKR", "per-vetrov", "per-a"]);
  });

  test("actors that people united stand under one, and are found by the names of either", () => {
    const where = place();
    const store = where.open();
    const [one, other] = [
      entity("per-vetrov", "Orlan Vetrov", "O. Vetrov"),
      entity("unknown:person/RUS/orlan-wetrow", "Orlan Wetrow", "Wetrow"),
    ];
    const entry = plainEntry(1);
    store.write((writer) => {
      writer.putEntry(entry, extras(entry));
      writer.putEntity(one);
      writer.putEntity(other);
      writer.putUnion(other.id, one.id);
    });
    const both = { ...one, spellings: ["O. Vetrov", "Orlan Wetrow", "Wetrow"] };
    for (const reader of [store, where.open({ readonly: true })]) {
      expect([...reader.unions()]).toEqual([[other.id, one.id]]);
      expect([one.id, other.id].map((id) => reader.entity(id))).toEqual([both, both]);
      expect([one.id, other.id].map((id) => reader.entityAlone(id))).toEqual([one, other]);
      expect([...reader.entities()]).toEqual([{ ...both, mentions: 1 }]);
      for (const search of ["wetrow", "vetrov", other.id]) expect([...reader.entities(search)].map(({ id }) => id)).toEqual([one.id]);
      for (const asked of [other.id, other.id.toUpperCase(), "wetrow"]) expect(ids(reader, field("actor", asked))).toEqual(["entry-1"]);
    }
    expect(store.check()).toEqual([]);
    store.write((writer) => writer.removeEntity(one.id));
    expect([...store.entities()].map(({ id, spellings }) => [id, spellings])).toEqual([[one.id, ["Orlan Wetrow", "Wetrow"]]]);
    store.write((writer) => {
      writer.putEntity(one);
      writer.putUnion(other.id, null);
    });
    expect([one.id, other.id].map((id) => store.entity(id))).toEqual([one, other]);
    expect(ids(store, field("actor", other.id))).toEqual([]);
  });

  test("mentions are found by the actors that the code book does not know", () => {
    const store = open();
    const id = "unknown:person/RUS/orlan-wetrow";
    const naming = (i: number, of: string) => {
      const stored = sampleMention(i, 1);
      return { ...stored, mention: { ...stored.mention, recipient: [{ code: "RUS", name: "Orlan Wetrow", entity: of }] } };
    };
    const [a, b] = [naming(1, id), naming(2, "local:x")];
    store.write((writer) => {
      writer.addDocument(sampleDocument(1));
      writer.putMention(a, ["x"]);
      writer.putMention(b, ["x"]);
      expect(writer.mentionsOfEntity(id)).toEqual([a]);
    });
    store.write((writer) => writer.putMention(naming(2, id), ["x"]));
    expect(store.mentionsOfEntity(id)).toEqual([a, naming(2, id)]);
    expect(store.mentionsOfEntity("local:x")).toEqual([]);
    store.write((writer) => writer.removeMentions(["m-1"]));
    store.write((writer) => writer.removeDocument(documentKey(1)));
    expect(store.mentionsOfEntity(id)).toEqual([]);
  });

  test("sources, changes and reviews are kept", () => {
    const where = place();
    const store = where.open();
    const source = {
      url: "https://paper.example/feed",
      kind: "feed",
      title: null,
      added: "2022-01-01T00:00:00Z",
      every: null,
      etag: null,
      lastModified: null,
      lastPolled: null,
      nextPoll: null,
      failures: 0,
      lastError: null,
    } as const;
    const change = { kind: "entry", id: "entry-1", what: "status held", document: null, at: "2022-01-01T00:00:00Z" } as const;
    const review = {
      id: "r1",
      mention: "m-1",
      field: "status",
      value: { held: true },
      by: "ana",
      at: "2022-01-01T00:00:00Z",
      undone: null,
    };
    expect(store.lastChange()).toBe(0);
    store.write((writer) => {
      writer.putSource(source);
      writer.putSource({ ...source, failures: 2 });
      writer.putSource({ ...source, url: "b" });
      writer.removeSource("b");
      for (const id of ["a", "b", "c"]) writer.logChange({ ...change, id });
      writer.putReview(review);
      writer.putReview({ ...review, id: "r2", mention: "m-2" });
      writer.putReview({ ...review, undone: "2022-01-02T00:00:00Z" });
    });
    const again = where.open({ readonly: true });
    expect(again.sources()).toEqual([{ ...source, failures: 2 }]);
    expect(again.changes(1, 1)).toEqual([{ ...change, id: "b", sequence: 2 }]);
    expect(again.lastChange()).toBe(3);
    expect(again.reviews(["m-1"])).toEqual([{ ...review, undone: "2022-01-02T00:00:00Z" }]);
    expect(again.reviews()).toHaveLength(2);
  });

  test("notes are kept by kind and name until they are taken away", () => {
    const where = place();
    const store = where.open();
    store.write((writer) => {
      writer.putNote("dossier", "b", { query: "x" });
      writer.putNote("dossier", "a%", [1]);
      writer.putNote("dossier", "gone", 1);
      writer.putNote("dossier", "gone", null);
      writer.putNote("dossier", "b", { query: "y" });
      writer.putNote("other", "b", 1);
      writer.putMark("b", 7);
    });
    const again = where.open({ readonly: true });
    expect(again.notes("dossier")).toEqual([
      { name: "a%", value: [1] },
      { name: "b", value: { query: "y" } },
    ]);
    expect(again.notes("none")).toEqual([]);
    expect(again.mark("b")).toBe(7);
  });

  describe("a transaction", () => {
    test("that throws leaves nothing, and the store goes on", () => {
      const store = filled([plainEntry(1)]);
      store.write((writer) => {
        writer.addDocument(sampleDocument(1));
        writer.putMention(sampleMention(1, 1), ["x"]);
      });
      const version = store.version();
      const before = store.rollUps({ by: "day" });
      expect(() =>
        store.write((writer) => {
          writer.addDocument(sampleDocument(2));
          writer.putMention(sampleMention(2, 2), ["x"]);
          writer.removeEntry("entry-1");
          const entry = plainEntry(2, { actors: [1, 3], flags: 63 });
          writer.putEntry(entry, extras(entry));
          writer.logChange({ kind: "entry", id: "entry-2", what: "new", document: null, at: "2022-01-01T00:00:00Z" });
          throw new Error("stop");
        }),
      ).toThrow("stop");
      expect(ids(store, all)).toEqual(["entry-1"]);
      expect(store.mentionsByKeys(["x"])).toHaveLength(1);
      expect([store.version(), store.lastChange(), store.hasDocument(documentKey(2))]).toEqual([version, 0, false]);
      expect(store.rollUps({ by: "day" })).toEqual(before);
      store.write((writer) => {
        const entry = plainEntry(2, { actors: [1, 3], flags: 63 });
        writer.putEntry(entry, extras(entry));
      });
      expect(ids(store, field("publisher", "aster"))).toEqual(["entry-2"]);
      expect(store.version()).toBe(version + 1);
      expect(store.check().filter((line) => !line.includes("mentions without their entry"))).toEqual([]);
    });

    test("gives back what its work gives, and is not begun twice", () => {
      const store = open();
      expect(store.write(() => 7)).toBe(7);
      expect(() => store.write(() => store.write(() => 1))).toThrow("transaction");
      expect(store.write((writer) => writer.statistics().documents)).toBe(0);
    });

    test("is seen by another opening when it is over, and not by what it reads meanwhile", () => {
      const where = place();
      const [a, b] = [where.open(), where.open()];
      const put = (store: Store, id: number): void =>
        store.write((writer) => {
          const entry = plainEntry(id, { flags: 32 });
          writer.putEntry(entry, extras(entry));
          expect(b.entry("entry-1")).toBeNull();
        });
      put(a, 1);
      expect(b.entry("entry-1")).not.toBeNull();
      b.read((reader) => {
        expect(reader.statistics().entries).toBe(1);
        a.write((writer) => writer.removeEntry("entry-1"));
        expect(reader.statistics().entries).toBe(1);
      });
      expect(b.statistics().entries).toBe(0);
      b.write((writer) => writer.putEntry(plainEntry(2, { flags: 32 }), extras(plainEntry(2))));
      a.write((writer) => writer.putEntry(plainEntry(3, { flags: 32 }), extras(plainEntry(3))));
      expect(a.version()).toBe(b.version());
      expect(ids(a, field("publisher", "aster"))).toEqual(ids(b, field("publisher", "aster")));
      expect(ids(b, field("publisher", "aster"))).toHaveLength(2);
      expect(a.check()).toEqual([]);
    });
  });

  test("statistics count what is there", () => {
    const store = filled([plainEntry(1), plainEntry(2, { statement: true })]);
    store.write((writer) => {
      writer.addDocument(sampleDocument(0));
      writer.addDocument(sampleDocument(5, { group: "doc-0" }));
      writer.putMention(sampleMention(1, 5), ["x"]);
    });
    const { bytes, ...counts } = store.statistics();
    expect(bytes).toBeGreaterThan(0);
    expect(counts).toEqual({
      documents: 2,
      groups: 1,
      origins: 2,
      mentions: 1,
      entries: 2,
      events: 1,
      statements: 1,
      entities: 0,
      sources: 0,
      firstPublished: "2022-01-08",
      lastPublished: "2022-01-13",
    });
    expect(open().statistics()).toMatchObject({ documents: 0, firstPublished: null, lastPublished: null });
  });

  test("a backup is a ledger of the same content, and takes no other file's place", () => {
    const where = place();
    const store = where.open();
    store.write((writer) => {
      writer.addDocument(sampleDocument(1));
      writer.putMention(sampleMention(1, 1), ["x"]);
      writer.putEntry(plainEntry(1), extras(plainEntry(1)));
    });
    store.backup(where.copy);
    const copy = where.openCopy();
    expect(copy.check()).toEqual([]);
    expect(copy.document(documentKey(1))).toEqual(sampleDocument(1));
    expect([...copy.allEntries({ query: all, asOf: ASOF })]).toEqual([plainEntry(1)]);
    expect(() => store.backup(where.copy)).toThrow(StoreError);
  });

  test("compacting changes nothing that can be asked", () => {
    const store = filled(Array.from({ length: 20 }, (_, i) => plainEntry(i)));
    store.write((writer) => {
      for (let i = 0; i < 15; i++) writer.removeEntry(`entry-${i}`);
    });
    const before = [...store.allEntries({ query: all, asOf: ASOF })];
    store.compact();
    expect([...store.allEntries({ query: all, asOf: ASOF })]).toEqual(before);
    expect(ids(store, { kind: "words", words: "harbour", phrase: false })).toHaveLength(5);
    expect(store.check()).toEqual([]);
  });

  test("nothing is written to a ledger opened to be read", () => {
    const where = place();
    where.open().close();
    const store = where.open({ readonly: true });
    expect(() => store.write((writer) => writer.putSource({ url: "a" } as never))).toThrow(
      expect.objectContaining({ code: "store/denied" }),
    );
    expect(store.sources()).toEqual([]);
  });
}
