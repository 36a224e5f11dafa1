import { foldName } from "../fold.ts";
import { ROLE, type Role } from "../role.ts";
import type { Sql } from "../sql.ts";
import { TERM_KIND, type TermKind } from "../term-kind.ts";
import { foldTerm } from "../terms.ts";
import { type Condition, fragment, NONE } from "./condition.ts";

/** Numbers of the terms of a kind that equal `value`, but for case. */
export const termsEqual = (sql: Sql, kind: TermKind, value: string): number[] =>
  sql.all("SELECT t FROM terms WHERE kind = ? AND folded = ?", TERM_KIND[kind], foldTerm(kind, value)).map(([t]) => t);

/** Numbers of the terms of a kind with a word that begins with `value`, which may be several words. */
export function termsWithPart(sql: Sql, kind: TermKind, value: string): number[] {
  const part = foldName(value);
  if (!part) return [];
  return sql.all("SELECT t FROM terms WHERE kind = ? AND instr(' ' || folded, ?)", TERM_KIND[kind], ` ${part}`).map(([t]) => t);
}

/** Up to so many terms and roles are looked for row by row. */
const FEW = 6;

/** Entries that have any of the terms in any of the roles. */
export function hasTerm(terms: readonly number[], roles: readonly Role[] = ["none"]): Condition {
  const [term] = terms;
  const [role] = roles;
  if (term === undefined || role === undefined) return NONE;
  const which = (row: string): string => `${row}term IN (${terms.join()}) AND ${row}role IN (${roles.map((one) => ROLE[one]).join()})`;
  const list = fragment(`SELECT entry FROM postings WHERE ${which("")}`);
  const member = fragment(`+e.n IN (${list.sql})`);
  const test = fragment(`EXISTS (SELECT 1 FROM postings p WHERE ${which("p.")} AND p.day = e.day AND p.entry = e.n)`);
  const pairs = terms.length * roles.length;
  return {
    test: pairs > FEW ? member : test,
    keyed: true,
    cost: pairs,
    member,
    list,
    ...(pairs === 1 && { posting: [term, ROLE[role]] as const }),
  };
}
