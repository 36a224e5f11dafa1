import type { Span } from "./span.ts";

export type EntityKind = "state" | "person" | "organisation" | "group" | "place";

/** Words that stand for an entity: a name, a noun phrase ("the unnamed official") or a pronoun. */
export interface EntityMention {
  /** Position in the document's `mentions`, in text order. */
  readonly index: number;
  readonly span: Span;
  /** Token range, end exclusive, and the syntactic head's index. */
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly kind: EntityKind;
  readonly form: "name" | "nominal" | "pronoun";
  /** Code book actor code of the state or body that it is, speaks for or belongs to, when the words alone tell ("Moscow", "Russian troops"); else null. */
  readonly code: string | null;
  /** PLOVER sector, when the words tell (GOV, MIL, …). */
  readonly sector: string | null;
  /** Id of the code book's actor or person that the words name; null when it is not in the code book. */
  readonly entry: string | null;
  /** "Sing" or "Plur"; null when unknown. */
  readonly number: "Sing" | "Plur" | null;
}

/** Mentions (indexes) of one entity within a document, in text order. */
export interface CoreferenceChain {
  readonly index: number;
  readonly mentions: readonly number[];
}
