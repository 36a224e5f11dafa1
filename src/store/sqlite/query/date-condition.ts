import type { Query } from "../../../model/query.ts";
import { calendar } from "../../../util/calendar.ts";
import { NO_DAY } from "../entry-rows.ts";
import { type Condition, fragment, NONE } from "./condition.ts";

type Op = Extract<Query, { kind: "field" }>["op"];

/** Entries whose last day is not before `value`'s first; of what is not dated, first publication counts. */
export const since = (value: string): Condition => bounded(value, (from) => fragment("e.last >= ?", from));

/** Entries whose first day is not after `value`'s last. */
export const until = (value: string): Condition => bounded(value, (_, to) => fragment(`(e.day <= ? AND e.day > ${NO_DAY})`, to));

/** Entries that were published in, before or after a day, month, year. */
export function published(value: string, op: Op): Condition {
  const known = `e.published > ${NO_DAY}`;
  if (value === "*") return { test: fragment(known) };
  return bounded(value, (from, to) => {
    if (op === "<") return fragment(`(e.published < ? AND ${known})`, from);
    if (op === "<=") return fragment(`(e.published <= ? AND ${known})`, to);
    if (op === ">") return fragment("e.republished > ?", to);
    if (op === ">=") return fragment("e.republished >= ?", from);
    return fragment(`(e.published <= ? AND e.republished >= ? AND ${known})`, to, from);
  });
}

function bounded(value: string, test: (from: number, to: number) => ReturnType<typeof fragment>): Condition {
  const days = calendar.range(value);
  return days ? { test: test(...days) } : NONE;
}
