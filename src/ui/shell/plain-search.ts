/** What stands after "?" in an address: plain text by name. */
export type PlainSearch = Readonly<Record<string, string>>;

/** Reads and writes addresses so that people can read and write them too (no JSON in them). */
export const plainSearch = {
  read: (text: string): PlainSearch => Object.fromEntries(new URLSearchParams(text)),
  write: (search: Readonly<Record<string, unknown>>): string => {
    const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== "");
    const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))
      .toString()
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",");
    return text ? `?${text}` : "";
  },
} as const;
