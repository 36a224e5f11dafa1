import { stableId } from "../util/stable-id.ts";
import type { Sketch } from "./sketch.ts";

/**
 * The independent origin that a document, or all documents of a group, count as: "agency:reuters" when the presumed origin credits one, else
 * "publisher:kremlin.ru" (a family of publishers), else "group:…". `groupId` is left out for a document without copies.
 */
export function independentOrigin(origin: Sketch, members: readonly Sketch[] = [origin], groupId = stableId(origin.key)): string {
  if (origin.agency !== null) return `agency:${origin.agency}`;
  if (origin.publisher !== null) return `publisher:${origin.publisher}`;
  const publisher = members.map((member) => member.publisher).find((name) => name !== null);
  return publisher ? `publisher:${publisher}` : `group:${groupId}`;
}
