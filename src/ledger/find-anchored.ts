// What a review holds on to: a mention, found again by its place in the document when coding gives it another id.
import type { StoredMention } from "../store/store.ts";

/** A mention, and where its words stand. */
export interface Anchor {
  readonly mention: string;
  /** Key of the document. */
  readonly document: string;
  readonly span: readonly [number, number];
}

/** Where mentions are looked for. */
export interface Mentions<Found extends Pick<StoredMention, "mention">> {
  byId(id: string): Found | undefined;
  ofDocument(key: string): readonly Found[];
}

type Placed = Pick<StoredMention, "mention">;

const spanOf = ({ mention }: Placed): readonly [number, number] => (mention.event ?? mention.statement)?.span ?? [0, 0];
const overlap = (a: readonly [number, number], b: readonly [number, number]): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** The anchored mention, else the one of the document that shares most of its words; null when none does. */
export function findAnchored<Found extends Placed>({ mention, document, span }: Anchor, mentions: Mentions<Found>): Found | null {
  const known = mentions.byId(mention);
  if (known) return known;
  const best = mentions
    .ofDocument(document)
    .reduce<Found | null>((a, b) => (a === null || overlap(spanOf(b), span) > overlap(spanOf(a), span) ? b : a), null);
  return best && overlap(spanOf(best), span) > 0 ? best : null;
}
