import type { LedgerEntry } from "../../../model/ledger-entry.ts";
import type { Query } from "../../../model/query.ts";
import { calendar } from "../../../util/calendar.ts";
import type { EntryCount, EntryOrder, EntryRequest, StoreReader } from "../../store.ts";
import { NO_DAY } from "../entry-rows.ts";
import { FLAG } from "../flag.ts";
import { PERIOD_FORMAT } from "../period-format.ts";
import type { Row, Sql } from "../sql.ts";
import type { Unpacked } from "../unpacked.ts";
import { compileQuery } from "./compile-query.ts";
import { planQuery } from "./plan-query.ts";

export type EntryQueries = Pick<StoreReader, "entries" | "allEntries" | "countEntries" | "countBy" | "countByPeriod">;

const ORDERS: Readonly<Record<EntryOrder["by"], string>> = { date: "day", published: "republished", origins: "origins", id: "id" };
const COLUMNS = { type: "e.event", status: "e.status", day: "e.day" } as const;
/** In the place of the type of what is no event. */
const STATEMENT = "statement";
/** Where the columns of a page stand. */
const [ID, VALUE, OVERDUE] = [2, 3, 4];
const DEFAULT_LIMIT = 50;
/** Entries read at once by what streams. */
const BATCH = 500;

/** Questions to the entries. What was scheduled for a day before `asOf` is given as overdue. `flush` writes what the transaction holds back. */
export function createEntryQueries(sql: Sql, bodies: Unpacked<LedgerEntry>, flush: () => void): EntryQueries {
  const read = (rows: readonly Row[]): LedgerEntry[] =>
    bodies.read(rows).map((entry, i): LedgerEntry => (rows[i]![OVERDUE] ? { ...entry, status: "overdue" } : entry));

  const page = ({ query, asOf, order = { by: "date", descending: true }, limit = DEFAULT_LIMIT, after }: EntryRequest): Row[] => {
    flush();
    const today = dayOf(asOf);
    const column = ORDERS[order.by];
    const descending = order.descending ?? false;
    const conditions = compileQuery(sql, query, today);
    const { from, column: sorted } = planQuery(sql, conditions, { by: column, limit });
    const ahead = descending ? "<" : ">";
    const tests: string[] = [];
    const values: (string | number)[] = [];
    if (after) {
      const [value, id] = cursor(after);
      if (column === "id") {
        tests.push(`e.id ${ahead} ?`);
        values.push(id);
      } else {
        tests.push(`${sorted} ${ahead}= ? AND (${sorted} ${ahead} ? OR e.id > ?)`);
        values.push(value, value, id);
      }
    }
    return sql.all(
      `SELECT e.n, e.hash, e.id, e.${column}, e.status = 'scheduled' AND (e.flags & ${FLAG.date}) <> 0 AND e.last < ?
       ${from.sql} ${tests.map((test) => `AND ${test}`).join(" ")} ORDER BY ${sorted}${descending ? " DESC" : ""}${column === "id" ? "" : ", e.id"} LIMIT ?`,
      today,
      ...from.values,
      ...values,
      limit,
    );
  };

  return {
    entries: (request) => {
      const limit = request.limit ?? DEFAULT_LIMIT;
      const rows = page({ ...request, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { entries: read(shown), next: rows.length > limit && last ? JSON.stringify([last[VALUE], last[ID]]) : null };
    },
    *allEntries(request) {
      for (let after: string | null = null; ; ) {
        const rows = page({ ...request, order: { by: "id" }, limit: BATCH, after });
        yield* read(rows);
        if (rows.length < BATCH) return;
        after = JSON.stringify(["", rows.at(-1)![ID]]);
      }
    },
    countEntries: ({ query, asOf }) => {
      flush();
      const { from } = planQuery(sql, compileQuery(sql, query, dayOf(asOf)), { by: null, limit: null });
      return sql.get(`SELECT count(*) ${from.sql}`, ...from.values)![0];
    },
    countBy: ({ query, asOf, by }) => {
      flush();
      const today = dayOf(asOf);
      const of = (asked: Query): EntryCount[] => {
        const { from } = planQuery(sql, compileQuery(sql, asked, today), { by: "n", limit: null });
        return sql
          .all(
            `SELECT ${COLUMNS[by]}, count(*) ${from.sql} ${by === "day" ? `AND e.day > ${NO_DAY}` : ""} GROUP BY ${COLUMNS[by]}`,
            ...from.values,
          )
          .map(([value, count]) => ({ value: by === "day" ? calendar.format(value) : (value ?? STATEMENT), count }))
          .sort((a, b) => (a.value < b.value ? -1 : 1));
      };
      if (by !== "status") return of(query);
      const overdue = of({ kind: "and", parts: [query, { kind: "field", field: "status", op: "=", value: "overdue" }] })[0]?.count ?? 0;
      const counts = new Map(of(query).map(({ value, count }) => [value, count]));
      if (overdue > 0) counts.set("overdue", overdue).set("scheduled", counts.get("scheduled")! - overdue);
      return [...counts].flatMap(([value, count]) => (count > 0 ? [{ value, count }] : [])).sort((a, b) => (a.value < b.value ? -1 : 1));
    },
    countByPeriod: ({ query, asOf, by }) => {
      flush();
      const { from } = planQuery(sql, compileQuery(sql, query, dayOf(asOf)), { by: "n", limit: null });
      return sql
        .all(
          `SELECT strftime('${PERIOD_FORMAT[by]}', chart * 86400, 'unixepoch') AS period, type, sum(entries), sum(real), sum(origins) FROM (
             SELECT e.chart AS chart, coalesce(e.event, '${STATEMENT}') AS type, count(*) AS entries, sum(e.aux = 0) AS real, sum(e.origins) AS origins
             ${from.sql} AND e.chart IS NOT NULL GROUP BY e.chart, e.event
           ) GROUP BY period, type ORDER BY period, type`,
          ...from.values,
        )
        .map(([period, event, entries, real, origins]) => ({ period, event, entries, real, origins }));
    },
  };
}

/** Last day of `YYYY[-MM[-DD]]`. */
function dayOf(asOf: string): number {
  const range = calendar.range(asOf);
  if (!range) throw new RangeError(`not a date: ${asOf}`);
  return range[1];
}

/** What a page's `next` says: the sorted value and the id of the last entry shown. */
function cursor(after: string): readonly [value: string | number, id: string] {
  const found = /^\[(-?\d+|"[^"]*"),("(?:[^"\\]|\\.)*")\]$/.exec(after);
  if (!found) throw new RangeError(`not a page of entries: ${after}`);
  return [JSON.parse(found[1]!), JSON.parse(found[2]!)];
}
