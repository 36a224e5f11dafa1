import type { Terminal } from "./terminal.ts";

/** Columns that a view takes: the terminal's, but no more than can be read at ease; lists of one line each may be wider. */
export function viewWidth({ columns }: Pick<Terminal, "columns">, of: "entries" | "lines" = "entries"): number {
  const [usual, most] = of === "entries" ? [100, 140] : [140, 180];
  return Math.min(columns ?? usual, most);
}
