import { foldName } from "../fold.ts";
import type { Role } from "../role.ts";
import type { Sql } from "../sql.ts";
import type { Condition } from "./condition.ts";
import { hasAny } from "./flag-condition.ts";
import { hasTerm, termsEqual, termsWithPart } from "./term-condition.ts";

/** Entries with a party in a role: by its code, else by its entity's id, else by a part of its name or spelling. Who was united with another is found as that one. */
export function partyCondition(sql: Sql, role: Exclude<Role, "none">, value: string): Condition {
  if (value === "*") return hasAny(role === "party" ? ["actor", "recipient", "speaker"] : [role]);
  const exact = [termsEqual(sql, "code", value), termsEqual(sql, "entity", standsFor(sql, value))].find(({ length }) => length);
  return hasTerm(exact ?? [...new Set([...termsWithPart(sql, "name", value), ...spelled(sql, value)])], [role]);
}

function spelled(sql: Sql, value: string): number[] {
  const part = foldName(value);
  if (!part) return [];
  return sql
    .all(
      "SELECT DISTINCT coalesce(u.entity, s.entity) FROM spellings s LEFT JOIN united u ON u.member = s.entity WHERE instr(' ' || s.folded, ?)",
      ` ${part}`,
    )
    .flatMap(([entity]) => termsEqual(sql, "entity", entity));
}

/** Whom an entity's id stands for, of any case as in all queries. */
const standsFor = (sql: Sql, id: string): string =>
  sql.get("SELECT entity FROM united WHERE member = ? OR lower(member) = lower(?)", id, id)?.[0] ?? id;
