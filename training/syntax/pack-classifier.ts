import type { SparseWeights } from "./sparse-weights.ts";
import { saveWork } from "./work.ts";

/** Saves a classifier's sections as `name.slots`, `name.labels`, `name.weights`; entries updated fewer than `times` are left out. */
export function saveClassifier(name: string, weights: SparseWeights, times: number): void {
  const { slots, labels, weights: values } = weights.pack(times);
  saveWork(`${name}.slots`, new Uint8Array(slots.buffer));
  saveWork(`${name}.labels`, labels);
  saveWork(`${name}.weights`, new Uint8Array(values.buffer));
  console.error(`${name}: ${slots.length / 2} slots, ${labels.length} weights`);
}
