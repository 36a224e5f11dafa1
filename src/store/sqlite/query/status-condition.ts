import { FLAG } from "../flag.ts";
import { type Condition, fragment } from "./condition.ts";

const OVER = `((e.flags & ${FLAG.date}) <> 0 AND e.last < ?)`;

/** What was scheduled for days that are over on day `asOf` is overdue; without a date of its own it never is. */
export function statusCondition(value: string, asOf: number): Condition {
  const status = value.toLowerCase();
  if (status === "*") return { test: fragment("1") };
  if (status === "overdue") return { test: fragment(`(e.status = 'scheduled' AND ${OVER})`, asOf) };
  if (status === "scheduled") return { test: fragment(`(e.status = 'scheduled' AND NOT ${OVER})`, asOf) };
  return { test: fragment("e.status = ?", status) };
}
