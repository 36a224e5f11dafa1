import type { Store, StoredMention } from "../../src/store/store.ts";
import { documentKey, extras, plainEntry, sampleDocument, sampleMention } from "./samples.ts";

/** The entry that every document has a part in. */
export const SHARED = "entry-1000000";
export const MENTIONS = 3;

/** Adds document `i` with its mentions, its entries and its part in the shared entry in one transaction; gives its key. */
export function addDocument(store: Store, i: number): string {
  const key = documentKey(i);
  const mentions: StoredMention[] = Array.from({ length: MENTIONS }, (_, k) =>
    sampleMention(i * 10 + k, i, `m-${i * 10}`, k ? `entry-${i * 10 + k}` : SHARED),
  );
  store.write((writer) => {
    writer.addDocument(sampleDocument(i));
    for (const [k, mention] of mentions.entries()) writer.putMention(mention, [`key ${k}`, `key of ${i}`]);
    for (const k of [1, 2]) {
      const entry = plainEntry(i * 10 + k);
      writer.putEntry(entry, extras(entry));
    }
    const shared = writer.entry(SHARED) ?? { ...plainEntry(1_000_000), evidence: [] };
    const entry = { ...shared, evidence: [...shared.evidence, ...plainEntry(i).evidence] };
    writer.putEntry(entry, extras(entry));
    writer.logChange({ kind: "document", id: key, what: "new", document: key, at: "2022-01-10T08:00:00Z" });
  });
  return key;
}
