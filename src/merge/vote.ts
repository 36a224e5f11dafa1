import type { Difference } from "../model/ledger-entry.ts";

/** One evidence's value of a field. */
export interface Ballot<Value> {
  readonly value: Value;
  /** Values with the same key are the same. */
  readonly key: string;
  readonly origin: string;
  /** Day of publication. */
  readonly published: number;
  /** First day of publication of the document and its copies: when the origin said it. */
  readonly told: number;
  /** Index into the entry's evidence. */
  readonly index: number;
  /** A first-hand value goes before any that is not. */
  readonly firsthand?: boolean;
}

/** What each origin said last: a correction takes the place of what it corrects, while reprints still carry that. */
export function lastWords<B extends Pick<Ballot<unknown>, "origin" | "told">>(ballots: readonly B[]): readonly B[] {
  const last = new Map<string, number>();
  for (const { origin, told } of ballots) last.set(origin, Math.max(last.get(origin) ?? 0, told));
  return ballots.filter(({ origin, told }) => told === last.get(origin));
}

/** The value that is first-hand, of several (or none) the one that most independent origins hold by their last word, of several the one published last (with `often`, the one with most evidence before that), and the
 * evidence of each value in that order. */
export function vote<Value>(
  ballots: readonly Ballot<Value>[],
  often = false,
): { readonly value: Value; readonly key: string; readonly evidence: readonly number[] }[] {
  const values = new Map<string, { value: Value; firsthand: boolean; origins: Set<string>; latest: number; evidence: number[] }>();
  const standing = new Set(lastWords(ballots));
  for (const ballot of ballots) {
    const { value, key, origin, published, index } = ballot;
    let found = values.get(key);
    if (!found) values.set(key, (found = { value, firsthand: false, origins: new Set(), latest: published, evidence: [] }));
    found.firsthand ||= ballot.firsthand === true;
    if (standing.has(ballot)) found.origins.add(origin);
    found.latest = Math.max(found.latest, published);
    found.evidence.push(index);
  }
  return [...values]
    .sort(
      ([x, a], [y, b]) =>
        Number(b.firsthand) - Number(a.firsthand) ||
        b.origins.size - a.origins.size ||
        (often ? b.evidence.length - a.evidence.length : 0) ||
        b.latest - a.latest ||
        (x < y ? -1 : 1),
    )
    .map(([key, { value, evidence }]) => ({ value, key, evidence }));
}

/** The difference to keep when more than one value was voted for. */
export function differing(field: string, values: ReturnType<typeof vote<unknown>>): Difference[] {
  return values.length < 2 ? [] : [{ field, values: values.map(({ value, evidence }) => ({ value, evidence })) }];
}
