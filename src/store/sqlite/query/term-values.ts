import type { StoreReader } from "../../store.ts";
import { foldName } from "../fold.ts";
import { ROLE } from "../role.ts";
import type { Sql } from "../sql.ts";
import { TERM_KIND } from "../term-kind.ts";

/** Terms looked at, and entries counted of each: enough to tell the frequent from the rare. */
const MOST_TERMS = 400;
const MOST_COUNTED = 1000;

/** Values of entries by a part of them. */
export function createTermValues(sql: Sql): StoreReader["values"] {
  return (of, part, limit) =>
    sql
      .all(
        `SELECT coalesce(nullif(value, ''), folded) AS name,
           (SELECT count(*) FROM (SELECT 1 FROM postings WHERE term = t AND role = ${ROLE.none} LIMIT ${MOST_COUNTED})) AS entries
         FROM (SELECT t, folded, value FROM terms WHERE kind = ? AND instr(' ' || folded, ?) LIMIT ${MOST_TERMS})
         WHERE entries > 0 ORDER BY entries DESC, name LIMIT ?`,
        TERM_KIND[of],
        ` ${foldName(part)}`,
        limit,
      )
      .map(([value, count]) => ({ value, count }));
}
