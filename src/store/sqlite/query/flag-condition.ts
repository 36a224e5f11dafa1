import { FLAG, type Flag } from "../flag.ts";
import { type Condition, fragment } from "./condition.ts";

/** Whether an entry has a value in any of these fields. */
export function hasAny(flags: readonly Flag[]): Condition {
  const bits = flags.reduce((sum, flag) => sum | FLAG[flag], 0);
  return { test: fragment(`(e.flags & ${bits}) <> 0`) };
}

const NO = new Set(["no", "false", "0"]);

/** `redline:yes`, `redline:no`; "*" as yes. */
export function yesOrNo(flag: Flag, value: string): Condition {
  return { test: fragment(`(e.flags & ${FLAG[flag]}) ${NO.has(value.toLowerCase()) ? "=" : "<>"} 0`) };
}
