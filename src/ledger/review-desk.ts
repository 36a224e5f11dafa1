// Where people say what the machine got wrong, with all that entries are made anew by.
import type { Codebook } from "../codebook/codebook.ts";
import type { Language } from "../languages/language.ts";
import { createMerger } from "../merge/create-merger.ts";
import type { Merger } from "../merge/merger.ts";
import type { Store, StoredReview } from "../store/store.ts";
import { reviewEntry } from "./review-entry.ts";
import type { ReviewValue } from "./review-value.ts";
import { undoReview } from "./undo-review.ts";
import { uniteActors } from "./unite-actors.ts";

/** Who says it, and when (ISO 8601). */
export interface Said {
  readonly by: string;
  readonly at: string;
}

/** Each throws ReviewError when what is said cannot be. */
export interface ReviewDesk {
  /** A review of an entry; null when there is no such entry. */
  review(entry: string, said: Said & { readonly review: ReviewValue }): StoredReview | null;
  /** That `same` is the actor `keep`. */
  unite(said: Said & { readonly keep: string; readonly same: string }): StoredReview;
  /** False when there is no such review that stands. */
  undo(review: string, said: Said): boolean;
}

/** A desk on a ledger; `language` is read when something is first said. */
export function openReviewDesk(store: Store, codebook: Codebook, language: () => Language): ReviewDesk {
  let made: Merger | null = null;
  const merger = (): Merger => (made ??= createMerger(codebook, language()));
  return {
    review: (entry, said) => reviewEntry(store, merger(), entry, said),
    unite: (said) => uniteActors(store, merger(), said),
    undo: (review, said) => undoReview(store, merger(), review, said),
  };
}
