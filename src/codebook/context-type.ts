/** A PLOVER context (`contexts.yaml`) with the words that indicate it. */
export interface ContextType {
  readonly name: string;
  readonly definition: string;
  /** Lemmas or phrases of lemmas; one strong word is enough, weak ones need company. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}
