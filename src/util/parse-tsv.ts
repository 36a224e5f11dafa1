/** A row of a tab-separated table with its line number (from 1), for messages. */
export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a tab-separated table. Blank lines and lines that begin with `#` are left out; cells are trimmed. */
export function parseTsv(text: string): TsvRow[] {
  return text
    .split(/\r?\n/)
    .map((line, n) => ({ line: n + 1, raw: line }))
    .filter(({ raw }) => raw.trim() !== "" && !raw.startsWith("#"))
    .map(({ line, raw }) => ({ line, cells: raw.split("\t").map((cell) => cell.trim()) }));
}
