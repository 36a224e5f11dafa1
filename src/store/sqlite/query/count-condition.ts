import type { Query } from "../../../model/query.ts";
import { type Condition, fragment, NONE } from "./condition.ts";

type Op = Extract<Query, { kind: "field" }>["op"];

/** Entries whose count, or any of its differing values, stands in this relation to a number. */
export function countCondition(column: "quantity" | "dead" | "injured", op: Op, value: string | number): Condition {
  const [low, high] = [`e.${column}_low`, `e.${column}_high`];
  if (value === "*") return { test: fragment(`${low} IS NOT NULL`) };
  const number = Number(value);
  if (!Number.isFinite(number)) return NONE;
  if (op === "=") return { test: fragment(`(${low} IS NOT NULL AND ${low} <= ? AND ${high} >= ?)`, number, number) };
  return { test: fragment(`(${low} IS NOT NULL AND ${op.startsWith(">") ? high : low} ${op} ?)`, number) };
}

/** Entries by the number of their independent origins. */
export function originsCondition(op: Op, value: string | number): Condition {
  const number = Number(value);
  return value === "*" ? { test: fragment("1") } : Number.isFinite(number) ? { test: fragment(`e.origins ${op} ?`, number) } : NONE;
}
