import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSketch } from "../../src/dedupe/decode-sketch.ts";
import { encodeSketch } from "../../src/dedupe/encode-sketch.ts";
import { document, RELEASE, sketch } from "./documents.ts";

test("a sketch comes back from its bytes", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.option(fc.date({ min: new Date("0001-01-01"), max: new Date("9999-01-01"), noInvalidDate: true })),
      (text, date) => {
        const given = date ? { published: date.toISOString().slice(0, 10) } : {};
        const made = sketch(
          document(`${text} ${RELEASE.slice(0, text.length * 40)}`, { title: text, publisher: text, agency: text, ...given }),
          null,
        );
        expect(decodeSketch(encodeSketch(made))).toEqual(made);
      },
    ),
    { numRuns: 50 },
  );
});

test("the sketch of a long text stays near 1 KB", () => {
  const long = Array.from({ length: 400 }, (_, n) => `${RELEASE.slice(n % 700, (n % 700) + 90)} Name${n * n} ${n}`).join(". ");
  expect(encodeSketch(sketch(document(long, { publisher: "Harbour Gazette" }), null)).length).toBeLessThan(1200);
});

test("bytes of another version are refused", () => {
  const bytes = encodeSketch(sketch(document(RELEASE), null));
  bytes[0] = 99;
  expect(() => decodeSketch(bytes)).toThrow(/version 99/);
});
