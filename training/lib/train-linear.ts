// Multinomial logistic regression by AdaGrad with L2, its weights averaged over several orders of the examples; deterministic: same examples, same model.
import { encodeLinearModel } from "../../src/util/linear-model.ts";

export interface LinearExample {
  readonly features: readonly number[];
  readonly label: number;
  /** Classes that compete; all when left out. */
  readonly allowed?: readonly number[];
  readonly weight?: number;
  /** Shares of the classes of `allowed`, where no single one is known to be right. */
  readonly shares?: readonly number[];
}

export interface LinearOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Features seen in fewer examples are left out. */
  readonly minCount: number;
  /** Orders of the examples whose weights are averaged; 1 when left out. */
  readonly orders?: number;
}

/** Trains a model and returns its bytes. */
export function trainLinear(classes: readonly string[], examples: readonly LinearExample[], options: LinearOptions): Uint8Array {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, n]) => n >= options.minCount)
    .map(([f]) => f)
    .sort((a, b) => a - b);
  const rowOf = new Map(kept.map((f, i) => [f, i]));
  const width = classes.length;
  const average = new Float32Array(kept.length * width);
  const rows = examples.map(({ features }) => Int32Array.from([...new Set(features)].flatMap((f) => rowOf.get(f) ?? [])));
  const all = classes.map((_, k) => k);
  const orders = options.orders ?? 1;
  for (let k = 0; k < orders; k++) {
    const weights = pass(12345 + 7919 * k);
    for (let i = 0; i < weights.length; i++) average[i] += weights[i] / orders;
  }
  return encodeLinearModel(classes, Uint32Array.from(kept), average);

  function pass(seed: number): Float32Array {
    const weights = new Float32Array(kept.length * width);
    const squares = new Float32Array(kept.length * width).fill(1e-6);
    const random = (): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    const order = examples.map((_, i) => i);
    const scores = new Float64Array(width);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
      }
      for (const i of order) {
        const { label, allowed = all, weight = 1, shares } = examples[i];
        let top = -Infinity;
        for (const k of allowed) {
          let sum = 0;
          for (const r of rows[i]) sum += weights[r * width + k];
          scores[k] = sum;
          top = Math.max(top, sum);
        }
        let z = 0;
        for (const k of allowed) z += scores[k] = Math.exp(scores[k] - top);
        for (let n = 0; n < allowed.length; n++) {
          const k = allowed[n];
          const gradient = weight * (scores[k] / z - (shares?.[n] ?? Number(k === label)));
          if (Math.abs(gradient) < 1e-4) continue;
          for (const r of rows[i]) {
            const at = r * width + k;
            const g = gradient + options.l2 * weights[at];
            squares[at] += g * g;
            weights[at] -= (options.rate * g) / Math.sqrt(squares[at]);
          }
        }
      }
    }
    return weights;
  }
}
