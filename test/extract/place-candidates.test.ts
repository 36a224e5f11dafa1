// Which words of a sentence are offered as the place of one of its events.
import { expect, test } from "vitest";
import { createMentionAnnotator } from "../../src/annotate/annotate-mentions.ts";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { createPlaceOffer } from "../../src/extract/events/place-candidates.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import { readLanguageResources } from "../../src/node-resources.ts";

const { codebook, language, model } = readLanguageResources();
const annotators = [createSyntaxAnnotator(model, language), createMentionAnnotator(model, codebook, language)];
const matchFrames = createFrameMatcher(codebook);
const offer = createPlaceOffer(language);

/** The places offered for the event that a form evokes. */
function offered(text: string, form: string): string[] {
  const blocks = [{ kind: "paragraph" as const, span: [0, text.length] as [number, number] }];
  const unknown = { url: null, title: null, published: null, publisher: null, agency: null, byline: null, removed: [], issues: [] };
  const empty = { sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
  let document: AnnotatedDocument = { id: "test", text, blocks, language: "en", ...unknown, ...empty };
  for (const annotator of annotators) document = { ...document, ...annotator.annotate(document) };
  const graph = buildGraph(document);
  const readings = graph.document.sentences.flatMap((sentence) => matchFrames(graph, sentence));
  const candidate = readings.find(({ head }) => graph.tokens[head].form === form)?.candidates[0];
  if (!candidate) throw new Error(`No event at "${form}".`);
  const sides = { evidence: [], actor: new Set<string>(), recipient: new Set<string>(), ruled: null };
  return offer(graph, { candidate, ...sides }, []).map((place) => place.text);
}

test("names, ground and what something is said to be at", () => {
  expect(offered("The ministers of Egypt and Sudan met at the bridge near Kassala on Monday.", "met")).toEqual(
    expect.arrayContaining(["bridge", "Kassala"]),
  );
  expect(offered("Egypt moved 2,000 troops to the border.", "moved")).toContain("border");
});

test("what is so of a place, and the stops of a journey, are not where it happens", () => {
  expect(offered("The ministers of Egypt and Jordan discussed the situation in Sudan.", "discussed")).not.toContain("Sudan");
  expect(offered("The minister will travel to Kenya and Uganda.", "travel").join()).not.toContain("Kenya");
});
