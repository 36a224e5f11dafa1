const key = (query: string): string => `demarche.looked ${query}`;

/** Up to which change of the ledger a query that is not saved was looked at: kept in the browser. */
export const lookMark = {
  of: (query: string): number => Number(localStorage.getItem(key(query)) ?? 0),
  set: (query: string, sequence: number): void => localStorage.setItem(key(query), String(sequence)),
} as const;
