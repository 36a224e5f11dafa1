import type { StoredDocument } from "../model/stored-document.ts";
import type { StoreReader } from "../store/store.ts";

/** A document by its key, its id (the present revision) or its address; null when there is none. */
export function findDocument(reader: StoreReader, name: string): StoredDocument | null {
  const [current] = reader.revisions(name);
  if (current) return current;
  const stored = reader.document(name);
  if (stored) return stored;
  const [key] = reader.documentKeys({ url: name });
  return key === undefined ? null : reader.document(key);
}
