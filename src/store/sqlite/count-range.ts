import type { LedgerEntry } from "../../model/ledger-entry.ts";

/** Least and greatest number that any of an entry's evidence gives for a count; nulls when none does. */
export function countRange(entry: LedgerEntry, field: "quantity" | "dead" | "injured"): [low: number | null, high: number | null] {
  const held = [
    entry[field],
    ...entry.differs.filter((difference) => difference.field === field).flatMap(({ values }) => values.map(({ value }) => value)),
  ];
  const numbers = held.flatMap((value) =>
    typeof value === "number"
      ? [value]
      : value !== null && typeof value === "object"
        ? [(value as Record<string, unknown>).value, (value as Record<string, unknown>).min, (value as Record<string, unknown>).max]
        : [],
  );
  const known = numbers.filter((number): number is number => typeof number === "number" && Number.isFinite(number));
  return known.length ? [Math.min(...known), Math.max(...known)] : [null, null];
}
