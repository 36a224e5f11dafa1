import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { StoreReader } from "../store/store.ts";
import { calendar } from "../util/calendar.ts";
import { entryChanges } from "./entry-changes.ts";

/** Whether a date (day, month, year or interval; null: not known) ends on or after a day. */
const reaches = (date: string | null, day: string): boolean => {
  const days = date ? calendar.range(date) : null;
  return days !== null && calendar.format(days[1]) >= day;
};

/** What documents published on or after a day (YYYY-MM-DD) made of an entry, one plain line for each change; empty when they only repeat it. */
export function changesSince(store: Pick<StoreReader, "entry">, entry: LedgerEntry, day: string): string[] {
  return entryChanges(
    entry,
    ({ published }) => reaches(published, day),
    (id) => reaches(store.entry(id)?.firstPublished ?? null, day),
  );
}
