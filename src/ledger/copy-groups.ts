// The ledger's groups of copies with what each document is in its group, and why.
import { compareSketches } from "../dedupe/compare-sketches.ts";
import { decodeSketch } from "../dedupe/decode-sketch.ts";
import { groupDocuments } from "../dedupe/group-documents.ts";
import type { Sketch } from "../dedupe/sketch.ts";
import type { CopyRelation } from "../model/copy-relation.ts";
import type { GroupMember } from "../model/duplicate-group.ts";
import type { StoreReader } from "../store/store.ts";

export interface GroupedDocument extends GroupMember {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** Groups of two documents and more, by id; in each the presumed origin first. */
export function* copyGroups(store: StoreReader): Generator<{ readonly group: string; readonly documents: readonly GroupedDocument[] }> {
  const byGroup = new Map<string, Sketch[]>();
  for (const { group, sketch } of store.sketches()) {
    const list = byGroup.get(group);
    if (list) list.push(decodeSketch(sketch));
    else byGroup.set(group, [decodeSketch(sketch)]);
  }
  for (const [group, sketches] of [...byGroup].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (sketches.length < 2) continue;
    const relations = sketches
      .flatMap((a, i) => sketches.slice(i + 1).map((b) => compareSketches(a, b)))
      .filter((one): one is CopyRelation => one !== null);
    for (const { documents } of groupDocuments(sketches, relations))
      yield {
        group,
        documents: documents.map((member) => {
          const { document, coded } = store.document(member.key)!;
          return { ...member, title: document.title, publisher: document.publisher, published: coded.published };
        }),
      };
  }
}
