// Strings the ledger's rooms together: documents that were coded → copies → mentions → entries → links, in one transaction.
import type { Codebook } from "../codebook/codebook.ts";
import { createSketcher } from "../dedupe/create-sketcher.ts";
import { decodeSketch } from "../dedupe/decode-sketch.ts";
import { encodeSketch } from "../dedupe/encode-sketch.ts";
import type { Sketch } from "../dedupe/sketch.ts";
import type { Language } from "../languages/language.ts";
import { createMerger } from "../merge/create-merger.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import { uniteEntities } from "../model/unite-entities.ts";
import { createEntityLinker } from "../resolve/ledger-entities.ts";
import type { Store, StoredMention, StoreWriter } from "../store/store.ts";
import { arrivalOf } from "./arrival-of.ts";
import { createCopyFinder } from "./copy-finder.ts";
import { documentKey } from "./document-key.ts";
import type { CodedArrival, Ledger } from "./ledger.ts";
import type { Relinked } from "./link-entries.ts";
import { createMentionMaker, mentionDocument, type ResolvePlace } from "./mention-document.ts";
import { remakeEntries } from "./remake-entries.ts";
import { standings } from "./standings.ts";

export interface LedgerResources {
  readonly codebook: Codebook;
  readonly language: Language;
  readonly resolvePlace: ResolvePlace;
  /** What is kept of a document's words: all of them, or only those that entries rest on. */
  readonly keep: "text" | "spans";
}

