// What the words above an event make of it: plans, fears and demands open it, denials take it back, and some take it for granted.
import { expect, test } from "vitest";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createFactualityReader } from "../../src/extract/events/factuality.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import { readLanguageResources } from "../../src/node-resources.ts";

const { language, model } = readLanguageResources();
const annotate = createSyntaxAnnotator(model, language);
const read = createFactualityReader(language);

/** How the first word of a form stands in a sentence. */
function standing(text: string, form: string): string {
  const blocks = [{ kind: "paragraph" as const, span: [0, text.length] as [number, number] }];
  const unknown = { url: null, title: null, published: null, publisher: null, agency: null, byline: null, removed: [], issues: [] };
  const empty = { sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
  const document: AnnotatedDocument = { id: "test", text, blocks, language: "en", ...unknown, ...empty };
  const graph = buildGraph({ ...document, ...annotate.annotate(document) });
  const head = graph.tokens.findIndex((token) => token.form === form);
  return read(graph, head, head).standing;
}

test.each([
  ["Egypt attacked the camp.", "attacked", ""],
  ["Egypt will attack the camp.", "attack", "F"],
  ["Egypt plans to attack the camp.", "attack", "F"],
  ["Egypt does not plan to attack the camp.", "attack", "FN"],
  ["Egypt urged Sudan to attack the camp.", "attack", "H"],
  ["Egypt refused to attack the camp.", "attack", "N"],
  ["Egypt has yet to attack the camp.", "attack", "N"],
  ["Egypt managed to attack the camp.", "attack", ""],
  ["The camps are to be attacked on Monday.", "attacked", "F"],
])("a verb: %s", (text, form, expected) => {
  expect(standing(text, form)).toBe(expected);
});

test.each([
  ["Sudan fears an attack by Egypt.", "attack", "H"],
  ["Sudan dismissed a report that Egypt had attacked the camp.", "attacked", "N"],
  ["Sudan said that Egypt attacked the camp.", "attacked", ""],
  ["Sudan thwarted an attack on the camp.", "attack", "N"],
  ["Sudan called off the visit.", "visit", "N"],
  ["The two leaders discussed the proposed visit.", "visit", "H"],
])("what is said, feared, denied, prevented or cancelled: %s", (text, form, expected) => {
  expect(standing(text, form)).toBe(expected);
});

test.each([
  ["Sudan urged Egypt to halt its attacks.", "attacks"],
  ["Sudan will respond to the attack.", "attack"],
  ["Sudan may meet Egypt after the attack.", "attack"],
  ["Sudan will never forgive the recent attack.", "attack"],
])("what is taken for granted is a fact whatever stands above: %s", (text, form) => {
  expect(standing(text, form)).toBe("");
});
