import type { LookupAddress } from "node:dns";

/** How connections are made; all may be left out. Times are in milliseconds. */
export interface NetworkOptions {
  /** Lets loopback, link-local and private addresses be reached: all of them, or those that the function grants. */
  readonly allowPrivate?: boolean | ((address: string) => boolean);
  /** What is sent as `User-Agent`; its part before "/" is the name that robots.txt knows us by. */
  readonly userAgent?: string;
  /** From the name's resolution to the end of the TLS handshake. */
  readonly connectTimeout?: number;
  /** Longest silence once connected. */
  readonly idleTimeout?: number;
  /** One request with its whole answer. */
  readonly totalTimeout?: number;
  /** Largest body that is taken, as it comes over the wire and again once it is unpacked. */
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  /** Further attempts after one that failed for the moment. */
  readonly retries?: number;
  /** Longest wait that a server may ask for (`Retry-After`) and get; beyond it the request fails with what was asked. */
  readonly maxWait?: number;
  /** From the start of one request to a host to the start of the next; `Crawl-delay` in robots.txt can lengthen it. */
  readonly hostSpacing?: number;
  /** Longest `Crawl-delay` that is kept. */
  readonly maxCrawlDelay?: number;
  readonly hostConcurrency?: number;
  readonly concurrency?: number;
  readonly lookup?: (hostname: string) => Promise<readonly LookupAddress[]>;
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to below 1, for jitter. */
  readonly random?: () => number;
}
