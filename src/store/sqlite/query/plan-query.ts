// Which way to go through the entries: along an index in the order asked for, testing each, or from the shortest list that a condition has.
import type { Sql } from "../sql.ts";
import { type Condition, type Fragment, fragment, joined } from "./condition.ts";

/** The part of a SELECT from FROM on, without ORDER BY. */
export interface Plan {
  readonly from: Fragment;
  /** The entries come from a list, which must be sorted; else an index of `entries` may give the order. */
  readonly listed: boolean;
}

/** Lists are counted up to this length. */
const COUNTED = 50_000;
/** Share of the entries that meet a condition of which no list tells. */
const GUESS = 0.2;
/** Cost of an entry taken from a list and sorted, over that of one met along an index; and of a row-by-row test over one by a set, an entry of the set. */
const LISTED = 2;
const SET = 0.01;

/** `limit` entries are wanted; null: all, or their number. */
export function planQuery(sql: Sql, conditions: readonly Condition[], limit: number | null): Plan {
  const total: number = sql.get("SELECT coalesce(max(n), 0) FROM entries")![0];
  const counted = conditions.map((condition) => ({ condition, count: condition.list ? listLength(sql, condition.list) : null }));
  const share = counted.reduce((product, { count }) => product * (count === null ? GUESS : count / Math.max(total, 1)), 1);
  const walked = limit === null ? total : Math.min(total, limit / Math.max(share, 1e-9));
  const shortest = counted.reduce<(typeof counted)[number] | null>(
    (best, one) => (one.count !== null && (best?.count ?? Number.POSITIVE_INFINITY) > one.count ? one : best),
    null,
  );
  const listed = shortest !== null && shortest.count! * LISTED < walked;
  const rows = listed ? shortest.count! : walked;
  const tests = counted
    .filter((one) => !listed || one !== shortest)
    .map(({ condition, count }) => (condition.member && count !== null && rows > count * SET ? condition.member : condition.test));
  const where = tests.length ? joined(tests, " AND ") : fragment("1");
  if (!listed) return { from: fragment(`FROM entries e WHERE ${where.sql}`, ...where.values), listed };
  const { sql: list, values } = shortest.condition.list!;
  return {
    from: fragment(
      `FROM (SELECT DISTINCT entry FROM (${list})) k CROSS JOIN entries e ON e.n = k.entry WHERE ${where.sql}`,
      ...values,
      ...where.values,
    ),
    listed,
  };
}

const listLength = (sql: Sql, { sql: list, values }: Fragment): number =>
  sql.get(`SELECT count(*) FROM (SELECT 1 FROM (${list}) LIMIT ${COUNTED})`, ...values)![0];
