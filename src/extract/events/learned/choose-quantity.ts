// Decides which of the counts that a sentence offers is an event's, or none (a ranking of candidates, each judged by itself).
import type { Quantity } from "../../../model/quantity.ts";
import { FeatureSet } from "../../../util/feature-set.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Graph } from "../graph.ts";
import type { OfferedQuantity } from "../quantity-candidates.ts";
import type { Telling } from "./choose-date.ts";

/** A count is taken when its probability passes this: where F1 of held-out training documents is highest. */
const TAKEN = 0.3;

/** Features of each of the counts offered. */
export function quantityFeatures(graph: Graph, { candidate, speech }: Telling, offered: readonly OfferedQuantity[]): FeatureSet[] {
  const { head, frame, support } = candidate;
  const context = [
    `event ${frame.event}`,
    `kind ${speech}`,
    `lemma ${graph.lemmas[head]}`,
    ...(support === null ? [] : [`support ${support}`]),
  ];
  return offered.map(({ signs }) => {
    const set = new FeatureSet();
    for (const sign of signs) {
      const base = set.name(sign);
      set.add(base);
      for (const about of context) set.add(base, about);
    }
    for (const about of context) set.add("", about);
    return set;
  });
}

/** The likeliest of the counts offered, or null. */
export function chooseQuantity(graph: Graph, model: LinearModel, telling: Telling, offered: readonly OfferedQuantity[]): Quantity | null {
  const is = model.classes.indexOf("is");
  const not = model.classes.indexOf("not");
  let best: Quantity | null = null;
  let top = TAKEN;
  quantityFeatures(graph, telling, offered).forEach((features, k) => {
    const scores = model.score(features.hashes);
    const p = 1 / (1 + Math.exp(scores[not] - scores[is]));
    if (p > top) [best, top] = [offered[k].quantity, p];
  });
  return best;
}
