// The examples of the event types, through the whole coder. They are judged together: one gained or lost is chance, a tenth of them is not.
import { expect, test } from "vitest";
import type { EventExample } from "../../src/codebook/event-type.ts";
import type { CodedEvent } from "../../src/model/coded-event.ts";
import type { Document } from "../../src/model/document.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";

const resources = readResources();
const coder = createCoder(resources);
const document = (text: string): Document => ({
  id: "example",
  url: null,
  title: null,
  text,
  blocks: [{ kind: "paragraph", span: [0, text.length] }],
  published: { value: "2024-05-06", from: "given", reasons: [] },
  publisher: null,
  agency: null,
  byline: null,
  language: "en",
  removed: [],
  issues: [],
});
const examples = [...resources.codebook.events.values()].flatMap((type) => type.examples.map((example) => ({ type: type.name, example })));
const coded = examples.map(({ type, example }) => ({
  type,
  example,
  found: coder.code(document(example.text)).events.find((e) => e.event === type),
}));
const positives = coded.filter(({ example }) => example.event !== null);
const lookAlikes = coded.filter(({ example }) => example.event === null);

const share = (part: number, whole: number): number => part / whole;
const sameCodes = (wanted: readonly string[] | undefined, sides: CodedEvent["actor"]): boolean =>
  wanted === undefined || [...new Set(sides.map(({ code }) => code))].sort().join() === [...wanted].sort().join();
const rightSides = (example: EventExample, event: CodedEvent): boolean =>
  sameCodes(example.actor, event.actor) && sameCodes(example.recipient, event.recipient);

test("positives give an event of their type", () => {
  expect(share(positives.filter(({ found }) => found).length, positives.length)).toBeGreaterThan(0.78);
});

test("with the sides and the mode that they say", () => {
  const events = positives.flatMap(({ example, found }) => (found ? [{ example, found }] : []));
  expect(share(events.filter(({ example, found }) => rightSides(example, found)).length, events.length)).toBeGreaterThan(0.7);
  expect(
    share(events.filter(({ example, found }) => example.mode === undefined || example.mode === found.mode).length, events.length),
  ).toBeGreaterThan(0.85);
});

test("look-alikes give none of it", () => {
  expect(share(lookAlikes.filter(({ found }) => !found).length, lookAlikes.length)).toBeGreaterThan(0.45);
});
