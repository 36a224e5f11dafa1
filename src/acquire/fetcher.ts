import type { Capture } from "../model/capture.ts";
import type { Issue } from "../model/issue.ts";

/** What an earlier answer was marked with; sent back, so that the server need not send it again. */
export interface Validators {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** When to ask next, as far as the server says. */
interface Rhythm {
  /** How long the server calls its answer fresh; null when it does not say. */
  readonly cacheSeconds: number | null;
  /** How long the server asks to be left alone; null when it does not say. */
  readonly retryAfterSeconds: number | null;
}

/** What came of fetching an address. A document is whole or not there: what broke off is "failed". */
export type FetchResult =
  | (Rhythm & {
      readonly status: "fetched";
      /** `source` is the address as asked for, `url` as it was at the end of redirects, both without credentials. */
      readonly capture: Capture;
      readonly finalUrl: string;
      /** The address to ask for from now on, after permanent redirects; null when it has not moved. */
      readonly redirectedPermanentlyTo: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
    })
  | (Rhythm & { readonly status: "not-modified"; readonly finalUrl: string; readonly redirectedPermanentlyTo: string | null })
  | { readonly status: "failed"; readonly issue: Issue; readonly retryAfterSeconds: number | null }
  /** Removed for good (410). */
  | { readonly status: "gone"; readonly issue: Issue };

/** Fetches web addresses with manners: robots.txt, spacing, conditional requests, retries. One for the whole run. */
export interface Fetcher {
  /** Never throws. With `validators`, the answer may be "not-modified". */
  get(url: string, validators?: Validators): Promise<FetchResult>;
  /** Closes the connections that are kept open. */
  close(): void;
}
