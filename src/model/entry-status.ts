/** Where an entry's matter stands. `overdue` depends on the day asked for and is never stored. */
export const ENTRY_STATUSES = [
  "reported",
  "scheduled",
  "held",
  "postponed",
  "cancelled",
  "overdue",
  "open",
  "met",
  "rejected",
  "carried-out",
  "withdrawn",
  "in-force",
  "invoked",
  "violated",
  "denied",
  "disputed",
] as const;

export type EntryStatus = (typeof ENTRY_STATUSES)[number];
