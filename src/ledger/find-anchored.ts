// What a review holds on to: a mention, found again by its place in the document when coding gives it another id.
import type { StoredMention } from "../store/store.ts";

/** A mention, and where its words stand. */
export interface Anchor {
  readonly mention: string;
  /** Key of the document. */
  readonly document: string;
  readonly span: readonly [number, number];
  /** Type of the event, null of a statement; left out by reviews of earlier versions. */
  readonly event?: string | null;
}

/** Where mentions are looked for. */
export interface Mentions<Found extends Pick<StoredMention, "mention">> {
  byId(id: string): Found | undefined;
  ofDocument(key: string): readonly Found[];
}

type Placed = Pick<StoredMention, "mention">;

const spanOf = ({ mention }: Placed): readonly [number, number] => (mention.event ?? mention.statement)?.span ?? [0, 0];
/** What two stretches share, of what they cover together. */
const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(1, Math.max(a[1], b[1]) - Math.min(a[0], b[0]));

/** An act of the same type with fewer words in common is still the same act: one clause often tells of two. */
const SAME_TYPE = 0.5;

/** The anchored mention, else the one of the document that shares most of its words and its type; null when none shares a word. */
export function findAnchored<Found extends Placed>({ mention, document, span, event }: Anchor, mentions: Mentions<Found>): Found | null {
  const known = mentions.byId(mention);
  if (known) return known;
  let best: Found | null = null;
  let most = 0;
  for (const one of mentions.ofDocument(document)) {
    const shared = overlap(spanOf(one), span);
    const likeness = shared + (event !== undefined && (one.mention.event?.event ?? null) === event ? SAME_TYPE : 0);
    if (shared > 0 && likeness > most) [best, most] = [one, likeness];
  }
  return best;
}
