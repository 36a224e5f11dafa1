// Actors that people said are one: who stands for whom.
import type { StoredReview } from "../store/store.ts";

/** Who an actor was when it was united: what its parties are called by from then on. */
export interface UnitedActor {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** The value of a `unite` review: `same` is the actor that `keep` is. */
export interface UniteValue {
  readonly keep: UnitedActor;
  readonly same: UnitedActor;
}

/** Whether an actor is the code book's: such a one is never called by another's name. */
export const isOfCodebook = (id: string): boolean => !/^(?:unknown|local|unnamed):/.test(id);

/**
 * By the id of each actor that was united with another: that other, and the code that it had itself. A function of the standing reviews alone: of
 * those united the code book's actor stays, else the one that was always the one to keep, else the first by its id.
 */
export function unitedActors(
  reviews: readonly StoredReview[],
): ReadonlyMap<string, { readonly into: UnitedActor; readonly was: UnitedActor }> {
  const values = reviews.filter(({ field, undone }) => field === "unite" && undone === null).map(({ value }) => value as UniteValue);
  const actors = new Map<string, UnitedActor>();
  const group = new Map<string, Set<string>>();
  const given = new Set<string>();
  for (const { keep, same } of values) {
    for (const one of [keep, same]) {
      if (!actors.has(one.id)) actors.set(one.id, one);
      if (!group.has(one.id)) group.set(one.id, new Set([one.id]));
    }
    given.add(same.id);
    const all = new Set([...group.get(keep.id)!, ...group.get(same.id)!]);
    for (const id of all) group.set(id, all);
  }
  const rank = (id: string): number => (isOfCodebook(id) ? 0 : given.has(id) ? 2 : 1);
  const found = new Map<string, { into: UnitedActor; was: UnitedActor }>();
  for (const [id, all] of group) {
    const [first = id] = [...all].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    if (first !== id) found.set(id, { into: actors.get(first)!, was: actors.get(id)! });
  }
  return found;
}
