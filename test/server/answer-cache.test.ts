import { expect, test } from "vitest";
import { createAnswerCache } from "../../src/server/answer-cache.ts";

/** A cache with a clock, and answers that count how often they were made. */
function cached(most?: number) {
  let now = 0;
  let made = 0;
  const cache = createAnswerCache(most, () => now);
  return {
    wait: (ms: number) => {
      now += ms;
    },
    get: async (request: string, state: string, took = 0) =>
      (
        await cache.get(request, state, async () => {
          now += took;
          return `${request} ${++made}`;
        })
      ).text,
  };
}

test("an answer is made once for a state of the ledger", async () => {
  const { get } = cached();
  expect([await get("a", "1"), await get("a", "1"), await get("b", "1"), await get("a", "2")]).toEqual(["a 1", "a 1", "b 2", "a 3"]);
  expect(await Promise.all([get("c", "2"), get("c", "2")])).toEqual(["c 4", "c 4"]);
});

test("one that took long is kept a while longer", async () => {
  const { get, wait } = cached();
  await get("a", "1", 2000);
  wait(9000);
  expect(await get("a", "2")).toBe("a 1");
  wait(2000);
  expect(await get("a", "3")).toBe("a 2");
});

test("no more is kept than fits, the oldest goes first; what failed is made again", async () => {
  const { get } = cached(12);
  for (const request of ["a", "b", "c", "d", "e"]) await get(request, "1");
  expect([await get("e", "1"), await get("a", "1")]).toEqual(["e 5", "a 6"]);
  const cache = createAnswerCache();
  await expect(cache.get("x", "1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect((await cache.get("x", "1", async () => "yes")).text).toBe("yes");
});
