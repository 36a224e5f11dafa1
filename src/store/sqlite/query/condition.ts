import type { SqlValue } from "../sql.ts";

/** A piece of SQL with its values in order. */
export interface Fragment {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What a part of a query asks of a row of `entries e`. No test is ever NULL. */
export interface Condition {
  /** Good when few rows are tested. */
  readonly test: Fragment;
  /** The same test, better when many rows are tested. */
  readonly member?: Fragment;
  /** Selects the numbers of the entries that meet it (as `entry`), where an index can. May repeat them. */
  readonly list?: Fragment;
}

export const fragment = (sql: string, ...values: readonly SqlValue[]): Fragment => ({ sql, values });

export const joined = (parts: readonly Fragment[], by: string): Fragment => ({
  sql: parts.map(({ sql }) => sql).join(by),
  values: parts.flatMap(({ values }) => values),
});

export const NONE: Condition = { test: fragment("0"), list: fragment("SELECT 0 AS entry WHERE 0") };
