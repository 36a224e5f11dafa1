import type { Query } from "../model/query.ts";
import type { EntryCount } from "../store/store.ts";
import type { ServerContext } from "./server-context.ts";

type By = "type" | "status" | "day";

/** Counts all that match by a value, less the entries that a person dismissed. */
export function shownCounts({ store, reviews }: ServerContext, query: Query, asOf: string): (by: By) => EntryCount[] {
  const hidden = reviews.hidden();
  const among: Query = { kind: "or", parts: hidden.map((value): Query => ({ kind: "field", field: "id", op: "=", value })) };
  return (by) => {
    const counts = new Map(store.countBy({ query, asOf, by }).map(({ value, count }) => [value, count]));
    if (hidden.length > 0)
      for (const { value, count } of store.countBy({ query: { kind: "and", parts: [among, query] }, asOf, by }))
        counts.set(value, counts.get(value)! - count);
    return [...counts].flatMap(([value, count]) => (count > 0 ? [{ value, count }] : []));
  };
}
