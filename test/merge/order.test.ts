import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeAll } from "../../src/merge/merge-all.ts";
import type { LinkCard } from "../../src/merge/merger.ts";
import type { Aux } from "../../src/model/aux.ts";
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import type { LedgerMention } from "../../src/model/ledger-mention.ts";
import { document, merger, type Row } from "./rows.ts";

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const day = fc.integer({ min: 1, max: 12 }).map((n) => `2021-12-${String(n).padStart(2, "0")}`);
const SENTENCES = [
  "Biden and Putin talked by video link",
  "the leaders spoke about missiles in Ukraine and troops at the border",
  "Moscow demanded limits on missiles near its borders",
  "NATO rejected limits on missiles near the borders of Russia",
  "Russia massed troops at the border with Ukraine",
  "Washington warned of sanctions on banks and gas pipelines",
  "sanctions on banks and gas pipelines were imposed",
  "the call was postponed",
];
const row = fc.record({
  text: pick(...SENTENCES),
  event: pick(
    "CONSULT",
    "CONSULT/phone",
    "REQUEST/change",
    "REQUEST/meet",
    "REJECT",
    "REJECT/meet",
    "THREATEN/relations",
    "SANCTION/discontinue",
    "MOBILIZE/troops",
    "",
  ),
  actor: pick("Biden", "Putin", "USA", "RUS", "Biden, Putin", "USA, RUS", "RUS:officials", "NATO"),
  recipient: pick("", "", "RUS", "USA", "UKR", "Putin"),
  aux: pick<readonly Aux[]>([], [], ["future"], ["hypothetical"], ["negation"], ["future", "negation"]),
  date: pick("", "2021-12-07", "2021-12-09", "2021-12", "2014"),
  quantity: pick(undefined, undefined, { value: 70_000, unit: "troops" }, { value: 94_000, unit: "soldiers" }),
});
const rows = fc.array(row, { minLength: 1, maxLength: 4 });
const library = fc
  .array(fc.tuple(fc.option(day, { freq: 8 }), rows, fc.boolean(), pick("ap", "tass", "")), { minLength: 2, maxLength: 9 })
  .map((documents) =>
    documents.map(([published, list, superseded, agency], n) =>
      document(
        `d${n}`,
        published,
        list.map(
          ({ date, recipient, event, quantity, ...rest }): Row => ({
            ...rest,
            ...(quantity ? { quantity } : {}),
            ...(event ? { event } : {}),
            ...(recipient ? { recipient } : {}),
            ...(date ? { date } : {}),
          }),
        ),
        { superseded: superseded && n % 3 === 0, group: agency || `d${n}`, ...(agency ? { origin: `agency:${agency}` } : {}) },
      ),
    ),
  );

/** A ledger that grows: it remakes the components that new mentions touch, and links what is made and what lies around it. */
function grown(batches: readonly (readonly LedgerMention[])[]): LedgerEntry[] {
  let components: LedgerMention[][] = [];
  const entries = new Map<string, LedgerEntry>();
  const kept = new Map<string, { evidence: LedgerEntry["evidence"]; card: LinkCard; keys: ReturnType<typeof merger.linkKeys> }>();
  const cardOf = (entry: LedgerEntry) => {
    let found = kept.get(entry.id);
    if (found?.evidence !== entry.evidence) {
      const card = merger.card(entry);
      kept.set(entry.id, (found = { evidence: entry.evidence, card, keys: merger.linkKeys(card) }));
    }
    return found!;
  };
  const around = (entry: LedgerEntry): LinkCard[] => {
    const { ask, from, to } = cardOf(entry).keys;
    return [...entries.values()]
      .map(cardOf)
      .filter((other) => other.keys.keys.some((key) => ask.includes(key)))
      .map(({ card }) => card)
      .filter((card) => card.from === null || card.to === null || (card.from <= to && card.to >= from));
  };
  for (const batch of batches) {
    const touched = components.filter((one) => one.some((old) => batch.some((mention) => merger.compatible(old, mention))));
    const made = merger.components([...batch, ...touched.flat()]);
    components = [...components.filter((one) => !touched.includes(one)), ...made];
    const gone = [...entries.values()].filter(({ evidence }) =>
      touched.some((one) => one.some(({ id }) => evidence.some(({ mention }) => mention === id))),
    );
    const relink = new Set(gone.flatMap((entry) => around(entry).map((card) => card.entry)));
    for (const { id } of gone) entries.delete(id);
    const fresh = made.flatMap((component) => merger.cluster(component).map((cluster) => merger.entry(cluster)));
    for (const entry of fresh) entries.set(entry.id, entry);
    for (const entry of fresh) for (const { entry: id } of [{ entry: entry.id }, ...around(entry)]) relink.add(id);
    const entryOf = new Map([...entries.values()].flatMap(({ id, evidence }) => evidence.map(({ mention }) => [mention, id] as const)));
    for (const id of relink) {
      const entry = entries.get(id);
      if (entry)
        entries.set(
          id,
          merger.link(entry, around(entry), (mention) => entryOf.get(mention) ?? null),
        );
    }
  }
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe("the order of intake makes no difference", () => {
  test("any order, all at once", () => {
    fc.assert(
      fc.property(library, fc.gen(), (documents, gen) => {
        const mentions = documents.flat();
        const shuffled = gen(() => fc.shuffledSubarray(mentions, { minLength: mentions.length }));
        expect(mergeAll(shuffled, merger)).toEqual(mergeAll(mentions, merger));
      }),
      { numRuns: 25 },
    );
  });

  test("document by document, in any order", () => {
    fc.assert(
      fc.property(library, fc.gen(), (documents, gen) => {
        const order = gen(() => fc.shuffledSubarray(documents, { minLength: documents.length }));
        expect(grown(order)).toEqual(mergeAll(documents.flat(), merger));
      }),
      { numRuns: 25 },
    );
  });
});

test("each mention is evidence of one entry, and links lead to entries", () => {
  fc.assert(
    fc.property(library, (documents) => {
      const mentions = documents.flat();
      const entries = mergeAll(mentions, merger);
      expect(entries.flatMap(({ evidence }) => evidence.map(({ mention }) => mention)).sort()).toEqual(mentions.map(({ id }) => id).sort());
      const ids = new Set(entries.map(({ id }) => id));
      for (const { id, links, statusHistory, evidence } of entries) {
        for (const { to } of links) expect(ids.has(to) && to !== id).toBe(true);
        const known = new Set([...ids, ...evidence.map(({ mention }) => mention)]);
        for (const { because } of statusHistory) expect(because.length > 0 && because.every((one) => known.has(one))).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

test("linking a linked entry again changes nothing", () => {
  fc.assert(
    fc.property(library, (documents) => {
      const entries = mergeAll(documents.flat(), merger);
      const cards = entries.map((entry) => merger.card(entry));
      const entryOf = new Map(entries.flatMap(({ id, evidence }) => evidence.map(({ mention }) => [mention, id] as const)));
      for (const entry of entries) {
        const once = merger.link(entry, cards, (mention) => entryOf.get(mention) ?? null);
        expect(merger.card(once)).toEqual(merger.card(entry));
        expect(merger.link(once, cards, (mention) => entryOf.get(mention) ?? null)).toEqual(once);
      }
    }),
    { numRuns: 25 },
  );
});
