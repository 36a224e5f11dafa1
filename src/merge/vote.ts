import type { Difference } from "../model/ledger-entry.ts";

/** One evidence's value of a field. */
export interface Ballot<Value> {
  readonly value: Value;
  /** Values with the same key are the same. */
  readonly key: string;
  readonly origin: string;
  /** Day of publication. */
  readonly published: number;
  /** Index into the entry's evidence. */
  readonly index: number;
}

/** The value that most independent origins hold, of several the one published last (with `often`, the one with most evidence before that), and the
 * evidence of each value in that order. */
export function vote<Value>(
  ballots: readonly Ballot<Value>[],
  often = false,
): { readonly value: Value; readonly key: string; readonly evidence: readonly number[] }[] {
  const values = new Map<string, { value: Value; origins: Set<string>; latest: number; evidence: number[] }>();
  for (const { value, key, origin, published, index } of ballots) {
    const found = values.get(key);
    if (!found) values.set(key, { value, origins: new Set([origin]), latest: published, evidence: [index] });
    else {
      found.origins.add(origin);
      found.latest = Math.max(found.latest, published);
      found.evidence.push(index);
    }
  }
  return [...values]
    .sort(
      ([x, a], [y, b]) =>
        b.origins.size - a.origins.size || (often ? b.evidence.length - a.evidence.length : 0) || b.latest - a.latest || (x < y ? -1 : 1),
    )
    .map(([key, { value, evidence }]) => ({ value, key, evidence }));
}

/** The difference to keep when more than one value was voted for. */
export function differing(field: string, values: ReturnType<typeof vote<unknown>>): Difference[] {
  return values.length < 2 ? [] : [{ field, values: values.map(({ value, evidence }) => ({ value, evidence })) }];
}
