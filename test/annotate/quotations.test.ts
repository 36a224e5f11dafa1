import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createQuotationAnnotator } from "../../src/annotate/annotate-quotations.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Block } from "../../src/model/document.ts";
import type { Quotation } from "../../src/model/quotation.ts";

const annotator = createQuotationAnnotator({ code: "en", tables: new Map() });

function quotations(text: string): readonly Quotation[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const part of text.split("\n\n")) {
    blocks.push({ kind: "paragraph", span: [at, at + part.length] });
    at += part.length + 2;
  }
  return annotator.annotate({ text, blocks } as unknown as AnnotatedDocument).quotations ?? [];
}

const inner = (text: string): string[] => quotations(text).map((q) => text.slice(...q.inner));

describe("quotations", () => {
  it("finds curly, straight and single marks", () => {
    expect(inner("“We will wait,” she said.")).toEqual(["We will wait,"]);
    expect(inner('"We will wait," she said.')).toEqual(["We will wait,"]);
    expect(inner("‘We will wait,’ she said.")).toEqual(["We will wait,"]);
    expect(inner("''We will wait,'' she said.")).toEqual(["We will wait,"]);
  });

  it("takes apostrophes, possessives and measures for what they are", () => {
    expect(inner("The ministers' plan isn't Norland’s, they don't think.")).toEqual([]);
    expect(inner("In the '90s the 6'2\" guard said 'em all.")).toEqual([]);
    expect(inner("Envoy: 'the delegates' plan is dead'")).toEqual(["the delegates' plan is dead"]);
  });

  it("keeps nested quotations inside their outer one", () => {
    expect(inner("“They shouted ‘no deal’ at us,” he said.")).toEqual(["They shouted ‘no deal’ at us,", "no deal"]);
  });

  it("pairs marks that face the wrong way or differ in kind", () => {
    expect(inner('“We will wait," she said. “Then we go.“')).toEqual(["We will wait,", "Then we go."]);
  });

  it("runs over paragraphs when the opening mark is repeated", () => {
    const found = quotations("He wrote:\n\n“The first paragraph.\n\n“The second paragraph.”\n\nThen he left.");
    expect(found.map((q) => q.continues)).toEqual([false, true]);
  });

  it("supplies a missing mark", () => {
    expect(inner("We will wait,” she said.")).toEqual(["We will wait,"]);
    expect(inner("She said: “We will wait.\n\nThe talks went on.")).toEqual(["We will wait."]);
  });

  it("flags scare quotes and titles as fragments", () => {
    const of = (text: string): boolean[] => quotations(text).map((q) => q.fragment);
    expect(of("The so-called “buffer zone” is empty.")).toEqual([true]);
    expect(of('He spoke on "Meet the Nation" and left.')).toEqual([true]);
    expect(of("“The zone is empty,” he said.")).toEqual([false]);
    expect(of("He replied: “We’ll see.”")).toEqual([false]);
  });

  it("never throws, and its spans lie within the text and nest", () => {
    const piece = fc.constantFrom('"', "“", "”", "'", "’", "‘", "\n\n", " ", "a", "Word", ".", ",", "''", "``", "«", "5");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const q of quotations(text)) {
          expect(q.span[0]).toBeGreaterThanOrEqual(0);
          expect(q.span[1]).toBeLessThanOrEqual(text.length);
          expect(q.span[0]).toBeLessThanOrEqual(q.inner[0]);
          expect(q.inner[1]).toBeLessThanOrEqual(q.span[1]);
          expect(q.inner[0]).toBeLessThan(q.inner[1]);
        }
      }),
    );
  });
});
