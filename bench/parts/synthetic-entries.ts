// A made-up ledger of any size, the same each time: ten years, few actors in most entries, words by Zipf's law.
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import type { LedgerParty } from "../../src/model/ledger-party.ts";
import type { EntryExtras } from "../../src/store/store.ts";
import { calendar } from "../../src/util/calendar.ts";

export interface SyntheticEntry {
  readonly entry: LedgerEntry;
  readonly extras: EntryExtras;
}

const FIRST_DAY = calendar.of(2015);
const DAYS = 3652;
const STATES = 180;
const PERSONS = 4000;
const WORDS = 30_000;
const PUBLISHERS = 300;
const TYPES = [
  "CONSULT",
  "ACCUSE",
  "SUPPORT",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "AGREE",
  "COOPERATE",
  "AID",
  "SANCTION",
  "COERCE",
  "PROTEST",
  "ASSAULT",
  "MOBILIZE",
  "CONCEDE",
  "RETREAT",
];
const STATUSES = ["reported", "reported", "reported", "open", "scheduled", "held", "in-force", "disputed"] as const;

/** Numbers from 0 to 1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LETTERS = "abcdefghijklmnoprstuvz";
const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";

/** A pronounceable word for each number. */
function word(n: number): string {
  let text = "";
  for (let rest = n + 1; rest > 0; rest = Math.floor(rest / 70)) text += CONSONANTS[rest % 14]! + VOWELS[Math.floor(rest / 14) % 5]!;
  return `${text}${LETTERS[n % LETTERS.length]}`;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const code = (n: number): string => String.fromCharCode(65 + (n % 26), 65 + (Math.floor(n / 26) % 26), 65 + ((n * 7) % 26));

/** Entries number 0 to `count` − 1. */
export function* syntheticEntries(count: number): Generator<SyntheticEntry> {
  const random = dice(20_211_207);
  /** Small numbers are drawn often: the n-th about 1/n as often as the first. */
  const zipf = (size: number): number => Math.floor(size ** random()) - 1;
  const words = (length: number): string => Array.from({ length }, () => word(zipf(WORDS))).join(" ");
  const party = (): LedgerParty => {
    const state = zipf(STATES);
    if (random() < 0.5) return { code: code(state), name: capital(word(state + 40_000)), entity: code(state), sector: "GOV" };
    const person = zipf(PERSONS);
    return {
      code: code(person % STATES),
      name: `${capital(word(person + 50_000))} ${capital(word(person + 70_000))}`,
      entity: `person-${person}`,
      office: "minister",
      sector: "GOV",
    };
  };
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

  for (let i = 0; i < count; i++) {
    const day = FIRST_DAY + Math.floor(random() * DAYS);
    const published = calendar.format(day + Math.floor(random() * 3));
    const quote = words(12 + Math.floor(random() * 20));
    const sources = 1 + Math.floor(random() ** 4 * 5);
    const evidence = Array.from({ length: sources }, (_, k) => {
      const publisher = `Publisher ${zipf(PUBLISHERS)}`;
      const id = `https://${word(zipf(PUBLISHERS))}.example/${i >> 3}-${k}`;
      return {
        document: id,
        url: id,
        publisher,
        published,
        quote: k ? `${quote} ${words(4)}` : quote,
        span: [100, 100 + quote.length] as const,
        origin: publisher,
        mention: `m${i}-${k}`,
        frame: "speak-out.01",
      };
    });
    const statement = random() < 0.4;
    const condition = random() < 0.06 ? words(6) : null;
    const [actor, recipient] = [party(), party()];
    const kind = statement
      ? ({ kind: "statement", speaker: actor, anonymous: random() < 0.1, direct: random() < 0.3, content: words(12) } as const)
      : ({
          kind: "event",
          event: TYPES[zipf(TYPES.length)]!,
          mode: null,
          context: random() < 0.4 ? ["military"] : [],
          actor: [actor],
          content: null,
        } as const);
    const entry: LedgerEntry = {
      schema: "demarche/ledger-entry/1",
      id: `entry-${(i * 2_654_435_761) % 4_294_967_296}`,
      ...kind,
      recipient: [recipient],
      aux: random() < 0.3 ? ["future"] : [],
      status: condition ? pick(["open", "met", "rejected"]) : pick(STATUSES),
      statusHistory: [],
      date: random() < 0.9 ? calendar.format(day) : null,
      place: random() < 0.5 ? { name: capital(word(zipf(500) + 60_000)), country: code(zipf(STATES)), lat: 10, lon: 20 } : null,
      condition,
      quantity: random() < 0.05 ? { value: Math.floor(random() * 100_000), unit: "troops" } : null,
      redline: random() < 0.01,
      according_to: [],
      origins: [...new Set(evidence.map(({ origin }) => origin))].sort(),
      firstPublished: published,
      lastPublished: published,
      differs: [],
      links: random() < 0.2 ? [{ type: "follows", to: `entry-${(Math.floor(random() * i) * 2_654_435_761) % 4_294_967_296}` }] : [],
      evidence,
      reviews: [],
    };
    const card = {
      entry: entry.id,
      kind: entry.kind,
      event: entry.event ?? null,
      actor: [actor.code],
      recipient: [recipient.code],
      from: day,
      to: day,
      mentions: evidence.map(({ mention }) => mention),
    };
    const linkKeys = [
      `${actor.code} ${recipient.code}`,
      `${recipient.code} ${actor.code}`,
      `${entry.event} ${actor.code}`,
      `${entry.event} ${recipient.code}`,
    ];
    yield { entry, extras: { card: { entry: entry.id, from: day, to: day, card }, linkKeys } };
  }
}
