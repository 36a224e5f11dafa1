/** Bytes as they came from the disk or the network, before anything is read out of them. */
export interface Capture {
  readonly bytes: Uint8Array;
  /** Where the bytes came from: a path, "-" for stdin, or a URL. */
  readonly source: string;
  readonly url: string | null;
  /** Media type as declared or known from the name ("text/html"), without parameters; null when unknown. */
  readonly mediaType: string | null;
  /** Charset as declared by a header; null when none. */
  readonly charset: string | null;
  /** ISO 8601 instant; null for files. */
  readonly fetchedAt: string | null;
  /** The bytes after `bytes`, when there are too many to hold at once. Readable once. */
  readonly more?: () => AsyncIterable<Uint8Array>;
}
