import type { Block } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { Published } from "../model/published.ts";

/** A paragraph before it has a place in the canonical text. */
export interface DraftBlock {
  readonly kind: Block["kind"];
  readonly text: string;
}

/** What a reader found in one input, before it becomes a Document. */
export interface Draft {
  readonly url: string | null;
  readonly title: string | null;
  readonly blocks: readonly DraftBlock[];
  readonly published: Published | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly byline: string | null;
  /** Language as the input declares it, ISO 639-1; null when it does not. */
  readonly declaredLanguage: string | null;
  readonly removed: readonly { readonly why: string; readonly text: string }[];
  readonly issues: readonly Issue[];
}
