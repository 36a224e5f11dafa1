// The copies among the ledger's documents: the index in memory, kept up with the store, and the groups around a document.
import { compareSketches } from "../dedupe/compare-sketches.ts";
import { type CopyIndex, createCopyIndex } from "../dedupe/copy-index.ts";
import { decodeSketch } from "../dedupe/decode-sketch.ts";
import { groupDocuments } from "../dedupe/group-documents.ts";
import type { Sketch } from "../dedupe/sketch.ts";
import type { CopyRelation } from "../model/copy-relation.ts";
import type { DuplicateGroup } from "../model/duplicate-group.ts";
import type { StoreReader } from "../store/store.ts";

/** Documents that are related to each other, directly or through others. */
export interface Neighbourhood {
  readonly sketches: readonly Sketch[];
  readonly relations: readonly CopyRelation[];
  readonly groups: readonly DuplicateGroup[];
}

export interface CopyFinder {
  /** Reads the sketches that others added to the store. */
  catchUp(reader: StoreReader): void;
  /** `sequence` is the store's number of the document. */
  add(sketch: Sketch, sequence: number): void;
  remove(sketch: Sketch): void;
  /** All documents that a document is related to, with their groups. */
  around(sketch: Sketch): Neighbourhood;
  /** Forgets everything, as after a transaction that was undone. */
  reset(): void;
}

/** Makes a finder over a store that may be written to by others too. */
export function createCopyFinder(): CopyFinder {
  let index: CopyIndex = createCopyIndex();
  let last = 0;
  return {
    catchUp(reader) {
      for (const { sequence, sketch } of reader.sketches(last)) {
        index.add(decodeSketch(sketch));
        last = sequence;
      }
    },
    add(sketch, sequence) {
      index.add(sketch);
      last = sequence;
    },
    remove(sketch) {
      index.remove(sketch);
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
    reset() {
      index = createCopyIndex();
      last = 0;
    },
  };
}
