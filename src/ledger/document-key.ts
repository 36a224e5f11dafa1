import type { Document } from "../model/document.ts";
import { stableId } from "../util/stable-id.ts";

/** What a document is stored under once: its id, and a hash of its words, so that a revision is another one. */
export function documentKey({ id, title, text }: Pick<Document, "id" | "title" | "text">): string {
  return `${id}@${stableId(`${title ?? ""}\n${text}`)}`;
}
