/** A person of the code book (`persons.tsv`). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: "f" | "m" | null;
  /** State that they belong to when they hold no office. */
  readonly code: string;
}
