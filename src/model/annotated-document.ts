import type { Document } from "./document.ts";
import type { CoreferenceChain, EntityMention } from "./mention.ts";
import type { Quotation } from "./quotation.ts";
import type { Sentence } from "./sentence.ts";
import type { TimeExpression } from "./time-expression.ts";
import type { Token } from "./token.ts";

/** The layers that annotators add over a document's text. A later annotator adds a layer; none changes an earlier one. */
export interface AnnotatedDocument extends Document {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly EntityMention[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
  readonly chains: readonly CoreferenceChain[];
}

/** Names of the layers, as annotators require and assign them. */
export type Layer = "sentences" | "tokens" | "mentions" | "quotations" | "times" | "chains";

/** One step of annotation. `annotate` returns the layers that it assigns; the pipeline checks the order when it is built. */
export interface Annotator {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly assigns: readonly Layer[];
  annotate(document: AnnotatedDocument): Partial<Pick<AnnotatedDocument, Layer>>;
}
