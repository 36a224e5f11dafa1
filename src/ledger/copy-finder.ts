// The copies among the ledger's documents: the index in memory, kept up with the store, and the groups around a document.
import { compareSketches } from "../dedupe/compare-sketches.ts";
import { type CopyIndex, createCopyIndex } from "../dedupe/copy-index.ts";
import { decodeSketch } from "../dedupe/decode-sketch.ts";
import { groupDocuments } from "../dedupe/group-documents.ts";
import type { Sketch } from "../dedupe/sketch.ts";
import type { CopyRelation } from "../model/copy-relation.ts";
import type { DuplicateGroup } from "../model/duplicate-group.ts";
import type { StoreReader, StoreWriter } from "../store/store.ts";

/** Documents that are related to each other, directly or through others. */
export interface Neighbourhood {
  readonly sketches: readonly Sketch[];
  readonly relations: readonly CopyRelation[];
  readonly groups: readonly DuplicateGroup[];
}

export interface CopyFinder {
  /** Reads the sketches that others added to the store; all of them anew when others changed or removed some. */
  catchUp(reader: StoreReader): void;
  /** `sequence` is the store's number of the document. */
  add(sketch: Sketch, sequence: number): void;
  /** Takes sketches out, or puts others in the place of those of the same key; whoever has the ledger open elsewhere comes to know of it. */
  change(changes: readonly { readonly old: Sketch; readonly now: Sketch | null }[], writer: StoreWriter): void;
  /** All documents that a document is related to, with their groups. */
  around(sketch: Sketch): Neighbourhood;
  /** Forgets everything, as after a transaction that was undone. */
  reset(): void;
}

/** The mark of the store that counts changes of sketches. */
const CHANGED = "sketches";

/** Makes a finder over a store that may be written to by others too. */
export function createCopyFinder(): CopyFinder {
  let index: CopyIndex = createCopyIndex();
  let last = 0;
  /** How often sketches were changed or removed, as far as the index knows of it. */
  let changed = 0;
  const reset = (): void => {
    index = createCopyIndex();
    last = 0;
  };
  return {
    catchUp(reader) {
      const now = reader.mark(CHANGED);
      if (now !== changed) reset();
      changed = now;
      for (const { sequence, sketch } of reader.sketches(last)) {
        index.add(decodeSketch(sketch));
        last = sequence;
      }
    },
    add(sketch, sequence) {
      index.add(sketch);
      last = sequence;
    },
    change(changes, writer) {
      for (const { old, now } of changes) {
        index.remove(old);
        if (now) index.add(now);
      }
      changed++;
      writer.putMark(CHANGED, changed);
    },
    around(sketch) {
      const found = new Map<string, Sketch>([[sketch.key, sketch]]);
      const relations = new Map<string, CopyRelation>();
      for (const one of found.values())
        for (const candidate of index.candidates(one)) {
          const relation = compareSketches(one, candidate);
          if (!relation) continue;
          relations.set(`${relation.a}\n${relation.b}`, relation);
          found.set(candidate.key, found.get(candidate.key) ?? candidate);
        }
      const sketches = [...found.values()];
      const pairs = [...relations.values()];
      return { sketches, relations: pairs, groups: groupDocuments(sketches, pairs) };
    },
    reset,
  };
}
