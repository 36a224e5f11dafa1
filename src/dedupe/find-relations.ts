import type { CopyRelation } from "../model/copy-relation.ts";
import { compareSketches } from "./compare-sketches.ts";
import type { CopyIndex } from "./copy-index.ts";
import type { Sketch } from "./sketch.ts";

/** How a document is related to those in the index, by key of the other. Does not add it. */
export function findRelations(sketch: Sketch, index: CopyIndex): CopyRelation[] {
  return index
    .candidates(sketch)
    .map((candidate) => compareSketches(sketch, candidate))
    .filter((relation) => relation !== null);
}
