import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { ProblemError } from "../problem.ts";
import { type Rate, rateLimit } from "./rate-limit.ts";

/** How often one address may read and write. */
export interface Rates {
  readonly reads: Rate;
  readonly writes: Rate;
}

/** Enough for a person with many pages open and for agents, too little to keep others out. */
export const RATES: Rates = { reads: { burst: 5000, perSecond: 2000 }, writes: { burst: 60, perSecond: 10 } };

/** The address that a request comes from. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return "";
  }
}

/** Answers 429 to an address that asks too often. */
export function rateGuard({ reads, writes }: Rates = RATES): MiddlewareHandler {
  const [reading, writing] = [rateLimit(reads), rateLimit(writes)];
  return async (c, next) => {
    // Agents ask by POST, and only read.
    const limit = c.req.method === "GET" || c.req.method === "HEAD" || c.req.path === "/mcp" ? reading : writing;
    if (!limit(addressOf(c))) throw new ProblemError(429, "Too many requests. Ask again in a few seconds.");
    await next();
  };
}
