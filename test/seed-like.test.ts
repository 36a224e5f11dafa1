// A whole article through the whole coder: what section by section must be on the ledger (cases/seed-like/notes.md).
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { code, read } from "../src/index.ts";
import type { CodedDocument } from "../src/model/coded-document.ts";
import type { CodedEvent } from "../src/model/coded-event.ts";
import type { CodedStatement } from "../src/model/coded-statement.ts";

const CASE = "test/cases/seed-like";

interface EventItem {
  readonly event: readonly string[];
  readonly mode?: readonly string[];
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly aux?: readonly string[];
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly date?: string;
  readonly place?: string;
  readonly condition?: string;
  readonly content?: string;
  readonly words?: string;
  readonly quantity?: number;
  readonly redline?: boolean;
  readonly according_to?: { readonly code: string; readonly anonymous: boolean };
  readonly order?: { readonly relation: string; readonly words: string };
}
type StatementItem = Partial<Pick<CodedStatement, "code" | "anonymous" | "direct">> & { readonly words: string };

const expected = JSON.parse(readFileSync(`${CASE}/expected.json`, "utf8")) as {
  published: { holds: string; days: number };
  people: Record<string, { name: string; code: string }>;
  events: Record<string, EventItem>;
  statements: Record<string, StatementItem>;
  gaps: string[];
  unnamed: { described: string };
  "no membership": string;
  not: string[];
};

const DAY = 86_400_000;

/** First and last day, in milliseconds, of a date or interval of any precision. */
function days(value: string): [number, number] {
  const [from = "", to = from] = value.split("..");
  const last = (date: string) => {
    const [year = 0, month = 12] = date.split("-").map(Number);
    return date.length === 10 ? Date.parse(date) : Date.UTC(year, month, 0);
  };
  return [Date.parse(from + "-01".repeat((10 - from.length) / 3)), last(to)];
}
const touch = (one: string | null, other: string) => {
  if (!one) return false;
  const [[a, b], [c, d]] = [days(one), days(other)];
  return a <= d && c <= b;
};
const holds = (text: string | null | undefined, words: string | undefined) =>
  words === undefined || !!text?.toLowerCase().includes(words.toLowerCase());
const among = <T>(all: readonly T[], some: readonly T[] = []) => some.every((value) => all.includes(value));

let coded: CodedDocument;

const fits = (item: EventItem) => (event: CodedEvent) => {
  const codes = (parties: CodedEvent["actor"]) => parties.map((party) => party.code);
  const target = event.order?.some(
    ({ relation, event: id }) =>
      relation === item.order?.relation && holds(coded.events.find((other) => other.id === id)?.evidence, item.order.words),
  );
  return (
    item.event.includes(event.event) &&
    (!item.mode || item.mode.includes(event.mode ?? "")) &&
    among(codes(event.actor), item.actor) &&
    among(codes(event.recipient), item.recipient) &&
    (!item.aux || (event.aux.length === item.aux.length && among<string>(event.aux, item.aux))) &&
    among<string>(event.aux, item.with) &&
    !(item.without ?? []).some((aux) => (event.aux as readonly string[]).includes(aux)) &&
    (item.date === undefined || touch(event.date, item.date)) &&
    (item.place === undefined || holds(event.place, item.place)) &&
    holds(event.condition, item.condition) &&
    holds(event.content, item.content) &&
    holds(event.evidence, item.words) &&
    (item.quantity === undefined || event.quantity?.value === item.quantity) &&
    (item.redline === undefined || event.redline === item.redline) &&
    (!item.according_to ||
      (event.according_to?.code === item.according_to.code && !!event.according_to.anonymous === item.according_to.anonymous)) &&
    (!item.order || !!target)
  );
};

/** The rows that come nearest, for the message of a failing test. */
const near = (words: string | undefined) =>
  coded.events
    .filter(({ evidence }) => words === undefined || words.split(" ").some((word) => word.length > 4 && holds(evidence, word)))
    .map(({ event, mode, actor, recipient, aux, date, condition, content, evidence, according_to, order }) =>
      JSON.stringify({
        event,
        mode,
        actor: actor.map((a) => a.code),
        recipient: recipient.map((r) => r.code),
        aux,
        date,
        condition,
        content,
        evidence,
        by: according_to?.code,
        order,
      }),
    )
    .join("\n");

beforeAll(async () => {
  for await (const document of read(`${CASE}/source.txt`)) coded = await code(document);
}, 60_000);

describe("an undated article about a planned call", () => {
  test("it is dated by what it says, with reasons", () => {
    expect(coded.publishedHow?.from).toBe("inferred");
    expect(coded.publishedHow?.reasons.length).toBeGreaterThan(0);
    expect(touch(coded.published, expected.published.holds), `published ${coded.published}`).toBe(true);
    const [from, to] = days(coded.published!);
    expect((to - from) / DAY + 1).toBeLessThanOrEqual(expected.published.days);
  });

  test.each(Object.entries(expected.people))("%s is who is meant, and it says why", (spelled, { name, code: state }) => {
    const entity = coded.entities?.find((one) => one.mentions.some((span) => coded.text.slice(...span).includes(spelled)));
    expect(entity).toMatchObject({ name, code: state });
    expect(entity?.resolvedBy).toBeTruthy();
  });

  const gaps = new Set<string>(expected.gaps);
  const items = Object.entries(expected.events);

  test.each(items.filter(([what]) => !gaps.has(what)))("event: %s", (_what, item) => {
    expect(coded.events.some(fits(item)), `nearest rows:\n${near(item.words)}`).toBe(true);
  });

  // Known gaps of the coder: an item that comes to be met fails here, so that its name is taken off the list.
  test.fails.each(items.filter(([what]) => gaps.has(what)))("not yet: %s", (_what, item) => {
    expect(coded.events.some(fits(item))).toBe(true);
  });

  test.each(Object.entries(expected.statements))("statement: %s", (_what, { words, ...fields }) => {
    const rows = coded.statements.filter(({ content }) => holds(content, words));
    expect(rows).toContainEqual(expect.objectContaining(fields));
  });

  test("the unnamed official is one entity with the reason for it", () => {
    const unnamed = coded.entities?.filter(({ kind }) => kind === "unnamed") ?? [];
    expect(unnamed.map(({ described }) => described).join("\n")).toContain(expected.unnamed.described);
    expect(unnamed.filter(({ mentions }) => mentions.length > 1)).not.toEqual([]);
  });

  test("that Ukraine is no member of NATO is in the text and is no event", () => {
    expect(coded.text).toContain(expected["no membership"]);
    expect(coded.events.filter(({ evidence }) => holds(evidence, expected["no membership"]))).toEqual([]);
  });

  test("the site's debris is left out, and said to be", () => {
    for (const words of expected.not) {
      expect(coded.text).not.toContain(words);
      expect(JSON.stringify([coded.events, coded.statements])).not.toContain(words);
      expect(coded.removed?.some(({ text }) => text?.includes(words))).toBe(true);
    }
  });

  test("every span opens its words", () => {
    for (const { span, evidence } of coded.events) expect(coded.text.slice(...span)).toBe(evidence);
    for (const { span, content } of coded.statements) expect(coded.text.slice(...span)).toBe(content);
  });
});
