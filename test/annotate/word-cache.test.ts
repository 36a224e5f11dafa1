import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordCache } from "../../src/annotate/word-cache.ts";

describe("WordCache", () => {
  it("knows a word by the number that it gave, for as long as no other word has it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), (asked) => {
        const cache = new WordCache(8);
        const held = new Map<number, string>();
        const recent: number[] = [];
        for (const word of asked.map(String)) {
          const found = cache.find(word);
          if (found >= 0) expect(held.get(found)).toBe(word);
          else {
            const slot = cache.add(word);
            expect(slot).toBeGreaterThanOrEqual(0);
            expect(slot).toBeLessThan(8);
            expect(recent.slice(-2)).not.toContain(slot);
            held.set(slot, word);
          }
          recent.push([...held].find(([, w]) => w === word)![0]);
        }
      }),
    );
  });

  it("keeps the words that are asked for again and again", () => {
    const cache = new WordCache(4);
    cache.add("the");
    for (let i = 0; i < 50; i++) {
      expect(cache.find("the")).toBeGreaterThanOrEqual(0);
      if (cache.find(`w${i}`) < 0) cache.add(`w${i}`);
    }
  });
});
