/** A row of a tab-separated table with its line number (from 1), for messages. */
export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a tab-separated table. Blank lines and lines that begin with `#` are left out; cells are trimmed. */
export function parseTsv(text: string): TsvRow[] {
  const rows: TsvRow[] = [];
  let line = 0;
  for (const raw of text.split("\n")) {
    line++;
    if (raw.startsWith("#") || raw.trim() === "") continue;
    const cells = raw.split("\t");
    for (let i = 0; i < cells.length; i++) cells[i] = cells[i].trim();
    rows.push({ line, cells });
  }
  return rows;
}
