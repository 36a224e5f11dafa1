import type { Merger } from "../merge/merger.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { StoreWriter } from "../store/store.ts";
import { linkEntries, type Relinked } from "./link-entries.ts";
import { type MentionChanges, mergeMentions } from "./merge-mentions.ts";

/** Entries made anew, ids of those that are gone, and those whose links changed. */
export interface Remade {
  readonly made: ReadonlyMap<string, LedgerEntry>;
  readonly gone: ReadonlySet<string>;
  readonly linked: readonly Relinked[];
}

/** Merges what changed, and links what is around it. */
export function remakeEntries(writer: StoreWriter, merger: Merger, changes: MentionChanges): Remade {
  const merged = mergeMentions(writer, merger, changes);
  const linked = linkEntries(writer, merger, merged.made.keys(), merged.gone, merged.borne);
  return { ...merged, linked };
}
