// robots.txt (RFC 9309).
import robotsParser, { type Robot } from "robots-parser";
import type { Answer } from "./answer.ts";
import { type Fault, fault } from "./fault.ts";
import { followRedirects } from "./follow-redirects.ts";
import type { NetworkSettings } from "./network-settings.ts";
import type { WebAddress } from "./web-address.ts";

/** What robots.txt says about an address: it may be fetched, so far apart (ms; 0 when nothing is said). */
export interface Permission {
  readonly crawlDelay: number;
}

interface Rules {
  readonly parsed: Robot | Fault;
  readonly until: number;
}

/** Bytes that are parsed at least, after the RFC; here also at most. */
export const ROBOTS_BYTES = 500 * 1024;
const MAX_REDIRECTS = 5;
const KEPT = 24 * 3600 * 1000;
/** How long a server that fails to give its robots.txt is taken as closed. */
const CLOSED = 10 * 60 * 1000;
/** The same for one that cannot be reached: the fault may be our network's, which may be back at any moment. */
const OUT_OF_REACH = 60 * 1000;
const MANY_ORIGINS = 1000;

/** Its types name a default export inside of what is the function itself. */
const parse = robotsParser as unknown as (url: string, text: string) => Robot;

const unavailable = ({ issue, status }: Fault): boolean =>
  issue.code === "acquire/redirect-loop" || (status !== null && status < 500 && status !== 429);

/**
 * Looks up whether an address may be fetched; `load` fetches a robots.txt (at most `ROBOTS_BYTES` of it). Each origin's rules are kept for a day.
 * Without one (4xx) all is allowed; where the server fails (5xx) or cannot be reached, nothing is, unless an older one is known.
 */
export function createRobotsRules(
  load: (address: WebAddress) => Promise<Answer | Fault>,
  { userAgent, now, maxCrawlDelay }: NetworkSettings,
): (url: URL) => Promise<Permission | Fault> {
  const known = new Map<string, Promise<Rules>>();

  async function fetchRules(url: URL, old: Rules | undefined): Promise<Rules> {
    const result = await followRedirects({ url, authorization: null }, MAX_REDIRECTS, load);
    const until = now() + KEPT;
    if (!("issue" in result)) return { parsed: parse(url.href, new TextDecoder().decode(result.answer.body)), until };
    if (unavailable(result)) return { parsed: parse(url.href, ""), until };
    const parsed = old && !("issue" in old.parsed) ? old.parsed : closed(url, result);
    return { parsed, until: now() + (result.status === null ? OUT_OF_REACH : CLOSED) };
  }

  async function rulesFor(origin: string): Promise<Rules> {
    const before = known.get(origin);
    const old = await before;
    if (old && old.until > now()) return old;
    // Another caller may have begun while this one waited.
    const current = known.get(origin);
    if (current && current !== before) return current;
    const first = known.keys().next();
    if (known.size >= MANY_ORIGINS && !first.done) known.delete(first.value);
    const fresh = fetchRules(new URL("/robots.txt", origin), old);
    known.set(origin, fresh);
    return fresh;
  }

  return async (url) => {
    const { parsed } = await rulesFor(url.origin);
    if ("issue" in parsed) return parsed.status === null ? saidOf(url, parsed) : parsed;
    if (parsed.isAllowed(url.href, userAgent) === false)
      return fault(
        "robots",
        url.href,
        "the site's robots.txt does not let programs fetch this. Save the page from a browser, and give the file.",
      );
    return { crawlDelay: Math.min(1000 * (parsed.getCrawlDelay(userAgent) ?? 0), maxCrawlDelay) };
  };
}

function closed(url: URL, found: Fault): Fault {
  if (found.status === null) return found;
  const message = `status ${found.status}: as long as this cannot be had, the site's pages must not be fetched. Try again later.`;
  return { ...found, issue: fault("robots-unreachable", url.href, message).issue };
}

/** A fault of the connection is the page's as much as robots.txt's. */
function saidOf(url: URL, found: Fault): Fault {
  const message = found.issue.message.replace(new URL("/robots.txt", url).href, url.href);
  return { ...found, issue: { ...found.issue, message } };
}
