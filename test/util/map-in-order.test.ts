import { expect, test } from "vitest";
import { mapInOrder } from "../../src/util/map-in-order.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) yield n;
}
const soon = (ticks: number) => new Promise<void>((done) => (ticks ? setImmediate(() => soon(ticks - 1).then(done)) : done()));

test.each([1, 2, 7, 100])("results come in the order of the inputs, at most %i at a time", async (limit) => {
  let running = 0;
  let most = 0;
  const results: number[] = [];
  for await (const result of mapInOrder(numbers(30), limit, async (n) => {
    most = Math.max(most, ++running);
    await soon((n * 7) % 5);
    running--;
    return n * 10;
  }))
    results.push(result);
  expect(results).toEqual([...Array(30).keys()].map((n) => n * 10));
  expect(most).toBeLessThanOrEqual(limit);
});

test("a failure is thrown where its result would stand", async () => {
  const seen: number[] = [];
  const run = async () => {
    for await (const n of mapInOrder(numbers(5), 3, async (value) => (value === 2 ? Promise.reject(new Error("two")) : value)))
      seen.push(n);
  };
  await expect(run()).rejects.toThrow("two");
  expect(seen).toEqual([0, 1]);
});
