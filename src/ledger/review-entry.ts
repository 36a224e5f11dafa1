// Reviews of entries: a person's word beside the machine's value. What is split off or merged is so at once, in one transaction.
import type { Merger } from "../merge/merger.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { Store, StoredMention, StoredReview, StoreReader, StoreWriter } from "../store/store.ts";
import { stableId } from "../util/stable-id.ts";
import type { AnchoredValue } from "./entry-reviews.ts";
import type { Anchor } from "./find-anchored.ts";
import { remakeEntries } from "./remake-entries.ts";
import { ReviewError } from "./review-error.ts";
import type { ReviewValue } from "./review-value.ts";
import { tellReview } from "./tell-review.ts";
import { wordsKey } from "./words-key.ts";

const ofMentions = (entry: LedgerEntry): string[] => entry.evidence.map(({ mention }) => mention);

/** The entry to merge with. Throws ReviewError. */
function otherEntry(reader: StoreReader, entry: LedgerEntry, id: string): LedgerEntry {
  if (id === entry.id) throw new ReviewError("An entry is one with itself already.");
  const other = reader.entry(id);
  if (!other) throw new ReviewError(`There is no entry ${id} to merge with.`);
  if (other.kind !== entry.kind)
    throw new ReviewError(`${id} is ${other.kind === "event" ? "an event" : "a statement"}; this entry is not.`);
  const dismissed = [entry, other].find((one) =>
    reader.reviews(ofMentions(one)).some(({ field, undone }) => field === "dismiss" && undone === null),
  );
  if (dismissed) throw new ReviewError(`Entry ${dismissed.id} is dismissed: take that back first.`);
  return other;
}

function checkSplit(entry: LedgerEntry, off: readonly string[]): void {
  const own = new Set(ofMentions(entry));
  const strange = off.find((id) => !own.has(id));
  if (strange !== undefined) throw new ReviewError(`${strange} is no mention of this entry.`);
  if (new Set(off).size === own.size) throw new ReviewError("All mentions would be split off: nothing would be left.");
}

const anchorOf = ({ mention, document }: StoredMention): Anchor => ({
  mention: mention.id,
  document,
  span: [...(mention.event ?? mention.statement)!.span],
  event: mention.event?.event ?? null,
});

/** Copies of what is split off that a person leaves where they are. */
function staying(mentions: readonly StoredMention[], off: ReadonlySet<string>): Anchor[] {
  const told = new Set(mentions.filter(({ mention }) => off.has(mention.id)).map(({ mention }) => wordsKey(mention)));
  return mentions.filter(({ mention }) => !off.has(mention.id) && told.has(wordsKey(mention))).map(anchorOf);
}

/** What the review holds on to: the mention, and what else its value needs. */
function anchored(
  writer: StoreWriter,
  entry: LedgerEntry,
  review: ReviewValue,
): { readonly anchor: Anchor; readonly value: AnchoredValue } | null {
  const off = new Set(review.field === "split" ? review.value : []);
  const mentions = writer.mentions(ofMentions(entry));
  const byId = new Map(mentions.map((one) => [one.mention.id, one]));
  const first = byId.get(entry.evidence.find(({ mention }) => !off.has(mention))?.mention ?? "");
  if (!first) return null;
  const anchor = anchorOf(first);
  const { document, span, event } = anchor;
  const value: AnchoredValue = { given: review.value, document, span, event, was: entry.id };
  if (review.field === "split")
    return {
      anchor,
      value: { ...value, others: mentions.filter((one) => off.has(one.mention.id)).map(anchorOf), stays: staying(mentions, off) },
    };
  if (review.field !== "merge") return { anchor, value };
  const [into] = writer.mentions([otherEntry(writer, entry, review.value).evidence[0]!.mention]);
  return into ? { anchor, value: { ...value, others: [anchorOf(into)] } } : null;
}

/** Keeps a review of an entry; an earlier one of the same value is taken back, but splits and merges add up. Throws ReviewError; null when there is
 * no such entry. */
export function reviewEntry(
  store: Store,
  merger: Merger,
  id: string,
  { review, by, at }: { readonly review: ReviewValue; readonly by: string; readonly at: string },
): StoredReview | null {
  return store.write((writer) => {
    const entry = writer.entry(id);
    if (!entry) return null;
    if (review.field === "type" && entry.kind !== "event") throw new ReviewError("A statement has no event type.");
    if (review.field === "split") checkSplit(entry, review.value);
    const held = anchored(writer, entry, review);
    if (!held) return null;
    const { anchor, value } = held;
    const regroups = review.field === "split" || review.field === "merge";
    if (!regroups)
      for (const old of writer.reviews(ofMentions(entry)))
        if (old.field === review.field && old.undone === null) writer.putReview({ ...old, undone: at });
    const stored: StoredReview = {
      id: stableId(`${anchor.mention} ${review.field} ${by} ${at} ${JSON.stringify(review.value)}`),
      mention: anchor.mention,
      field: review.field,
      value,
      by,
      at,
      undone: null,
    };
    writer.putReview(stored);
    const what = `review: ${review.field} by ${by}`;
    if (!regroups) writer.logChange({ kind: "entry", id, what, document: null, at });
    else {
      const before = writer.mentions([anchor.mention, ...value.others!.map(({ mention }) => mention)]);
      tellReview(writer, remakeEntries(writer, merger, { put: [], removed: [], before }), { what, at });
    }
    return stored;
  });
}
