// Features of something that is offered for a field of an event: what speaks for it, alone and with what the event is.
import { FeatureSet } from "../../../util/feature-set.ts";

/** Each sign alone and with each part of the context, and the context alone. */
export function signFeatures(signs: readonly string[], context: readonly string[]): FeatureSet {
  const set = new FeatureSet();
  for (const sign of signs) {
    const base = set.name(sign);
    set.add(base);
    for (const about of context) set.add(base, about);
  }
  for (const about of context) set.add("", about);
  return set;
}
