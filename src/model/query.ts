/** What can be asked of an entry. */
export const QUERY_FIELDS = [
  "id",
  "kind",
  "type",
  "mode",
  "context",
  "actor",
  "recipient",
  "party",
  "speaker",
  "source",
  "sector",
  "place",
  "country",
  "since",
  "until",
  "published",
  "status",
  "aux",
  "redline",
  "anonymous",
  "direct",
  "condition",
  "unit",
  "quantity",
  "dead",
  "injured",
  "origins",
  "origin",
  "publisher",
  "document",
  "differs",
  "link",
] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

/** A query as a tree: what query/ makes of the words and each store compiles. */
export type Query =
  | { readonly kind: "all" }
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query }
  /** `value` is text as given; for `since`, `until`, `published`: a date `YYYY[-MM[-DD]]`; for counts a number. "*" asks whether there is any. */
  | { readonly kind: "field"; readonly field: QueryField; readonly op: "=" | "<" | "<=" | ">" | ">="; readonly value: string | number }
  /** Words of quotes, content, condition, names; a phrase keeps their order. */
  | { readonly kind: "words"; readonly words: string; readonly phrase: boolean };
