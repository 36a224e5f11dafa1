// One step of incremental merging: mentions that came, changed or went → the entries around them made anew.
import type { Merger } from "../merge/merger.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { StoredMention, StoreWriter } from "../store/store.ts";
import { anchorsOf, type EntryPart, reviewOverlay } from "./review-overlay.ts";

/** What is to be merged: `put` replaces mentions of the same id; `before` is what the store held of all that is put or removed. */
export interface MentionChanges {
  readonly put: readonly { readonly mention: LedgerMention; readonly document: string }[];
  readonly removed: readonly string[];
  readonly before: readonly StoredMention[];
}

/** Stores the mentions and remakes the components that they touch, with what people said laid over them. Gives the entries made (not yet linked), the ids of those that are gone, and those
 * that either bore on before: what they did to them must be worked out anew. */
export function mergeMentions(
  writer: StoreWriter,
  merger: Merger,
  { put, removed, before }: MentionChanges,
): { readonly made: ReadonlyMap<string, LedgerEntry>; readonly gone: ReadonlySet<string>; readonly borne: ReadonlySet<string> } {
  const fresh = new Map(put.map((one) => [one.mention.id, one]));
  const dropped = new Set(removed);
  const { view, ties, lay } = overlayOn(writer, fresh, dropped);
  const keysOf = new Map(put.map(({ mention }) => [mention.id, merger.keys(view(mention))]));
  const touched = new Set(before.map(({ component }) => component));
  const gone = new Set(before.map(({ entry }) => entry));
  writer.removeMentions(removed);

  const byKey = new Map<string, LedgerMention[]>();
  for (const [id, keys] of keysOf)
    for (const key of keys) {
      const list = byKey.get(key);
      const mention = view(fresh.get(id)!.mention);
      if (list) list.push(mention);
      else byKey.set(key, [mention]);
    }
  for (const { mention, component } of writer.mentionsByKeys([...byKey.keys()])) {
    if (touched.has(component) || fresh.has(mention.id) || dropped.has(mention.id)) continue;
    const seen = view(mention);
    const near = merger.keys(seen).flatMap((key) => byKey.get(key) ?? []);
    if (near.some((other) => merger.compatible(seen, other))) touched.add(component);
  }

  const stored = new Map<string, StoredMention>();
  const take = (components: readonly string[]): void => {
    for (const one of writer.mentionsOfComponents(components)) {
      if (dropped.has(one.mention.id)) continue;
      stored.set(one.mention.id, one);
      gone.add(one.entry);
    }
  };
  take([...touched]);
  for (let more = true; more; ) {
    const isHere = (id: string): boolean => stored.has(id) || fresh.has(id);
    const beyond = ties.flatMap(([a, b]) => (isHere(a) === isHere(b) ? [] : [isHere(a) ? b : a]));
    const components = [...new Set(writer.mentions(beyond).map(({ component }) => component))].filter((one) => !touched.has(one));
    for (const one of components) touched.add(one);
    take(components);
    more = components.length > 0;
  }
  const pool = new Map<string, LedgerMention>();
  for (const [id, { mention }] of stored) pool.set(id, mention);
  for (const [id, { mention }] of fresh) pool.set(id, mention);

  const made = new Map<string, LedgerEntry>();
  const componentOf = new Map<string, string>();
  const clusters = merger.components([...pool.values()].map(view)).flatMap((component) => {
    const [id = ""] = component.map((mention) => mention.id).sort();
    for (const mention of component) componentOf.set(mention.id, id);
    return merger.cluster(component);
  });
  for (const part of lay(clusters)) {
    const entry = entryOf(merger, part);
    made.set(entry.id, entry);
    gone.delete(entry.id);
    for (const { id } of part.mentions) {
      const old = stored.get(id);
      const now = fresh.get(id);
      const component = componentOf.get(id)!;
      if (!now && old && old.component === component && old.entry === entry.id) continue;
      const mention = pool.get(id)!;
      writer.putMention(
        { mention, document: (now ?? old)!.document, component, entry: entry.id },
        keysOf.get(id) ?? merger.keys(view(mention)),
      );
    }
  }
  const was = writer.entriesOf([...gone, ...made.keys()]);
  const borne = new Set(was.flatMap(({ links }) => links.map(({ to }) => to)));
  for (const id of gone) writer.removeEntry(id);
  for (const entry of made.values()) putEntry(writer, merger, entry);
  return { made, gone, borne };
}

/** What people said, of the mentions as they are once `fresh` ones are put and `dropped` ones are gone. */
function overlayOn(writer: StoreWriter, fresh: ReadonlyMap<string, MentionChanges["put"][number]>, dropped: ReadonlySet<string>) {
  const reviews = writer.reviews();
  const left = (stored: readonly StoredMention[]) => stored.filter(({ mention: { id } }) => !dropped.has(id) && !fresh.has(id));
  // All at once: this runs with each document that comes in.
  const known = new Map(left(writer.mentions(anchorsOf(reviews))).map((one) => [one.mention.id, one]));
  return reviewOverlay(reviews, {
    byId: (id) => fresh.get(id) ?? known.get(id),
    ofDocument: (key) => [...left(writer.mentionsOfDocument(key)), ...[...fresh.values()].filter(({ document }) => document === key)],
  });
}

/** The entry of a part; of mentions that a person put there, that is why they are of it. */
function entryOf(merger: Merger, { mentions, lead, because }: EntryPart): LedgerEntry {
  const entry = merger.entry(mentions, lead ?? undefined);
  if (because.size === 0) return entry;
  return {
    ...entry,
    evidence: entry.evidence.map((one) => (because.has(one.mention) ? { ...one, because: because.get(one.mention)! } : one)),
  };
}

/** Stores an entry with what merge/ finds it by. */
export function putEntry(writer: StoreWriter, merger: Merger, entry: LedgerEntry): void {
  const card = merger.card(entry);
  writer.putEntry(entry, { card: { entry: entry.id, from: card.from, to: card.to, card }, linkKeys: merger.linkKeys(card).keys });
}
