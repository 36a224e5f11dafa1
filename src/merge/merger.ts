import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { LinkCard } from "./link-card.ts";
import type { LinkPlaces } from "./link-keys.ts";

export type { LinkCard } from "./link-card.ts";

/** Mentions → entries → links. Pure; the same mentions give the same entries in any order. */
export interface Merger {
  /** Keys of a mention: two mentions that are `compatible` share at least one. Few mentions share one that are not. */
  keys(mention: LedgerMention): readonly string[];
  /** Whether two mentions may be of one event or statement: symmetric, not transitive. */
  compatible(a: LedgerMention, b: LedgerMention): boolean;
  /** Connected components of `compatible` among these mentions. */
  components(mentions: readonly LedgerMention[]): LedgerMention[][];
  /** Splits a component into the mentions of one entry each. */
  cluster(component: readonly LedgerMention[]): LedgerMention[][];
  /** The entry of a cluster, before it is linked: `links` hold only what its own document says (before, after, part-of), by mention.
   * Of mentions of several kinds, `lead` names those by which it goes; usually the first. */
  entry(cluster: readonly LedgerMention[], lead?: ReadonlySet<string>): LedgerEntry;
  card(entry: LedgerEntry): LinkCard;
  /** Where an entry is found by others that it may be linked with, and where it looks for them. */
  linkKeys(card: LinkCard): LinkPlaces;
  /** Makes the judge of whether an entry has to do with others: then each of the two must be linked anew when the other changes. */
  meeting(card: LinkCard): (other: LinkCard) => boolean;
  /** The entry with its links, status and status history, given the cards of the entries around it (those that share a link key; its own is passed over).
   * Of an entry that was linked before, all is made anew. Whoever links an entry must link those around it too: what it does to them shows in their status. */
  link(entry: LedgerEntry, around: readonly LinkCard[], entryOfMention: (mention: string) => string | null): LedgerEntry;
}
