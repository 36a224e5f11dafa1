import type { Issue } from "./issue.ts";
import type { Published } from "./published.ts";
import type { Span } from "./span.ts";

/** What kind of text a paragraph of the canonical text is. Captions are coded like text; their credit is apart. */
export interface Block {
  readonly kind: "title" | "paragraph" | "heading" | "caption" | "list-item" | "summary";
  readonly span: Span;
}

/** A news document: canonical text and what is known about it. Every later span points into `text`. */
export interface Document {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  /** Title on the first line, a blank line between paragraphs. */
  readonly text: string;
  /** The paragraphs of `text` in order; they do not overlap and cover all that is not white space. */
  readonly blocks: readonly Block[];
  readonly published: Published | null;
  /** Moment of the last change after publication, ISO 8601, where the source says that there was one. */
  readonly revised?: string;
  readonly publisher: string | null;
  /** The credited agency ("Reuters"), when the document says so. */
  readonly agency: string | null;
  readonly byline: string | null;
  /** ISO 639-1; null when it could not be told. */
  readonly language: string | null;
  /** Page debris that was left out of `text`, with the reason. */
  readonly removed: readonly { readonly why: string; readonly text: string }[];
  readonly issues: readonly Issue[];
}
