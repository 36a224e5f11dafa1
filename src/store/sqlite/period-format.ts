/** How SQLite's strftime writes a period. */
export const PERIOD_FORMAT = { day: "%Y-%m-%d", month: "%Y-%m", year: "%Y" } as const;
