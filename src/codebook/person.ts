/** A person of the code book (`persons.tsv`). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** By which news calls them for short, where that is not the last word of each of their names; empty: nothing short of a full name is taken for them. */
  readonly surnames?: readonly string[];
  readonly gender: "f" | "m" | null;
  /** State that they belong to when they hold no office. */
  readonly code: string;
  /** Of those without a term of office in the table: what they are known as ("journalist"). */
  readonly knownAs?: string;
}
