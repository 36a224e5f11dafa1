import type { SqlValue } from "../sql.ts";

/** A piece of SQL with its values in order. */
export interface Fragment {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What a part of a query asks of a row of `entries e`. */
export interface Condition {
  /** Asked of one row. */
  readonly test: Fragment;
  /** True when the tests look at nothing of the row but `e.n` and `e.day`. */
  readonly keyed?: boolean;
  /** What the test costs, over reading a row. */
  readonly cost?: number;
  /** The same test against a set that is made once: better when many rows are tested. */
  readonly member?: Fragment;
  /** Selects the numbers of the entries that meet it (as `entry`), where an index can. May repeat them. */
  readonly list?: Fragment;
  /** Where `list` is the postings of one term in one role, which lie in the order of days: what they are found by. */
  readonly posting?: readonly [term: number, role: number];
}

export const fragment = (sql: string, ...values: readonly SqlValue[]): Fragment => ({ sql, values });

export const joined = (parts: readonly Fragment[], by: string): Fragment => ({
  sql: parts.map(({ sql }) => sql).join(by),
  values: parts.flatMap(({ values }) => values),
});

/** Met by no entry. */
export const NONE: Condition = { test: fragment("0"), keyed: true, list: fragment("SELECT 0 AS entry WHERE 0") };
