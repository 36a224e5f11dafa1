/** When a document was published: `YYYY[-MM[-DD]]` or `FROM..TO`, and how that is known. */
export interface Published {
  readonly value: string;
  readonly from: "given" | "metadata" | "url" | "text" | "inferred";
  /** Why, in words a person can check ("JSON-LD datePublished", "weekday Monday beside December 6"). */
  readonly reasons: readonly string[];
}
