import type { CopyKind } from "./copy-relation.ts";

/** A document of a group and how it belongs to the presumed origin. */
export interface GroupMember {
  /** Key of the document (`StoredDocument.key`). */
  readonly key: string;
  /** Id of the document: revisions share it. */
  readonly id: string;
  readonly kind: "origin" | CopyKind;
  /** 0 to 1; 1 for the origin itself. */
  readonly score: number;
  readonly why: string;
}

/** Documents of one origin: copies, reprints, revisions and spun copies of each other. Two documents at least. */
export interface DuplicateGroup {
  /** Derived from the members: the same set gives the same id. */
  readonly id: string;
  /** The presumed origin first, the others by key. */
  readonly documents: readonly GroupMember[];
  /** Key of the presumed origin. */
  readonly origin: string;
  /** Why it is presumed to be the origin. */
  readonly reasons: readonly string[];
  /** The independent origin that all members count as: "agency:reuters", "publisher:kremlin.ru", "group:…". */
  readonly source: string;
}
