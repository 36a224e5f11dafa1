// Decides which of the counts that a sentence offers is an event's, or none (a ranking of candidates, each judged by itself).
import type { Quantity } from "../../../model/quantity.ts";
import type { FeatureSet } from "../../../util/feature-set.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Graph } from "../graph.ts";
import type { OfferedQuantity } from "../quantity-candidates.ts";
import type { Telling } from "./choose-date.ts";
import { likeliest } from "./likeliest.ts";
import { signFeatures } from "./sign-features.ts";

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
  return offered.map(({ signs }) => signFeatures(signs, context));
}

/** The likeliest of the counts offered, or null. */
export function chooseQuantity(graph: Graph, model: LinearModel, telling: Telling, offered: readonly OfferedQuantity[]): Quantity | null {
  return likeliest(model, offered, quantityFeatures(graph, telling, offered), TAKEN)?.quantity ?? null;
}
