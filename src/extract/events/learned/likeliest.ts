// Takes the likeliest of what is offered for a field of an event, each judged by itself.
import type { FeatureSet } from "../../../util/feature-set.ts";
import type { LinearModel } from "../../../util/linear-model.ts";

/** The first of the offers that is most probable by a model of the classes "not" and "is", or null when none is above `least`. `features`: one set for each. */
export function likeliest<T>(model: LinearModel, offered: readonly T[], features: readonly FeatureSet[], least: number): T | null {
  const is = model.classes.indexOf("is");
  const not = model.classes.indexOf("not");
  let best: T | null = null;
  let top = least;
  features.forEach(({ hashes }, k) => {
    const scores = model.score(hashes);
    const p = 1 / (1 + Math.exp(scores[not] - scores[is]));
    if (p > top) [best, top] = [offered[k], p];
  });
  return best;
}
