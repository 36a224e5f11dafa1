import { expect, test } from "vitest";
import { type ScoredEntry, weeklyScores } from "../../src/server/weekly-scores.ts";

const entry = (id: string, week: string, score: number, ...origins: string[]): ScoredEntry => ({
  id,
  week,
  score,
  origins,
  disputed: false,
});

test("a week's score is the mean of its entries, those of more origins counting more", () => {
  const [week] = weeklyScores([entry("a", "2021-12-06", -9, "x", "y", "z"), entry("b", "2021-12-06", 3, "x")]);
  expect(week!.score).toBeCloseTo((2 * -9 + 1 * 3) / 3);
  expect([week!.entries, week!.origins]).toEqual([2, 3]);
});

test("few origins make it uncertain, and the interval stays on the scale", () => {
  const one = weeklyScores([entry("a", "2021-12-06", -9, "x")])[0]!;
  const four = weeklyScores(["x", "y", "z", "w"].map((origin) => entry(origin, "2021-12-06", -9, origin)))[0]!;
  expect(one.high - one.score).toBeCloseTo(2 * (four.high - four.score));
  expect(one.low).toBe(-10);
});

test("what moved a week most comes first; weeks are in their order", () => {
  const weeks = weeklyScores([entry("c", "2021-12-13", -10, "x"), entry("d", "2021-12-13", 4, "x"), entry("a", "2021-12-06", 4, "x")]);
  expect(weeks.map(({ week }) => week)).toEqual(["2021-12-06", "2021-12-13"]);
  expect(weeks[1]!.moves.map(({ id }) => id)).toEqual(["c", "d"]);
  expect(weeks[1]!.moves.reduce((sum, { by }) => sum + by, 0)).toBeCloseTo(weeks[1]!.score - weeks[0]!.score);
});
