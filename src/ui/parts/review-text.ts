import { valueText } from "./value-text.ts";

/** What a review says, in words. */
export function reviewText({ field, value }: { readonly field: string; readonly value: unknown }): string {
  if (field === "split" && Array.isArray(value)) return `${value.length} ${value.length === 1 ? "passage" : "passages"} off`;
  if (field === "merge") return `into ${String(value)}`;
  return valueText(value);
}
