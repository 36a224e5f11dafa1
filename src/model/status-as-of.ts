import { calendar } from "../util/calendar.ts";
import type { EntryStatus } from "./entry-status.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** Where an entry's matter stands on a day (`YYYY[-MM[-DD]]`; of a month or year its last): by what had happened until then, and "overdue" when
 * what was scheduled should have taken place before it. Before its first step an entry has the status of that step. */
export function statusAsOf(entry: Pick<LedgerEntry, "status" | "statusHistory" | "date">, asOf: string): EntryStatus {
  const day = calendar.range(asOf)?.[1];
  if (day === undefined) return entry.status;
  const start = (date: string | null): number => (date === null ? Number.NEGATIVE_INFINITY : (calendar.range(date)?.[0] ?? day));
  const past = entry.statusHistory.filter(({ date }) => start(date) <= day);
  const whole = past.length === entry.statusHistory.length;
  const status = whole ? entry.status : (past.at(-1)?.status ?? entry.statusHistory[0]?.status ?? entry.status);
  if (status !== "scheduled" || entry.date === null) return status;
  const due = calendar.range(entry.date)?.[1];
  return due !== undefined && due < day ? "overdue" : status;
}
