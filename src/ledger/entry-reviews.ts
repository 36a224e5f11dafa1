// What people said of entries, beside the machine's values: found again by mention, and after recoding by place in the document.
import type { LedgerEntry } from "../model/ledger-entry.ts";
import { partiesOf } from "../model/parties-of.ts";
import type { StoredReview, StoreReader } from "../store/store.ts";
import { type Anchor, findAnchored } from "./find-anchored.ts";
import type { ReviewValue } from "./review-value.ts";
import { type UnitedActor, type UniteValue, unitedActors } from "./united-actors.ts";

/** A review of an entry as it is stored: what was said, and where the words stand, should coding give the mention another id. */
export interface AnchoredValue {
  readonly given: ReviewValue["value"];
  /** Key of the document. */
  readonly document: string;
  readonly span: readonly [number, number];
  /** Type of the event, null of a statement; left out by earlier versions. */
  readonly event?: string | null;
  /** Id that the entry had. */
  readonly was?: string;
  /** The mentions that are split off; the first mention of the entry that it is merged into. */
  readonly others?: readonly Anchor[];
  /** Copies of what is split off that are not to go with it. */
  readonly stays?: readonly Anchor[];
}

/** A review with what it is of now. */
export interface EntryReview {
  readonly id: string;
  /** The entry; null when its words are no longer in the ledger, and of what was said of actors. */
  readonly entry: string | null;
  /** Entries that it is of too: what was split off, what was merged into. */
  readonly others: readonly string[];
  /** Null of what was said of actors. */
  readonly mention: string | null;
  readonly field: ReviewValue["field"] | "unite";
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
  /** Those by which actors were united with an actor, or it with another. */
  ofActor(id: string): readonly (EntryReview & { readonly value: UniteValue })[];
  /** Names of the actors that stand for this one since people united them. */
  unitedNames(id: string): string[];
  /** The entry with the reviews that stand; the same object when there are none. */
  attach(entry: LedgerEntry): LedgerEntry;
  /** Dismissed by a person. */
  isHidden(entry: string): boolean;
  /** Ids of all that are. */
  hidden(): string[];
  /** The entry that now holds what an entry held that was split or merged; null when nobody did so. */
  movedTo(entry: string): string | null;
}

interface Resolved {
  readonly all: readonly EntryReview[];
  readonly moved: ReadonlyMap<string, string>;
}

/** Who each review is of now. */
function resolve(reader: StoreReader, stored: readonly StoredReview[]): Resolved {
  const values = stored.map(({ field, value }) => (field === "unite" ? null : (value as AnchoredValue)));
  const anchors = stored.flatMap(({ mention }, i) => (values[i] ? [mention, ...(values[i].others ?? []).map((one) => one.mention)] : []));
  const known = new Map(reader.mentions([...new Set(anchors)]).map((one) => [one.mention.id, one]));
  const mentions = { byId: (id: string) => known.get(id), ofDocument: (key: string) => reader.mentionsOfDocument(key) };
  const moved = new Map<string, string>();
  const all = stored.map(({ value, field, mention, ...review }, i): EntryReview => {
    const anchored = values[i];
    if (!anchored) return { ...review, field: field as EntryReview["field"], value, mention: null, entry: null, others: [] };
    const { given, document, span, event, was, others = [] } = anchored;
    const place = findAnchored({ mention, document, span, event }, mentions);
    const other = others.flatMap((anchor) => findAnchored(anchor, mentions)?.entry ?? []);
    if (was && place) moved.set(was, place.entry);
    if (field === "merge" && other[0]) moved.set(String(given), other[0]);
    return {
      ...review,
      field: field as EntryReview["field"],
      value: given,
      mention: place?.mention.id ?? mention,
      entry: place?.entry ?? null,
      others: [...new Set(other)].filter((id) => id !== place?.entry),
    };
  });
  return { all, moved };
}

/** Reads the reviews of a store; again when it has changed. */
export function createEntryReviews(reader: StoreReader): EntryReviews {
  let version = -1;
  let found: Resolved = { all: [], moved: new Map() };
  let byEntry = new Map<string, EntryReview[]>();
  let byActor = new Map<string, (EntryReview & { readonly value: UniteValue })[]>();
  const fresh = (): void => {
    const now = reader.version();
    if (now === version) return;
    const stored = reader.reviews();
    found = stored.length > 0 ? resolve(reader, stored) : { all: [], moved: new Map() };
    byEntry = new Map();
    byActor = new Map();
    for (const review of found.all)
      for (const entry of review.entry === null ? review.others : [review.entry, ...review.others])
        byEntry.set(entry, [...(byEntry.get(entry) ?? []), review]);
    const united: ReadonlyMap<string, { readonly into: UnitedActor }> = unitedActors(stored);
    for (const review of found.all) {
      if (review.field !== "unite") continue;
      const value = review.value as UniteValue;
      for (const id of new Set([value.keep.id, value.same.id].flatMap((one) => [one, united.get(one)?.into.id ?? one])))
        byActor.set(id, [...(byActor.get(id) ?? []), { ...review, value }]);
    }
    version = now;
  };
  const of = (entry: string): readonly EntryReview[] => {
    fresh();
    return byEntry.get(entry) ?? [];
  };
  const ofActor = (id: string): readonly (EntryReview & { readonly value: UniteValue })[] => {
    fresh();
    return byActor.get(id) ?? [];
  };
  const stands = ({ undone }: EntryReview): boolean => undone === null;
  /** What was said of the actors of an entry. */
  const ofActors = (entry: LedgerEntry): EntryReview[] =>
    byActor.size === 0 ? [] : [...new Set(partiesOf(entry).flatMap(({ entity }) => (entity ? ofActor(entity) : [])))];
  return {
    all: () => {
      fresh();
      return found.all;
    },
    of,
    ofActor,
    unitedNames: (id) => {
      const values = ofActor(id)
        .filter(stands)
        .flatMap(({ value: { keep, same } }) => [keep, same]);
      return [...new Set(values.filter((one) => one.id !== id).map(({ name }) => name))].sort();
    },
    attach: (entry) => {
      const reviews = [...of(entry.id), ...ofActors(entry)].filter(stands);
      return reviews.length === 0 ? entry : { ...entry, reviews: reviews.map(({ field, value, by, at }) => ({ field, value, by, at })) };
    },
    isHidden: (entry) => of(entry).some((review) => stands(review) && review.field === "dismiss"),
    hidden: () => {
      fresh();
      const ids = found.all.filter((review) => stands(review) && review.field === "dismiss").flatMap(({ entry }) => entry ?? []);
      return [...new Set(ids)];
    },
    movedTo: (entry) => {
      fresh();
      return found.moved.get(entry) ?? null;
    },
  };
}
