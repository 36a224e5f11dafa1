import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCopyIndex } from "../../src/dedupe/copy-index.ts";
import type { Sketch } from "../../src/dedupe/sketch.ts";
import { document, OTHER_ACCOUNT, RELEASE, SPUN, sketch } from "./documents.ts";

const half = RELEASE.split("\n\n").slice(0, 2).join("\n\n");

function indexOf(...sketches: readonly Sketch[]) {
  const index = createCopyIndex();
  for (const one of sketches) index.add(one);
  return index;
}

describe("createCopyIndex", () => {
  const release = sketch(document(RELEASE, { published: "2031-03-09" }), null);
  const cut = sketch(document(half, { published: "2031-04-30" }), null);
  const spun = sketch(document(SPUN, { published: "2031-03-11" }), null);
  const undated = sketch(document(SPUN), null);
  const other = sketch(document(OTHER_ACCOUNT, { published: "2031-03-09" }), null);
  const unrelated = sketch(
    document("Rail traffic between Port Savin and Lenn will stop on Sunday while a bridge is painted.", { published: "2031-03-09" }),
    null,
  );

  test("finds the whole of a cut, and the other way round", () => {
    expect(indexOf(release, unrelated).candidates(cut)).toEqual([release]);
    expect(indexOf(cut, unrelated).candidates(release)).toEqual([cut]);
  });

  test("finds a spun copy by its facts around its day, and an undated one anywhere", () => {
    expect(indexOf(release).candidates(spun)).toEqual([release]);
    expect(indexOf(release).candidates(undated)).toEqual([release]);
    expect(indexOf(undated).candidates(release)).toEqual([undated]);
  });

  test("does not find what was removed", () => {
    const index = indexOf(release, cut);
    expect(index.remove(release)).toBe(true);
    expect(index.remove(release)).toBe(false);
    expect(index.size).toBe(1);
    expect(index.candidates(cut)).toEqual([]);
  });

  test("what it finds does not depend on the order of adding", () => {
    const all = [release, cut, spun, undated, other];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        for (const one of all) expect(indexOf(...order).candidates(one)).toEqual(indexOf(...all).candidates(one));
      }),
      { numRuns: 20 },
    );
  });

  test("holds many documents and still finds one among them", () => {
    const index = createCopyIndex();
    for (let n = 0; n < 2500; n++) index.add(sketch(document(`Notice ${n}: port ${n * 7} is open to ships of ${n * 31} tonnes.`), null));
    index.add(release);
    expect(index.candidates(cut)).toEqual([release]);
  });
});
