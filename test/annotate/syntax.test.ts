import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import { createNameRecognizer } from "../../src/annotate/recognize-names.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Block } from "../../src/model/document.ts";
import type { Token } from "../../src/model/token.ts";
import { readLanguage } from "../../src/node-resources.ts";

const model = loadLanguageModel(readFileSync(new URL("../../models/en.bin", import.meta.url)));
const language = readLanguage();
const annotator = createSyntaxAnnotator(model, language);
const recognize = createNameRecognizer(model, language);

/** Annotates paragraphs; the first is of the given kind. */
function annotate(paragraphs: readonly string[], first: Block["kind"] = "paragraph"): AnnotatedDocument {
  const text = paragraphs.join("\n\n");
  let at = 0;
  const blocks = paragraphs.map((paragraph, i): Block => {
    const start = at;
    at += paragraph.length + 2;
    return { kind: i === 0 ? first : "paragraph", span: [start, start + paragraph.length] };
  });
  const bare: AnnotatedDocument = {
    id: "test",
    url: null,
    title: null,
    text,
    blocks,
    published: null,
    publisher: null,
    agency: null,
    byline: null,
    language: "en",
    removed: [],
    issues: [],
    sentences: [],
    tokens: [],
    mentions: [],
    quotations: [],
    times: [],
    chains: [],
  };
  return { ...bare, ...annotator.annotate(bare) };
}

const forms = (text: string): string =>
  annotate([text])
    .tokens.map(({ form }) => form)
    .join(" ");
const sentences = (...paragraphs: string[]): string[] => {
  const { text, sentences: found } = annotate(paragraphs);
  return found.map(({ span }) => text.slice(...span));
};
const find = (tokens: readonly Token[], form: string): Token => tokens.find((token) => token.form === form)!;

describe("words", () => {
  it.each([
    ["Mr. Ivanov didn't sign; they can't.", "Mr. Ivanov did n't sign ; they ca n't ."],
    ["Russia’s envoy met the U.S. team at 3 p.m. today.", "Russia ’s envoy met the U.S. team at 3 p.m. today ."],
    ["A Minister-Envoy call cost $1.5bn and 94,000 jobs...", "A Minister - Envoy call cost $ 1.5 bn and 94,000 jobs ..."],
    ["The non-profit in St. Anne cannot re-elect anyone.", "The non-profit in St. Anne can not re-elect anyone ."],
    ["KYIV (Newswire) - “No comment,” said J. Smith.", "KYIV ( Newswire ) - “ No comment , ” said J. Smith ."],
    [
      "See https://example.org/a?b=c, or ask @desk and press@example.org.",
      "See https://example.org/a?b=c , or ask @desk and press@example.org .",
    ],
  ])("cuts %s", (text, expected) => expect(forms(text)).toBe(expected));
});

describe("sentences", () => {
  it("end at full stops, not at abbreviations", () => {
    expect(sentences("Gov. Smith met Mr. Ivanov in the U.S. capital. They spoke for an hour. Nothing was signed.")).toEqual([
      "Gov. Smith met Mr. Ivanov in the U.S. capital.",
      "They spoke for an hour.",
      "Nothing was signed.",
    ]);
  });
  it("keep a closing quotation mark", () => {
    expect(sentences("“We will answer.” The minister left the room.")).toEqual(["“We will answer.”", "The minister left the room."]);
  });
  it("never cross blocks", () => {
    expect(sentences("Talks begin", "The two sides met on Monday.")).toEqual(["Talks begin", "The two sides met on Monday."]);
  });
  it("are one in a title", () => {
    expect(annotate(["Envoys meet. Talks go on", "They met."], "title").sentences.map(({ kind }) => kind)).toEqual(["title", "paragraph"]);
  });
  it("go on behind a time of day that is told with its zone or day", () => {
    expect(sentences("They met at 9 a.m. Moscow time on Friday. They left at 11 p.m. Nobody spoke.")).toEqual([
      "They met at 9 a.m. Moscow time on Friday.",
      "They left at 11 p.m.",
      "Nobody spoke.",
    ]);
    expect(sentences("The talks began at 10 a.m. EST in the capital.")).toHaveLength(1);
    expect(sentences("They will land at 7:30 p.m. Monday in Oslo.")).toHaveLength(1);
  });
});

