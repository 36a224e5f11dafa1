// Links and statuses of the entries around a change, made anew.
import type { LinkCard, Merger } from "../merge/merger.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { StoreWriter } from "../store/store.ts";
import { putEntry } from "./merge-mentions.ts";

/** An entry whose links changed, as it was and as it is. */
export interface Relinked {
  readonly before: LedgerEntry;
  readonly after: LedgerEntry;
}

/** Links the entries of `ids`, and all that may be linked with them, were linked to `gone` ones or were `borne` on. Gives those that changed. */
export function linkEntries(
  writer: StoreWriter,
  merger: Merger,
  ids: Iterable<string>,
  gone: Iterable<string>,
  borne: Iterable<string>,
): Relinked[] {
  const first = writer.entriesOf([...new Set(ids)]);
  const todo = new Map(first.map((entry) => [entry.id, entry]));
  const around = (entry: LedgerEntry): LinkCard[] => {
    const { ask, from, to } = merger.linkKeys(merger.card(entry));
    return writer.cards(ask, from, to).map(({ card }) => card as LinkCard);
  };
  const cards = new Map<string, LinkCard[]>();
  const others = new Set([...writer.linkedTo([...gone, ...todo.keys()]), ...borne]);
  for (const entry of first) {
    const found = around(entry);
    cards.set(entry.id, found);
    const meets = merger.meeting(merger.card(entry));
    for (const card of found) if (card.entry !== entry.id && meets(card)) others.add(card.entry);
  }
  for (const entry of writer.entriesOf([...others].filter((id) => !todo.has(id)))) todo.set(entry.id, entry);

  const entryOfMention = new Map<string, string>();
  const changed: Relinked[] = [];
  for (const entry of [...todo.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const near = cards.get(entry.id) ?? around(entry);
    for (const card of near) for (const mention of card.mentions) entryOfMention.set(mention, card.entry);
    for (const { mention } of entry.evidence) entryOfMention.set(mention, entry.id);
    const linked = merger.link(entry, near, (mention) => entryOfMention.get(mention) ?? null);
    if (JSON.stringify(linked) === JSON.stringify(entry)) continue;
    putEntry(writer, merger, linked);
    changed.push({ before: entry, after: linked });
  }
  return changed;
}
