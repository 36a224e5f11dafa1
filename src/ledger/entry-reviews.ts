// What people said of entries, beside the machine's values: found again by mention, and after recoding by place in the document.
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { StoredMention, StoredReview, StoreReader } from "../store/store.ts";
import type { ReviewValue } from "./review-value.ts";

/** A review as it is stored: what was said, and where the words stand, should coding give the mention another id. */
export interface AnchoredValue {
  readonly given: ReviewValue["value"];
  /** Key of the document. */
  readonly document: string;
  readonly span: readonly [number, number];
}

/** A review with the entry that it is of now; null when its words are no longer in the ledger. */
export interface EntryReview {
  readonly id: string;
  readonly entry: string | null;
  readonly mention: string;
  readonly field: ReviewValue["field"];
  readonly value: unknown;
  readonly by: string;
  readonly at: string;
  readonly undone: string | null;
}

/** All reviews of a ledger by entry, kept up with it. */
export interface EntryReviews {
  /** Oldest first, with those taken back. */
  all(): readonly EntryReview[];
  of(entry: string): readonly EntryReview[];
  /** The entry with the reviews that stand; the same object when there are none. */
  attach(entry: LedgerEntry): LedgerEntry;
  /** Dismissed, or merged into another by a person. */
  isHidden(entry: string): boolean;
}

type Placed = Pick<StoredMention, "mention" | "entry">;

const spanOf = ({ mention }: Placed): readonly [number, number] => (mention.event ?? mention.statement)!.span;
const overlap = (a: readonly [number, number], b: readonly [number, number]): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** The mention of a document that shares most of a span; null when none does. */
function nearest(mentions: readonly Placed[], span: readonly [number, number]): Placed | null {
  const best = mentions.reduce<Placed | null>((a, b) => (a === null || overlap(spanOf(b), span) > overlap(spanOf(a), span) ? b : a), null);
  return best && overlap(spanOf(best), span) > 0 ? best : null;
}

/** Who each review is of now. */
function resolve(reader: StoreReader, stored: readonly StoredReview[]): EntryReview[] {
  const known = new Map(reader.mentions([...new Set(stored.map(({ mention }) => mention))]).map((one) => [one.mention.id, one]));
  return stored.map(({ value, field, mention, ...review }) => {
    const { given, document, span } = value as AnchoredValue;
    const place: Placed | null = known.get(mention) ?? nearest(reader.mentionsOfDocument(document), span);
    return {
      ...review,
      field: field as EntryReview["field"],
      value: given,
      mention: place?.mention.id ?? mention,
      entry: place?.entry ?? null,
    };
  });
}

/** Reads the reviews of a store; again when it has changed. */
export function createEntryReviews(reader: StoreReader): EntryReviews {
  let version = -1;
  let all: readonly EntryReview[] = [];
  let byEntry = new Map<string, EntryReview[]>();
  const fresh = (): void => {
    const now = reader.version();
    if (now === version) return;
    const stored = reader.reviews();
    all = stored.length > 0 ? resolve(reader, stored) : [];
    byEntry = new Map();
    for (const review of all) {
      if (review.entry === null) continue;
      const list = byEntry.get(review.entry);
      if (list) list.push(review);
      else byEntry.set(review.entry, [review]);
    }
    version = now;
  };
  const of = (entry: string): readonly EntryReview[] => {
    fresh();
    return byEntry.get(entry) ?? [];
  };
  const standing = (entry: string): EntryReview[] => of(entry).filter(({ undone }) => undone === null);
  return {
    all: () => {
      fresh();
      return all;
    },
    of,
    attach: (entry) => {
      const found = standing(entry.id);
      return found.length === 0 ? entry : { ...entry, reviews: found.map(({ field, value, by, at }) => ({ field, value, by, at })) };
    },
    isHidden: (entry) => standing(entry).some(({ field }) => field === "dismiss" || field === "merge"),
  };
}
