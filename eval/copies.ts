// Groups of copies as the ledger makes them: every document sketched, looked up, compared, grouped.
import { compareSketches } from "../src/dedupe/compare-sketches.ts";
import { createCopyIndex } from "../src/dedupe/copy-index.ts";
import { createSketcher } from "../src/dedupe/create-sketcher.ts";
import { findRelations } from "../src/dedupe/find-relations.ts";
import { groupDocuments } from "../src/dedupe/group-documents.ts";
import type { Sketch } from "../src/dedupe/sketch.ts";
import type { CopyRelation } from "../src/model/copy-relation.ts";
import type { Document } from "../src/model/document.ts";
import type { DuplicateGroup } from "../src/model/duplicate-group.ts";
import { readLanguage, readResources } from "../src/node-resources.ts";
import { createCoder } from "../src/pipeline.ts";
import { readSource } from "../src/read-source.ts";

/** Sketches of a file's documents, read and coded as the ledger does. */
export async function sketchFile(file: string): Promise<Sketch[]> {
  const coder = createCoder(readResources());
  const sketch = createSketcher(readLanguage());
  const sketches: Sketch[] = [];
  for await (const document of readSource(file, { report() {} })) sketches.push(sketch(document, coder.code(document)));
  return sketches;
}

/** A bare text as a document: no URL, no publisher. */
export function bareDocument(id: string, text: string, title: string | null = null, published: string | null = null): Document {
  return {
    id,
    url: null,
    title,
    text,
    blocks: [],
    published: published ? { value: published, from: "given", reasons: ["given"] } : null,
    publisher: null,
    agency: null,
    byline: null,
    language: null,
    removed: [],
    issues: [],
  };
}

/** All relations among the sketches, found through the index. */
export function relationsAmong(sketches: readonly Sketch[]): CopyRelation[] {
  const index = createCopyIndex();
  const relations: CopyRelation[] = [];
  for (const sketch of sketches) {
    relations.push(...findRelations(sketch, index));
    index.add(sketch);
  }
  return relations;
}

/** The groups among the sketches. */
export const groupsAmong = (sketches: readonly Sketch[]): DuplicateGroup[] => groupDocuments(sketches, relationsAmong(sketches));

/** Whether two documents are called copies and would be compared at all. */
export function areCalledCopies(a: Sketch, b: Sketch): boolean {
  const index = createCopyIndex();
  index.add(a);
  return index.candidates(b).length > 0 && compareSketches(a, b) !== null;
}
