import { expect, test } from "vitest";
import { oncePer } from "../../src/util/once-per.ts";

test("makes a thing once for the same objects, and another for others", () => {
  let calls = 0;
  const join = oncePer((a: readonly string[], b: readonly string[]) => {
    calls++;
    return [...a, ...b];
  });
  const [one, two] = [["a"], ["b"]];
  expect(join(one, two)).toBe(join(one, two));
  expect(join(one, one)).toEqual(["a", "a"]);
  expect(join(two, one)).toEqual(["b", "a"]);
  expect(calls).toBe(3);
});
