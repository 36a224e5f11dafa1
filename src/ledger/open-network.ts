import { createFetcher } from "../acquire/create-fetcher.ts";
import type { Fetcher } from "../acquire/fetcher.ts";
import type { Context } from "../model/context.ts";

/** The way to the network for a whole run: what a host asks of us (robots.txt, spacing, when to come back) is remembered from one visit to the next. */
export function openNetwork(allowPrivate: boolean, context: Context): Fetcher {
  return createFetcher({ allowPrivate }, context);
}
