import { calendar } from "../../util/calendar.ts";
import type { RollUp, StoreReader } from "../store.ts";
import { ANY, type EntryRows } from "./entry-rows.ts";
import { PERIOD_FORMAT } from "./period-format.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** Entries counted by day, pair of parties and type, in step with the entries. */
export interface RollUpTable {
  /** Counts an entry, or with −1 takes it out again. */
  count(rows: EntryRows, by: 1 | -1): void;
  flush(): void;
  clear(): void;
  read: StoreReader["rollUps"];
}

const COLUMNS = Array.from({ length: 7 }, (_, i) => `json_extract(value, '$[${i}]')`);
const ADD = `INSERT INTO roll_ups SELECT ${COLUMNS.join(", ")} FROM json_each(?) WHERE true
  ON CONFLICT (actor, recipient, day, event) DO UPDATE SET entries = entries + excluded.entries, real = real + excluded.real, origins = origins + excluded.origins`;
const DROP = `DELETE FROM roll_ups WHERE (actor, recipient, day, event) IN (SELECT ${COLUMNS.slice(0, 4).join(", ")} FROM json_each(?)) AND entries = 0`;

export function createRollUpTable(sql: Sql): RollUpTable {
  const pending = new Map<string, [entries: number, real: number, origins: number]>();
  return {
    count: ({ counted, real, origins }, by) => {
      for (const { actor, recipient, day, event } of counted) {
        const key = JSON.stringify([actor, recipient, day, event]);
        const sum = pending.get(key) ?? [0, 0, 0];
        pending.set(key, [sum[0] + by, sum[1] + (real ? by : 0), sum[2] + by * origins]);
      }
    },
    flush: () => {
      const changed = [...pending].filter(([, sum]) => sum.some(Boolean));
      pending.clear();
      if (!changed.length) return;
      const rows = JSON.stringify(changed.map(([key, sum]) => [...JSON.parse(key), ...sum]));
      sql.run(ADD, rows);
      if (changed.some(([, sum]) => sum[0] < 0)) sql.run(DROP, rows);
    },
    clear: () => pending.clear(),
    read: ({ by, actor, recipient, event, since, until }) => {
      const tests: [test: string, value: SqlValue][] = [];
      for (const [column, value] of Object.entries({ actor, recipient }))
        tests.push(
          value === undefined
            ? [`${column} <> ?`, ANY]
            : [`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(typeof value === "string" ? [value] : value)],
        );
      if (event !== undefined) tests.push(["event = ?", event]);
      if (since !== undefined) tests.push(["day >= ?", calendar.range(since)?.[0] ?? Number.MAX_SAFE_INTEGER]);
      if (until !== undefined) tests.push(["day <= ?", calendar.range(until)?.[1] ?? Number.MIN_SAFE_INTEGER]);
      const rows = sql.all(
        `SELECT ${by === "ever" ? "''" : `strftime('${PERIOD_FORMAT[by]}', day * 86400, 'unixepoch')`} AS period, actor, recipient, event, sum(entries), sum(real), sum(origins) FROM roll_ups
         WHERE ${tests.map(([test]) => test).join(" AND ")}
         GROUP BY period, actor, recipient, event ORDER BY period, actor, recipient, event`,
        ...tests.map(([, value]) => value),
      );
      return rows.map(
        ([period, a, r, e, entries, real, origins]): RollUp => ({ period, actor: a, recipient: r, event: e, entries, real, origins }),
      );
    },
  };
}
