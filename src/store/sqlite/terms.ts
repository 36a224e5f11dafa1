import { foldName } from "./fold.ts";
import type { Sql } from "./sql.ts";
import { TERM_KIND, type TermKind } from "./term-kind.ts";

/** Terms that are found by a part of them; all others by the whole. */
const BY_PART: ReadonlySet<TermKind> = new Set(["name", "place", "publisher"]);

/** A term's value as it is compared; what is found by the whole is folded as SQLite's `lower` does. */
export const foldTerm = (kind: TermKind, value: string): string =>
  BY_PART.has(kind) ? foldName(value) : value.replaceAll(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

/** The numbers of terms, given out as they are first seen. */
export interface Terms {
  number(kind: TermKind, value: string): number;
  /** An entry no longer has this term. */
  lost(term: number): void;
  /** Forgets the terms that no entry has any more. */
  purge(): void;
  /** Drops what is remembered of the table. */
  clear(): void;
}

const MOST_KEPT = 200_000;

/** A term's row: what it is compared by, and the value where that is another. */
const columns = (kind: TermKind, value: string): readonly [kind: number, folded: string, value: string] => {
  const folded = foldTerm(kind, value);
  return [TERM_KIND[kind], folded, value === folded ? "" : value];
};

export function createTerms(sql: Sql): Terms {
  const numbers = new Map<string, number>();
  const gone = new Set<number>();
  const known = (kind: TermKind, value: string): number | null => {
    const key = `${kind} ${value}`;
    const kept = numbers.get(key);
    if (kept !== undefined) return kept;
    const row = sql.get("SELECT t FROM terms WHERE kind = ? AND folded = ? AND value = ?", ...columns(kind, value));
    if (!row) return null;
    if (numbers.size >= MOST_KEPT) numbers.clear();
    numbers.set(key, row[0]);
    return row[0];
  };
  return {
    number: (kind, value) => {
      const found = known(kind, value);
      if (found !== null) return found;
      const { row } = sql.run("INSERT INTO terms (kind, folded, value) VALUES (?, ?, ?)", ...columns(kind, value));
      numbers.set(`${kind} ${value}`, row);
      return row;
    },
    lost: (term) => void gone.add(term),
    purge: () => {
      if (!gone.size) return;
      const purged = sql.run(
        "DELETE FROM terms WHERE t IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM postings WHERE term = t)",
        JSON.stringify([...gone]),
      );
      if (purged.changes) numbers.clear();
      gone.clear();
    },
    clear: () => {
      numbers.clear();
      gone.clear();
    },
  };
}
