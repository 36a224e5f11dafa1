// Which way to go through the entries: along an index in the order asked for; along the postings of one term, which lie in the order of days;
// or from the shortest list that a condition has.
import type { Sql } from "../sql.ts";
import { type Condition, type Fragment, fragment, joined } from "./condition.ts";

/** The part of a SELECT from FROM on, without ORDER BY. */
export interface Plan {
  readonly from: Fragment;
  /** How the first sort column is to be written: what gives the order of an index, or keeps from using one. */
  readonly column: string;
}

/** What is wanted: the column of `entries` to sort by, null for their number alone, and how many; null: all. */
export interface Wanted {
  readonly by: string | null;
  readonly limit: number | null;
}

/** Where a posting has what its entry's row has too. */
const POSTING: Readonly<Record<string, string>> = { n: "d.entry", day: "d.day" };

interface Counted {
  readonly condition: Condition;
  /** Length of its list; null without one. */
  readonly count: number | null;
}

/** Lists are counted up to this length; one that is longer is taken to be this many times as long. */
const COUNTED = 30_000;
const LONGER = 3;
/** Share of the entries that meet a condition of which no list tells. */
const GUESS = 0.2;
/** Costs over reading a row along an index: reading one by its number; taking one into a set or a sort. */
const BY_NUMBER = 2;
const INTO_SET = 0.3;

/** Chooses by what each way is likely to cost. */
export function planQuery(sql: Sql, conditions: readonly Condition[], { by, limit }: Wanted): Plan {
  const total: number = Math.max(1, sql.get("SELECT coalesce(max(n), 0) FROM entries")![0]);
  const counted = conditions.map((condition): Counted => ({ condition, count: condition.list ? listLength(sql, condition.list) : null }));
  const shareOf = ({ count }: Counted): number => (count === null ? GUESS : Math.min(1, count / total));
  const shareBut = (but?: Counted): number => counted.reduce((product, one) => (one === but ? product : product * shareOf(one)), 1);
  /** Rows read until enough are found. */
  const rowsOf = (length: number, share: number): number => (limit === null ? length : Math.min(length, limit / Math.max(share, 1e-9)));
  const testsOf = (rows: number, but?: Counted): number =>
    counted.reduce((sum, one) => (one === but ? sum : sum + testing(one, rows, total).cost), 0);

  const walked = rowsOf(total, shareBut());
  let best: { readonly cost: number; readonly rows: number; readonly start?: Counted; readonly ordered?: boolean } = {
    cost: walked + testsOf(walked),
    rows: walked,
  };
  for (const start of counted) {
    if (start.count === null) continue;
    const ordered = start.condition.posting !== undefined && by === "day";
    const rows = ordered ? rowsOf(start.count, shareBut(start)) : start.count;
    const cost = rows * (BY_NUMBER + (ordered ? 0 : INTO_SET)) + testsOf(rows, start);
    if (cost < best.cost) best = { cost, rows, start, ordered };
  }

  const { rows, start, ordered } = best;
  const others = counted.filter((one) => one !== start).sort((a, b) => (a.condition.cost ?? 0) - (b.condition.cost ?? 0));
  const along = start?.condition.posting;
  const tests = others.map((one) => {
    const { test } = testing(one, rows, total);
    // Asked of the posting, the entry need not be read.
    return along && one.condition.keyed ? { ...test, sql: test.sql.replaceAll(/\be\.(n|day)\b/g, (_, column) => POSTING[column]!) } : test;
  });
  const where = tests.length ? joined(tests, " AND ") : fragment("1");
  if (along) {
    const unread = by === null && others.every(({ condition }) => condition.keyed);
    const entries = unread ? "" : "CROSS JOIN entries e ON e.n = d.entry";
    const from = `FROM postings d ${entries} WHERE d.term = ${along[0]} AND d.role = ${along[1]} AND ${where.sql}`;
    return { from: fragment(from, ...where.values), column: ordered ? "d.day" : `+e.${by}` };
  }
  if (!start) return { from: fragment(`FROM entries e WHERE ${where.sql}`, ...where.values), column: `e.${by}` };
  const { sql: list, values } = start.condition.list!;
  const from = `FROM (SELECT DISTINCT entry FROM (${list})) k CROSS JOIN entries e ON e.n = k.entry WHERE ${where.sql}`;
  return { from: fragment(from, ...values, ...where.values), column: `+e.${by}` };
}

/** What testing so many rows costs, and by which of the two tests. */
function testing(
  { condition: { test, member, cost = 0 }, count }: Counted,
  rows: number,
  total: number,
): { readonly cost: number; readonly test: Fragment } {
  const set = (count ?? total * GUESS) * INTO_SET;
  return member && set < rows * cost ? { cost: set, test: member } : { cost: rows * cost, test };
}

function listLength(sql: Sql, { sql: list, values }: Fragment): number {
  const [length] = sql.get(`SELECT count(*) FROM (SELECT 1 FROM (${list}) LIMIT ${COUNTED})`, ...values)!;
  return length < COUNTED ? length : length * LONGER;
}
