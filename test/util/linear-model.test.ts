// Storing and scoring with a linear model over hashed features.
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLinearModel, encodeLinearModel } from "../../src/util/linear-model.ts";
import { pruneLinear } from "../../training/lib/prune-linear.ts";

const key = fc.integer({ min: 1, max: 0xffffffff });

test("scores are the sums of the features' weights, within a step of 8 bits for each feature", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ key, weights: fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 3 }) }), {
        selector: (row) => row.key,
        minLength: 1,
      }),
      fc.array(key),
      (rows, unknown) => {
        const model = decodeLinearModel(
          encodeLinearModel(
            ["a", "b", "c"],
            Uint32Array.from(rows, (row) => row.key),
            Float32Array.from(rows.flatMap((row) => row.weights)),
          ),
        );
        const asked = rows.filter((_, i) => i % 2 === 0);
        const strangers = unknown.filter((other) => !rows.some((row) => row.key === other));
        const scores = model.score([...asked.map((row) => row.key), ...strangers]);
        const step = Math.max(1e-9, ...rows.flatMap((row) => row.weights.map(Math.abs))) / 127;
        for (let k = 0; k < 3; k++) {
          const sum = asked.reduce((total, row) => total + row.weights[k], 0);
          expect(Math.abs(scores[k] - sum)).toBeLessThanOrEqual(asked.length * step * 0.51 + 1e-6);
        }
      },
    ),
  );
});

test("of a smaller model only the features that hardly weigh are gone", () => {
  const bytes = encodeLinearModel(["no", "yes"], Uint32Array.from([7, 8, 9]), Float32Array.from([1, -1, 0.02, 0, 0, 0.5]));
  const model = decodeLinearModel(pruneLinear(bytes, 0.1));
  expect(pruneLinear(bytes, 0.1).length).toBeLessThan(bytes.length);
  expect([...model.score([8])]).toEqual([0, 0]);
  expect(model.score([7, 9])[1]).toBeCloseTo(-0.5, 1);
});

test("bytes that are no model are refused", () => {
  expect(() => decodeLinearModel(new Uint8Array(40))).toThrow("no linear model");
});