describe("tags, lemmas and dependencies", () => {
  it("show who did what to whom", () => {
    const { tokens } = annotate(["The president warned on Monday that the troops would be withdrawn if the talks failed."]);
    const warned = find(tokens, "warned");
    expect(warned).toMatchObject({ lemma: "warn", upos: "VERB", xpos: "VBD", head: -1, deprel: "root" });
    expect(find(tokens, "president")).toMatchObject({ head: warned.index, deprel: "nsubj", upos: "NOUN" });
    expect(find(tokens, "withdrawn")).toMatchObject({ head: warned.index, deprel: "ccomp", lemma: "withdraw" });
    expect(find(tokens, "troops")).toMatchObject({ deprel: "nsubj:pass", xpos: "NNS" });
    expect(find(tokens, "failed")).toMatchObject({ head: find(tokens, "withdrawn").index, deprel: "advcl" });
  });
  it("count heads over the whole document", () => {
    const { tokens } = annotate(["They met.", "He left early."]);
    expect(find(tokens, "He").head).toBe(find(tokens, "left").index);
  });
  it("are the same again", () => {
    const text = ["The envoy said on Friday that sanctions would follow."];
    expect(annotate(text).tokens).toEqual(annotate(text).tokens);
  });
});

describe("names", () => {
  it("are persons, places and organisations", () => {
    const { text, tokens, sentences: found } = annotate(["Maria Keller of the European Commission flew from Paris to Iraq on Tuesday."]);
    const names = recognize({ tokens, sentences: found }).map(({ first, end, type }) => [
      text.slice(tokens[first]!.span[0], tokens[end - 1]!.span[1]),
      type,
    ]);
    expect(names).toContainEqual(["Maria Keller", "PER"]);
    expect(names).toContainEqual(["European Commission", "ORG"]);
    expect(names).toContainEqual(["Paris", "LOC"]);
    expect(names).toContainEqual(["Iraq", "LOC"]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    "U.S.",
    "don’t",
    "“",
    "”",
    "…",
    "😀",
    "\u0000",
    "e\u0301",
    "- -",
    "$",
    "((",
    "Mr.",
    "ſ",
    "İ",
    "\ud800",
    "3,000.5",
    "said",
    "مرحبا",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
  );

  it("gives words that are exact, in order and cover all but white space, in trees with one root", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const document = annotate(paragraphs);
        let end = 0;
        for (const { span, form } of document.tokens) {
          expect(document.text.slice(...span)).toBe(form);
          expect(document.text.slice(end, span[0]).trim()).toBe("");
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(document.text.slice(end).trim()).toBe("");
        for (const { first, end: last } of document.sentences) {
          const sentence = document.tokens.slice(first, last);
          expect(sentence.filter(({ head }) => head === -1)).toHaveLength(1);
          for (const start of sentence) {
            let at = start;
            for (let steps = 0; at.head >= 0; steps++) {
              expect(steps).toBeLessThan(sentence.length);
              expect(at.head).toBeGreaterThanOrEqual(first);
              expect(at.head).toBeLessThan(last);
              at = document.tokens[at.head]!;
            }
          }
        }
        recognize(document);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
  it("may be one endless sentence", () => {
    const { tokens, sentences: found } = annotate([`${"word ".repeat(2000)}`]);
    expect(tokens).toHaveLength(2000);
    expect(found.length).toBeGreaterThan(1);
  });
});

it("refuses what is no model", () => {
  expect(() => loadLanguageModel(new Uint8Array(40))).toThrow("not a Demarche language model");
});
