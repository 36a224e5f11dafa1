import { foldName } from "../fold.ts";
import type { Role } from "../role.ts";
import type { Sql } from "../sql.ts";
import type { Condition } from "./condition.ts";
import { hasAny } from "./flag-condition.ts";
import { hasTerm, termsEqual, termsWithPart } from "./term-condition.ts";

/** Entries with a party in a role: by its code, else by its entity's id, else by a part of its name or spelling. */
export function partyCondition(sql: Sql, role: Exclude<Role, "none">, value: string): Condition {
  if (value === "*") return hasAny(role === "party" ? ["actor", "recipient", "speaker"] : [role]);
  const exact = [termsEqual(sql, "code", value), termsEqual(sql, "entity", value)].find(({ length }) => length);
  return hasTerm(exact ?? [...new Set([...termsWithPart(sql, "name", value), ...spelled(sql, value)])], [role]);
}

function spelled(sql: Sql, value: string): number[] {
  const part = foldName(value);
  if (!part) return [];
  return sql
    .all("SELECT DISTINCT entity FROM spellings WHERE instr(' ' || folded, ?)", ` ${part}`)
    .flatMap(([entity]) => termsEqual(sql, "entity", entity));
}
