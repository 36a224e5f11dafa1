// Reviews: a person's word beside the machine's value, and taking it back. Both are told to those who watch.
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Store, StoredReview, StoreReader } from "../store/store.ts";
import { stableId } from "../util/stable-id.ts";
import type { AnchoredValue } from "./entry-reviews.ts";
import type { ReviewValue } from "./review-value.ts";

/** Why a review cannot be kept. */
export class ReviewError extends Error {
  override readonly name = "ReviewError";
}

const checked = (reader: StoreReader, entry: LedgerEntry, { field, value }: ReviewValue): void => {
  if (field === "type" && entry.kind !== "event") throw new ReviewError("A statement has no event type.");
  if (field === "merge") {
    if (value === entry.id) throw new ReviewError("An entry is one with itself already.");
    const other = reader.entry(value);
    if (!other) throw new ReviewError(`There is no entry ${value} to merge with.`);
    if (other.kind !== entry.kind)
      throw new ReviewError(`${value} is ${other.kind === "event" ? "an event" : "a statement"}; this entry is not.`);
  }
  if (field === "split") {
    const own = new Set(entry.evidence.map(({ mention }) => mention));
    const strange = value.find((id) => !own.has(id));
    if (strange !== undefined) throw new ReviewError(`${strange} is no mention of this entry.`);
    if (new Set(value).size === own.size) throw new ReviewError("All mentions would be split off: nothing would be left.");
  }
};

/** Keeps a review of an entry; an earlier one of the same field is taken back. Throws ReviewError; null when there is no such entry. */
export function reviewEntry(
  store: Store,
  id: string,
  { review, by, at }: { readonly review: ReviewValue; readonly by: string; readonly at: string },
): StoredReview | null {
  return store.write((writer) => {
    const entry = writer.entry(id);
    if (!entry) return null;
    checked(writer, entry, review);
    const [anchor] = entry.evidence;
    const [place] = writer.mentions([anchor!.mention]);
    if (!place) return null;
    const value: AnchoredValue = { given: review.value, document: place.document, span: [...anchor!.span] };
    for (const old of writer.reviews(entry.evidence.map(({ mention }) => mention)))
      if (old.field === review.field && old.undone === null) writer.putReview({ ...old, undone: at });
    const stored: StoredReview = {
      id: stableId(`${place.mention.id} ${review.field} ${by} ${at} ${JSON.stringify(review.value)}`),
      mention: place.mention.id,
      field: review.field,
      value,
      by,
      at,
      undone: null,
    };
    writer.putReview(stored);
    writer.logChange({ kind: "entry", id, what: `review: ${review.field} by ${by}`, document: null, at });
    return stored;
  });
}

/** Takes a review back; false when there is none that stands. */
export function undoReview(
  store: Store,
  id: string,
  { entry, by, at }: { readonly entry: string | null; readonly by: string; readonly at: string },
): boolean {
  return store.write((writer) => {
    const review = writer.reviews().find((one) => one.id === id);
    if (!review || review.undone !== null) return false;
    writer.putReview({ ...review, undone: at });
    if (entry !== null) writer.logChange({ kind: "entry", id: entry, what: `review undone: ${review.field} by ${by}`, document: null, at });
    return true;
  });
}
