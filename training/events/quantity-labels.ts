// Labels of the counts offered for an event: those of its annotated value.
import type { OfferedQuantity } from "../../src/extract/events/quantity-candidates.ts";

/** 1 for each count that is the event's, else 0. */
export function quantityLabels(offered: readonly OfferedQuantity[], gold: { readonly value: number } | null): number[] {
  return offered.map(({ quantity: { value, min, max } }) =>
    Number(gold !== null && (value === gold.value || (min != null && min <= gold.value && gold.value <= (max ?? gold.value)))),
  );
}
