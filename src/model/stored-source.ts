/** A source that was given once and is remembered. */
export interface StoredSource {
  /** URL or absolute path. */
  readonly url: string;
  readonly kind: "file" | "folder" | "page" | "feed" | "opml" | "sitemap";
  readonly title: string | null;
  /** Instant it was added. */
  readonly added: string;
  /** Seconds between polls; null: by what the source says of itself and how often it changes. */
  readonly every: number | null;
  /** Validators of the last answer. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastPolled: string | null;
  /** Instant before which it is not asked again. */
  readonly nextPoll: string | null;
  /** Failures since the last success, and what the last one was. */
  readonly failures: number;
  readonly lastError: string | null;
}
