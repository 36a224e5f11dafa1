import type { Language } from "../languages/language.ts";

/** How captures are read. */
export interface ReadOptions {
  /** The language that the coder knows: its tables of debris, and the language that needs no warning. */
  readonly language: Language;
  /** Name of a reader ("html", "text", "markdown", "jsonl"); chosen by name, media type and content when it is left out. */
  readonly format?: string;
  /** Publication date, `YYYY[-MM[-DD]]`, that overrides what the document says. */
  readonly published?: string;
  /** Publisher that overrides what the document says. */
  readonly publisher?: string;
  /** For JSON Lines: name of ours → key of theirs ({ text: "body" }). */
  readonly map?: Readonly<Record<string, string>>;
}
