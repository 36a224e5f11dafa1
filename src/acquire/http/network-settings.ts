import { lookup } from "node:dns/promises";
import { setTimeout } from "node:timers/promises";
import { isPublicAddress } from "./is-public-address.ts";
import type { NetworkOptions } from "./network-options.ts";
import { userAgent } from "./user-agent.ts";

/** Network options with nothing left out; `permits` says which addresses may be reached. */
export type NetworkSettings = Required<Omit<NetworkOptions, "allowPrivate">> & { readonly permits: (address: string) => boolean };

const MIB = 1024 * 1024;

/** Fills in what `options` leave out. */
export function networkSettings({ allowPrivate = false, ...options }: NetworkOptions = {}): NetworkSettings {
  const grants = typeof allowPrivate === "function" ? allowPrivate : () => allowPrivate;
  return {
    userAgent: userAgent(),
    connectTimeout: 10_000,
    idleTimeout: 20_000,
    totalTimeout: 90_000,
    maxBytes: 64 * MIB,
    maxRedirects: 10,
    retries: 3,
    maxWait: 120_000,
    hostSpacing: 1_000,
    maxCrawlDelay: 30_000,
    hostConcurrency: 2,
    concurrency: 8,
    lookup: (hostname) => lookup(hostname, { all: true }),
    now: Date.now,
    // A wait that is called off is over: whoever waits looks at the signal.
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
    random: Math.random,
    ...options,
    permits: (address) => isPublicAddress(address) || grants(address),
  };
}
