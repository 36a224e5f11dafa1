import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { LinkCard, Merger } from "./merger.ts";

/** Merges and links mentions all at once: what adding them in any order and any steps must come to. Entries by id. */
export function mergeAll(mentions: readonly LedgerMention[], merger: Merger): LedgerEntry[] {
  const entries = merger.components(mentions).flatMap((component) => merger.cluster(component).map((cluster) => merger.entry(cluster)));
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  const entryOf = new Map(entries.flatMap(({ id, evidence }) => evidence.map(({ mention }) => [mention, id] as const)));
  const byKey = new Map<string, Set<LinkCard>>();
  const cards = entries.map((entry) => merger.card(entry));
  const keys = cards.map((card) => merger.linkKeys(card));
  cards.forEach((card, n) => {
    for (const key of keys[n]!.keys) {
      const list = byKey.get(key);
      if (list) list.add(card);
      else byKey.set(key, new Set([card]));
    }
  });
  return entries.map((entry, n) => {
    const { ask, from, to } = keys[n]!;
    const around = new Set<LinkCard>();
    for (const key of ask)
      for (const card of byKey.get(key) ?? [])
        if (card.from === null || card.to === null || (card.from <= to && card.to >= from)) around.add(card);
    return merger.link(entry, [...around], (mention) => entryOf.get(mention) ?? null);
  });
}