/** Makes a ledger on a store. Several processes may have one on the same store. */
export function openLedger(store: Store, { codebook, language, resolvePlace, keep }: LedgerResources): Ledger {
  const sketchOf = createSketcher(language);
  const linkEntities = createEntityLinker(codebook);
  const mentionsOf = createMentionMaker(linkEntities, resolvePlace);
  const merger = createMerger(codebook, language);
  const copies = createCopyFinder();

  const kept = (document: Document, coded: CodedDocument): Pick<StoredDocument, "document" | "coded"> =>
    keep === "text" ? { document, coded } : { document: { ...document, text: "", blocks: [] }, coded: { ...coded, text: "" } };

  /** Runs in one transaction; what the index learnt in one that was undone is forgotten. */
  function write<T>(work: (writer: StoreWriter) => T): T {
    try {
      return store.write((writer) => {
        copies.catchUp(writer);
        return work(writer);
      });
    } catch (error) {
      copies.reset();
      throw error;
    }
  }

  /** Works out anew where the documents around these stand. Gives those that stand elsewhere than before, with the others unchanged. */
  function regroup(writer: StoreWriter, sketches: readonly Sketch[]): StoredDocument[] {
    const moved = new Map<string, StoredDocument>();
    const done = new Set<string>();
    const held = new Map<string, StoredDocument>();
    const stored = (key: string): StoredDocument => {
      const document = held.get(key) ?? writer.document(key)!;
      held.set(key, document);
      return document;
    };
    for (const sketch of sketches) {
      if (done.has(sketch.key)) continue;
      const around = copies.around(sketch);
      for (const { key } of around.sketches) done.add(key);
      for (const [key, standing] of standings(around, stored)) {
        const { group, origin, kind, superseded } = stored(key);
        if (group === standing.group && origin === standing.origin && kind === standing.kind && superseded === standing.superseded)
          continue;
        const now = { ...stored(key), ...standing };
        held.set(key, now);
        moved.set(key, now);
        writer.updateDocument(now);
      }
    }
    return [...moved.values()];
  }

  /** Merges the mentions of documents that came or changed, takes out those of documents that go, and links what is around. `read` holds the
   * documents whose rows are new, with their words; the others keep their mentions, and only stand elsewhere. */
  function settle(
    writer: StoreWriter,
    documents: readonly StoredDocument[],
    read: ReadonlyMap<string, Pick<StoredDocument, "document" | "coded">>,
    removed: readonly StoredMention[],
  ) {
    const put: { mention: LedgerMention; document: string }[] = [];
    const before: StoredMention[] = [...removed];
    const gone = new Set(removed.map(({ mention }) => mention.id));
    for (const stored of documents) {
      const { key } = stored;
      const old = writer.mentionsOfDocument(key);
      before.push(...old);
      const words = read.get(key);
      if (!words) {
        const document = mentionDocument(stored);
        for (const { mention } of old) put.push({ mention: { ...mention, document }, document: key });
        continue;
      }
      const { mentions, entities } = mentionsOf({ ...stored, ...words });
      for (const entity of entities) {
        const known = writer.entityAlone(entity.id);
        writer.putEntity(known ? uniteEntities(known, entity) : entity);
      }
      const now = new Set(mentions.map(({ id }) => id));
      for (const { mention } of old) if (!now.has(mention.id)) gone.add(mention.id);
      for (const mention of mentions) put.push({ mention, document: key });
    }
    return remakeEntries(writer, merger, { put, removed: [...gone], before });
  }

  const entityIds = ({ coded }: StoredDocument): string[] => [...linkEntities(coded).values()].map(({ id }) => id);

  /** Takes out the entities among `ids` that no document names any more. */
  function forgetNames(writer: StoreWriter, ids: ReadonlySet<string>): void {
    const left = new Set(ids);
    for (const { stored } of ids.size > 0 ? writer.documents() : []) {
      for (const id of entityIds(stored)) left.delete(id);
      if (left.size === 0) return;
    }
    for (const id of left) writer.removeEntity(id);
  }

  const changedIds = (gone: Iterable<string>, made: Iterable<string>, linked: readonly Relinked[]): Set<string> =>
    new Set([...gone, ...made, ...linked.map(({ after }) => after.id)]);

  return {
    store,
    add: (batch: readonly CodedArrival[]) =>
      write((writer) => {
        const fresh = new Map<string, { stored: StoredDocument; sketch: Sketch }>();
        const read = new Map<string, Pick<StoredDocument, "document" | "coded">>();
        for (const { document, coded, intake } of batch) {
          const key = documentKey(document);
          if (fresh.has(key) || writer.hasDocument(key)) continue;
          const sketch = sketchOf(document, coded, key);
          const stored: StoredDocument = {
            key,
            ...kept(document, coded),
            sketch: encodeSketch(sketch),
            group: "",
            origin: "",
            kind: "origin",
            superseded: false,
            intake,
          };
          copies.add(sketch, writer.addDocument(stored));
          fresh.set(key, { stored, sketch });
          read.set(key, { document, coded });
        }
        const moved = regroup(
          writer,
          [...fresh.values()].map(({ sketch }) => sketch),
        );
        const { made, gone, linked } = settle(writer, moved, read, []);
        const arrivals = moved.filter(({ key }) => fresh.has(key)).map((stored) => arrivalOf(writer, stored, { made, linked }, fresh));
        for (const { key, kind, of } of arrivals) {
          const { at } = fresh.get(key)!.stored.intake;
          writer.logChange({ kind: "document", id: key, what: of ? `${kind} of ${of}` : kind, document: key, at });
        }
        const last = [...fresh.values()].at(-1)?.stored;
        if (last)
          for (const id of changedIds(gone, made.keys(), linked))
            writer.logChange({ kind: gone.has(id) ? "removed" : "entry", id, what: "changed", document: last.key, at: last.intake.at });
        return arrivals;
      }),
    recode: (coded) =>
      write((writer) => {
        const read = new Map<string, StoredDocument>();
        const sketches: { readonly old: Sketch; readonly now: Sketch }[] = [];
        for (const [key, now] of coded) {
          const stored = writer.document(key);
          if (!stored) continue;
          const sketch = sketchOf(stored.document, now, key);
          const renewed = { ...stored, coded: now, sketch: encodeSketch(sketch) };
          writer.updateDocument(renewed);
          read.set(key, renewed);
          sketches.push({ old: decodeSketch(stored.sketch), now: sketch });
        }
        // What the old sketches held together may fall apart.
        const around = sketches.flatMap(({ old }) => copies.around(old).sketches).filter(({ key }) => !read.has(key));
        copies.change(sketches, writer);
        const moved = new Map(read);
        for (const document of regroup(writer, [...sketches.map(({ now }) => now), ...around])) moved.set(document.key, document);
        const { made, gone, linked } = settle(writer, [...moved.values()], read, []);
        return changedIds(gone, made.keys(), linked);
      }),
    forget: (keys) =>
      write((writer) => {
        const removed: StoredMention[] = [];
        const around = new Map<string, Sketch>();
        const forgotten: Sketch[] = [];
        const named = new Set<string>();
        for (const key of keys) {
          const stored = writer.document(key);
          if (!stored) continue;
          const sketch = decodeSketch(stored.sketch);
          removed.push(...writer.mentionsOfDocument(key));
          for (const other of copies.around(sketch).sketches) around.set(other.key, other);
          for (const id of entityIds(stored)) named.add(id);
          writer.removeDocument(key);
          forgotten.push(sketch);
        }
        const lost = new Set(removed.map(({ mention }) => mention.id));
        const entries = writer
          .entriesOf([...new Set(removed.map(({ entry }) => entry))])
          .filter(({ evidence }) => evidence.every(({ mention }) => lost.has(mention)));
        copies.change(
          forgotten.map((old) => ({ old, now: null })),
          writer,
        );
        for (const key of keys) around.delete(key);
        const moved = regroup(writer, [...around.values()]);
        settle(writer, moved, new Map(), removed);
        forgetNames(writer, named);
        return { documents: forgotten.length, entries: entries.length };
      }),
    remember: (source, as) =>
      store.write((writer) => {
        const known = writer.sources().filter(({ url }) => url === source.url || url === as);
        if (as !== source.url) writer.removeSource(as);
        const [old] = known;
        writer.putSource(old ? { ...source, added: old.added, every: source.every ?? old.every } : source);
      }),
    close: () => store.close(),
  };
}
