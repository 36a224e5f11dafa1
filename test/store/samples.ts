// Invented documents, mentions and entries, made from a few numbers.
import type { Aux } from "../../src/model/aux.ts";
import type { EntryStatus } from "../../src/model/entry-status.ts";
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import type { LedgerParty } from "../../src/model/ledger-party.ts";
import type { StoredDocument } from "../../src/model/stored-document.ts";
import type { EntryExtras, StoredMention } from "../../src/store/store.ts";
import { calendar } from "../../src/util/calendar.ts";

const TEXT = "Vessels near the strait\n\nThe harbour master said that two vessels had left.";

export const documentKey = (i: number): string => `doc-${i}#1`;

/** Document number `i`, of day 19000 + i. */
export function sampleDocument(i: number, more: Partial<StoredDocument> = {}): StoredDocument {
  const id = `doc-${i}`;
  const published = calendar.format(19_000 + i);
  return {
    key: documentKey(i),
    document: {
      id,
      url: `https://paper-${i % 3}.example/${i}`,
      title: "Vessels near the strait",
      text: TEXT,
      blocks: [{ kind: "title", span: [0, 23] }],
      published: { value: published, from: "given", reasons: ["given"] },
      publisher: `Paper ${i % 3}`,
      agency: null,
      byline: null,
      language: "en",
      removed: [],
      issues: [],
    },
    coded: {
      schema: "demarche/coded-document/1",
      id,
      title: "Vessels near the strait",
      text: TEXT,
      published,
      language: "en",
      events: [],
      statements: [],
      issues: [],
      coder: { version: "0.1.0", codebook: "abc" },
    },
    sketch: Uint8Array.of(1, 2, i % 256),
    group: id,
    origin: `origin-${i % 3}`,
    kind: "origin",
    superseded: false,
    intake: { source: "folder/a", at: "2022-01-10T08:00:00Z" },
    ...more,
  };
}

export function sampleMention(i: number, document: number, component = `m-${i}`, entry = `entry-${i}`): StoredMention {
  const id = `doc-${document}`;
  return {
    mention: {
      id: `m-${i}`,
      document: { id, url: null, title: null, publisher: "Paper", published: null, group: id, origin: "paper", superseded: false },
      event: null,
      statement: null,
      actor: [{ code: "RUS", name: "Russia" }],
      recipient: [],
      accordingTo: null,
      place: null,
      order: [],
    },
    document: documentKey(document),
    component,
    entry,
  };
}

export const PARTIES: readonly LedgerParty[] = [
  { code: "RUS", name: "Orlan Vetrov", entity: "per-vetrov", sector: "GOV" },
  { code: "RUS", name: "Northern Fleet", sector: "MIL" },
  { code: "UKR", name: "Ukraine", entity: "UKR" },
  { code: "BLR", name: "Belarus", entity: "BLR", sector: "GOV" },
  { code: "---", name: "masked men" },
  { code: "---", name: null },
];

/** The numbers that an invented entry is made from. */
export interface EntrySeed {
  readonly id: number;
  readonly statement: boolean;
  readonly type: number;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly day: number | null;
  readonly days: number;
  readonly published: number | null;
  readonly status: EntryStatus;
  readonly aux: readonly Aux[];
  readonly origins: number;
  readonly quantity: number | null;
  readonly more: number | null;
  readonly words: readonly string[];
  readonly condition: string | null;
  readonly place: number;
  readonly flags: number;
  readonly link: number | null;
}

export const PLACES = [
  null,
  { name: "Port Zelen", country: "UKR" },
  { name: "Gulf of Aster", country: null },
  { name: "Nové Město", country: "CZE" },
] as const;
export const TYPES = ["THREATEN", "CONSULT", "REQUEST"];

export function sampleEntry(seed: EntrySeed): LedgerEntry {
  const date = seed.day === null ? null : calendar.interval(seed.day, seed.day + seed.days);
  const published = seed.published === null ? null : calendar.format(seed.published);
  const actors = seed.actors.map((i) => PARTIES[i]!);
  const bit = (n: number): boolean => (seed.flags & (1 << n)) !== 0;
  const origins = Array.from({ length: seed.origins }, (_, i) => `origin-${i}`);
  return {
    schema: "demarche/ledger-entry/1",
    kind: seed.statement ? "statement" : "event",
    id: `entry-${seed.id}`,
    ...(seed.statement
      ? { speaker: actors[0] ?? PARTIES[5]!, anonymous: bit(0), direct: bit(1), content: seed.words.join(" ") }
      : { event: TYPES[seed.type]!, mode: bit(2) ? "visit" : null, context: bit(3) ? ["military", "energy"] : [], actor: actors }),
    recipient: seed.recipients.map((i) => PARTIES[i]!),
    aux: seed.aux,
    status: seed.status,
    statusHistory: [],
    date,
    place: PLACES[seed.place]!,
    condition: seed.condition,
    quantity: seed.quantity === null ? null : { value: seed.quantity, unit: "troops" },
    redline: bit(4),
    origins,
    firstPublished: published,
    lastPublished: published,
    differs:
      seed.quantity !== null && seed.more !== null
        ? [
            {
              field: "quantity",
              values: [
                { value: { value: seed.quantity, unit: "troops" }, evidence: [0] },
                { value: { value: seed.more, unit: "troops" }, evidence: [0] },
              ],
            },
          ]
        : [],
    links: seed.link === null ? [] : [{ type: "answers", to: `entry-${seed.link}` }],
    evidence: [
      {
        document: `doc-${seed.id}`,
        url: null,
        publisher: bit(5) ? "The Aster Gazette" : null,
        published,
        quote: `They said: ${seed.words.join(" ")}.`,
        span: [0, 20],
        origin: "origin-0",
        mention: `m-${seed.id}`,
      },
    ],
    reviews: [],
  };
}

/** An entry with nothing special about it. */
export const plainEntry = (id: number, more: Partial<EntrySeed> = {}): LedgerEntry =>
  sampleEntry({
    id,
    statement: false,
    type: 0,
    actors: [0],
    recipients: [2],
    day: 19_000 + id,
    days: 0,
    published: 19_001 + id,
    status: "reported",
    aux: [],
    origins: 1,
    quantity: null,
    more: null,
    words: ["harbour", "closed"],
    condition: null,
    place: 0,
    flags: 0,
    link: null,
    ...more,
  });

export function extras(entry: LedgerEntry, more: Partial<EntryExtras> = {}): EntryExtras {
  const days = entry.date === null ? null : calendar.range(entry.date);
  const card = { entry: entry.id, from: days?.[0] ?? null, to: days?.[1] ?? null, card: { type: entry.event ?? null } };
  return { card, linkKeys: [`type ${entry.event}`], ...more };
}
