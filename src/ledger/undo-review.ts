import type { Merger } from "../merge/merger.ts";
import type { Store } from "../store/store.ts";
import type { AnchoredValue } from "./entry-reviews.ts";
import { findAnchored } from "./find-anchored.ts";
import { remakeEntries } from "./remake-entries.ts";
import { tellReview } from "./tell-review.ts";
import { reunite } from "./unite-actors.ts";

/** Takes a review back, with all that it did; false when there is none that stands. */
export function undoReview(store: Store, merger: Merger, id: string, { by, at }: { readonly by: string; readonly at: string }): boolean {
  return store.write((writer) => {
    const before = writer.reviews();
    const review = before.find((one) => one.id === id);
    if (!review || review.undone !== null) return false;
    writer.putReview({ ...review, undone: at });
    const told = { what: `review undone: ${review.field} by ${by}`, at };
    if (review.field === "unite") {
      tellReview(writer, reunite(writer, merger, { before }), told);
      return true;
    }
    const { document, span, event, others = [] } = review.value as AnchoredValue;
    const mentions = { byId: (one: string) => writer.mentions([one])[0], ofDocument: (key: string) => writer.mentionsOfDocument(key) };
    const held = [{ mention: review.mention, document, span, event }, ...others].flatMap((anchor) => findAnchored(anchor, mentions) ?? []);
    // What was said of the part alone is not said of the whole.
    if (review.field === "split")
      for (const other of writer.reviews(others.map(({ mention }) => mention)))
        if (other.undone === null && other.at >= review.at && other.field !== "split" && other.field !== "merge")
          writer.putReview({ ...other, undone: at });
    if (review.field === "split" || review.field === "merge")
      tellReview(writer, remakeEntries(writer, merger, { put: [], removed: [], before: held }), told);
    else for (const { entry } of held) writer.logChange({ kind: "entry", id: entry, document: null, ...told });
    return true;
  });
}
