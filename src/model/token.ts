import type { Span } from "./span.ts";

/** A syntactic word with its CoNLL-U fields. "don't" is two tokens (do, n't), "Putin's" too. */
export interface Token {
  /** Position in the document's `tokens`, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Universal features, "Number=Sing|Person=3", or "". */
  readonly feats: string;
  /** Index (in the document's `tokens`) of the head; -1 for the root of the sentence. */
  readonly head: number;
  /** Universal dependency relation with subtype ("nsubj:pass"). */
  readonly deprel: string;
}
