/** One real actor across documents. Ids are functions of who it is, never of the order of intake. */
export interface LedgerEntity {
  readonly id: string;
  readonly kind: "state" | "person" | "organisation" | "group" | "place" | "unnamed";
  readonly name: string;
  readonly code: string;
  /** As written in documents, sorted. */
  readonly spellings: readonly string[];
  readonly offices: readonly { readonly title: string; readonly state: string; readonly from: string | null; readonly to: string | null }[];
}
