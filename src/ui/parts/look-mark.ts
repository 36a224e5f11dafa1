const key = (query: string): string => `demarche.looked ${query}`;

/** After every change: a first look asks for no changes, which would be all entries. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Up to which change of the ledger a query that is not saved was looked at: kept in the browser. */
export const lookMark = {
  /** NEVER when it never was. */
  of: (query: string): number => Number(localStorage.getItem(key(query)) ?? NEVER),
  NEVER,
  set: (query: string, sequence: number): void => localStorage.setItem(key(query), String(sequence)),
} as const;
