// One step of incremental merging: mentions that came, changed or went → the entries around them made anew.
import type { Merger } from "../merge/merger.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { StoredMention, StoreWriter } from "../store/store.ts";

/** What is to be merged: `put` replaces mentions of the same id; `before` is what the store held of all that is put or removed. */
export interface MentionChanges {
  readonly put: readonly { readonly mention: LedgerMention; readonly document: string }[];
  readonly removed: readonly string[];
  readonly before: readonly StoredMention[];
}

/** Stores the mentions and remakes the components that they touch. Gives the entries made (not yet linked), the ids of those that are gone, and those
 * that either bore on before: what they did to them must be worked out anew. */
export function mergeMentions(
  writer: StoreWriter,
  merger: Merger,
  { put, removed, before }: MentionChanges,
): { readonly made: ReadonlyMap<string, LedgerEntry>; readonly gone: ReadonlySet<string>; readonly borne: ReadonlySet<string> } {
  const fresh = new Map(put.map((one) => [one.mention.id, one]));
  const keysOf = new Map(put.map(({ mention }) => [mention.id, merger.keys(mention)]));
  const touched = new Set(before.map(({ component }) => component));
  const gone = new Set(before.map(({ entry }) => entry));
  const dropped = new Set(removed);
  writer.removeMentions(removed);

  const byKey = new Map<string, LedgerMention[]>();
  for (const [id, keys] of keysOf)
    for (const key of keys) {
      const list = byKey.get(key);
      if (list) list.push(fresh.get(id)!.mention);
      else byKey.set(key, [fresh.get(id)!.mention]);
    }
  for (const { mention, component } of writer.mentionsByKeys([...byKey.keys()])) {
    if (touched.has(component) || fresh.has(mention.id) || dropped.has(mention.id)) continue;
    const near = merger.keys(mention).flatMap((key) => byKey.get(key) ?? []);
    if (near.some((other) => merger.compatible(mention, other))) touched.add(component);
  }

  const stored = new Map<string, StoredMention>();
  for (const one of writer.mentionsOfComponents([...touched])) {
    if (dropped.has(one.mention.id)) continue;
    stored.set(one.mention.id, one);
    gone.add(one.entry);
  }
  const pool = new Map<string, LedgerMention>();
  for (const [id, { mention }] of stored) pool.set(id, mention);
  for (const [id, { mention }] of fresh) pool.set(id, mention);

  const made = new Map<string, LedgerEntry>();
  for (const component of merger.components([...pool.values()])) {
    const [id = ""] = component.map((mention) => mention.id).sort();
    for (const cluster of merger.cluster(component)) {
      const entry = merger.entry(cluster);
      made.set(entry.id, entry);
      gone.delete(entry.id);
      for (const mention of cluster) {
        const old = stored.get(mention.id);
        const now = fresh.get(mention.id);
        if (!now && old && old.component === id && old.entry === entry.id) continue;
        writer.putMention(
          { mention, document: (now ?? old)!.document, component: id, entry: entry.id },
          keysOf.get(mention.id) ?? merger.keys(mention),
        );
      }
    }
  }
  const was = writer.entriesOf([...gone, ...made.keys()]);
  const borne = new Set(was.flatMap(({ links }) => links.map(({ to }) => to)));
  for (const id of gone) writer.removeEntry(id);
  for (const entry of made.values()) putEntry(writer, merger, entry);
  return { made, gone, borne };
}

/** Stores an entry with what merge/ finds it by. */
export function putEntry(writer: StoreWriter, merger: Merger, entry: LedgerEntry): void {
  const card = merger.card(entry);
  writer.putEntry(entry, { card: { entry: entry.id, from: card.from, to: card.to, card }, linkKeys: merger.linkKeys(card).keys });
}
