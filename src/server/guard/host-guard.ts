// Against DNS rebinding and requests forged by other pages: by which name it is asked, and from where.
import { hostname } from "node:os";
import type { MiddlewareHandler } from "hono";
import ipaddr from "ipaddr.js";
import { ProblemError } from "../problem.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The name without its port, in small letters. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, "");
const isAddress = (name: string): boolean => ipaddr.isValid(name.replace(/^\[|\]$/g, ""));

/**
 * Lets requests through that name this machine: on loopback by its names alone; bound elsewhere (which needs a token) also by `host`, by the
 * machine's name and by any address. A request that changes something, or comes from a page, must come from a page of ours.
 */
export function hostGuard(host: string): MiddlewareHandler {
  const open = !isLoopback(host);
  const names = new Set([
    ...LOOPBACK,
    ...(open ? [host.toLowerCase(), hostname().toLowerCase(), `${hostname().toLowerCase()}.local`] : []),
  ]);
  return async (c, next) => {
    const asked = c.req.header("host") ?? "";
    const name = nameOf(asked);
    if (!names.has(name) && !(open && isAddress(name)))
      throw new ProblemError(421, `This server does not go by the name ${name.slice(0, 100)}.`, {
        help: "Use the address that was printed.",
      });
    const origin = c.req.header("origin");
    if (origin !== undefined && !sameHost(origin, asked)) throw new ProblemError(403, "The request comes from another site.");
    if (!SAFE.has(c.req.method)) {
      const site = c.req.header("sec-fetch-site");
      if (site !== undefined && site !== "same-origin" && site !== "none")
        throw new ProblemError(403, "The request comes from another site.");
      const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
      const login = new URL(c.req.url).pathname === "/login" && type === "application/x-www-form-urlencoded";
      if (c.req.method !== "DELETE" && type !== "application/json" && !login)
        throw new ProblemError(415, "Send JSON with content-type: application/json.");
    }
    await next();
  };
}

/** Whether an address or name is of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || (ipaddr.isValid(host) && ipaddr.parse(host).range() === "loopback");
}

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(`http://${URL.canParse(`http://${host}`) ? host : "invalid"}`).host;
}
