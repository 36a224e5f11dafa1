import type { StoreWriter } from "../store/store.ts";
import type { Remade } from "./remake-entries.ts";

/** Tells those who watch of the entries that a review changed, and why. */
export function tellReview(
  writer: StoreWriter,
  { made, gone, linked }: Remade,
  { what, at }: { readonly what: string; readonly at: string },
): void {
  for (const id of gone) writer.logChange({ kind: "removed", id, what, document: null, at });
  for (const id of made.keys()) writer.logChange({ kind: "entry", id, what, document: null, at });
  for (const { after } of linked)
    if (!made.has(after.id)) writer.logChange({ kind: "entry", id: after.id, what: "changed", document: null, at });
}
