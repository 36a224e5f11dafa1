import type { Capture } from "../model/capture.ts";
import type { Context } from "../model/context.ts";
import type { Document } from "../model/document.ts";
import type { ReadOptions } from "./read-options.ts";

/** One input format. `read` never throws: what is wrong is reported, or stands in the document's issues. */
export interface Reader {
  readonly format: string;
  /** File name endings with their dot, lower case; ".gz" may follow each. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** What `sniff` finds is certain: it counts before a name's ending and a media type. */
  readonly decisive?: boolean;
  /** Whether the beginning of an unnamed input (at most some thousand characters) looks like this format. */
  sniff(head: string): boolean;
  read(capture: Capture, options: ReadOptions, context: Context): AsyncIterable<Document>;
}
