// Decides which of the places that a sentence offers an event is at, or none (a ranking of candidates, each judged by itself).
import type { FeatureSet } from "../../../util/feature-set.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Graph } from "../graph.ts";
import type { OfferedPlace } from "../place-candidates.ts";
import type { Telling } from "./choose-date.ts";
import { likeliest } from "./likeliest.ts";
import { signFeatures } from "./sign-features.ts";

/** A place is taken when its probability passes this: where F1 of held-out training documents is highest. */
const TAKEN = 0.25;

/** Features of each of the places offered. */
export function placeFeatures(graph: Graph, { candidate, speech, reported }: Telling, offered: readonly OfferedPlace[]): FeatureSet[] {
  const { head, frame, support } = candidate;
  const context = [
    `event ${frame.event}`,
    `kind ${speech ? "speech" : "deed"} ${reported === "" ? "" : "reported"}`,
    `lemma ${graph.lemmas[head]}`,
    ...(support === null ? [] : [`support ${support}`]),
  ];
  return offered.map(({ signs }) => signFeatures(signs, context));
}

/** The likeliest of the places offered, or null. */
export function choosePlace(graph: Graph, model: LinearModel, telling: Telling, offered: readonly OfferedPlace[]): string | null {
  return likeliest(model, offered, placeFeatures(graph, telling, offered), TAKEN)?.text ?? null;
}
