// Where each document of a neighbourhood stands: its group, its independent origin, and whether a later revision has taken its place.
import { independentOrigin } from "../dedupe/independent-origin.ts";
import type { Sketch } from "../dedupe/sketch.ts";
import type { StoredDocument } from "../model/stored-document.ts";
import { stableId } from "../util/stable-id.ts";
import type { Neighbourhood } from "./copy-finder.ts";

export type Standing = Pick<StoredDocument, "group" | "origin" | "kind" | "superseded">;

/** When a document says that it was written or revised; "" when it does not. */
export function writtenAt({ document, coded }: Pick<StoredDocument, "document" | "coded">): string {
  return document.revised ?? coded.published ?? "";
}

/** The later of two revisions; of those that tell no difference, of the same id the one that came in later, else neither. */
function isLater(a: StoredDocument, b: StoredDocument): boolean {
  const [x, y] = [writtenAt(a), writtenAt(b)];
  if (x !== y && x !== "" && y !== "") return x > y;
  if (a.document.id !== b.document.id) return false;
  return a.intake.at !== b.intake.at ? a.intake.at > b.intake.at : a.key > b.key;
}

/** The standing of every document of a neighbourhood, by key. `stored` gives the documents. */
export function standings(
  { sketches, relations, groups }: Neighbourhood,
  stored: (key: string) => StoredDocument,
): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const alone = (sketch: Sketch): Standing => ({
    group: stableId(sketch.key),
    origin: independentOrigin(sketch),
    kind: "origin",
    superseded: false,
  });
  for (const sketch of sketches) found.set(sketch.key, alone(sketch));
  for (const group of groups)
    for (const { key, kind } of group.documents) found.set(key, { group: group.id, origin: group.source, kind, superseded: false });
  for (const { a, b, kind } of relations) {
    if (kind !== "revision" || found.get(a)!.group !== found.get(b)!.group) continue;
    const [first, second] = [stored(a), stored(b)];
    const older = isLater(first, second) ? b : isLater(second, first) ? a : null;
    if (older !== null) found.set(older, { ...found.get(older)!, superseded: true });
  }
  return found;
}
