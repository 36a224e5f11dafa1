import type { Context } from "../model/context.ts";
import type { Issue } from "../model/issue.ts";
import type { Fetcher, FetchResult, Validators } from "./fetcher.ts";
import { createAgents } from "./http/agents.ts";
import type { Answer } from "./http/answer.ts";
import { cacheSeconds } from "./http/cache-seconds.ts";
import { contentType } from "./http/content-type.ts";
import { type Fault, fault } from "./http/fault.ts";
import { type Followed, followRedirects } from "./http/follow-redirects.ts";
import { createHostSlots } from "./http/host-slots.ts";
import type { NetworkOptions } from "./http/network-options.ts";
import { type NetworkSettings, networkSettings } from "./http/network-settings.ts";
import { retryAfter } from "./http/retry-after.ts";
import { createRobotsRules, ROBOTS_BYTES } from "./http/robots-rules.ts";
import { sendRequest } from "./http/send-request.ts";
import { statusFault } from "./http/status-fault.ts";
import { type WebAddress, webAddress } from "./http/web-address.ts";
import { withRetries } from "./http/with-retries.ts";
import { mediaTypeOf } from "./media-type-of.ts";

const ACCEPT =
  "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8";
/** Types that say nothing about what is inside; then the name's ending says more. */
const OPAQUE = new Set([
  "application/octet-stream",
  "binary/octet-stream",
  "application/gzip",
  "application/x-gzip",
  "application/force-download",
]);

const LONG_WAIT = 10_000;

/** A fetcher. `context.signal` stops it: what is under way then fails with `acquire/stopped`; long waits that a server asks for are reported (`acquire/waiting`). */
export function createFetcher(options: NetworkOptions = {}, context: Context = { report() {} }): Fetcher {
  const settings = networkSettings(options);
  const { signal } = context;
  const agents = createAgents();
  const slots = createHostSlots(settings);

  /** One address, with retries; any status below 400 is an Answer. */
  function ask(
    { url, authorization }: WebAddress,
    spacing: number,
    limits: { readonly maxBytes: number; readonly cut?: boolean },
    validators: Validators = {},
  ): Promise<Answer | Fault> {
    const headers = {
      accept: ACCEPT,
      "accept-encoding": "gzip, br, deflate",
      "accept-language": "en;q=0.9, *;q=0.5",
      ...(authorization === null ? {} : { authorization }),
      ...(validators.etag ? { "if-none-match": validators.etag } : {}),
      ...(validators.lastModified ? { "if-modified-since": validators.lastModified } : {}),
    };
    const request = { url, subject: url.href, method: "GET", headers, ...limits } as const;
    const send = async (): Promise<Answer | Fault> => {
      const answer = await sendRequest(request, settings, agents, signal);
      if ("issue" in answer || answer.status < 400) return answer;
      const found = statusFault(url.href, answer, settings.now());
      if (found.retry && found.retryAfterSeconds) slots.postpone(url.host, 1000 * found.retryAfterSeconds);
      return found;
    };
    const sleep: NetworkSettings["sleep"] = (milliseconds) => {
      if (milliseconds >= LONG_WAIT) context.report(waiting(url, milliseconds));
      return settings.sleep(milliseconds, signal);
    };
    return withRetries(
      async () => {
        const wait = slots.postponed(url.host);
        return wait > settings.maxWait ? askedToWait(url, wait) : await slots.run(url.host, spacing, send, signal);
      },
      { ...settings, sleep },
      signal,
    );
  }

  const robots = createRobotsRules((address) => ask(address, 0, { maxBytes: ROBOTS_BYTES, cut: true }), settings);

  async function page(start: WebAddress, validators: Validators): Promise<Followed | Fault> {
    let host = "";
    return followRedirects(start, settings.maxRedirects, async (address) => {
      const permission = await robots(address.url);
      if ("issue" in permission) return permission;
      const spacing = address.url.host === host ? 0 : Math.max(settings.hostSpacing, permission.crawlDelay);
      host = address.url.host;
      return ask(address, spacing, settings, validators);
    });
  }

  return {
    async get(text, validators = {}): Promise<FetchResult> {
      const start = webAddress(text);
      const found = "issue" in start ? start : await page(start, validators);
      const conditional = Boolean(validators.etag || validators.lastModified);
      if ("issue" in start || "issue" in found) return unsuccessful(found as Fault);
      const { answer, url, permanently } = found;
      const { headers, status } = answer;
      const now = settings.now();
      const common = {
        finalUrl: url.href,
        redirectedPermanentlyTo: permanently?.href ?? null,
        cacheSeconds: cacheSeconds(headers, now),
        retryAfterSeconds: retryAfter(headers["retry-after"], now),
      };
      if (status === 304 && conditional) return { status: "not-modified", ...common };
      if (status !== 200 && status !== 203) return unsuccessful(statusFault(url.href, answer, now));
      const { mediaType, charset } = contentType(headers["content-type"]);
      return {
        status: "fetched",
        capture: {
          bytes: answer.body,
          source: start.url.href,
          url: url.href,
          mediaType: mediaType === null || OPAQUE.has(mediaType) ? mediaTypeOf(url.pathname) : mediaType,
          charset,
          fetchedAt: new Date(now).toISOString(),
        },
        etag: headers.etag ?? null,
        lastModified: headers["last-modified"] ?? null,
        ...common,
      };
    },
    close: () => agents.close(),
  };
}

function unsuccessful({ issue, status, retryAfterSeconds }: Fault): FetchResult {
  return status === 410 ? { status: "gone", issue } : { status: "failed", issue, retryAfterSeconds };
}

function waiting(url: URL, milliseconds: number): Issue {
  const message = `${url.href}: the site asks to wait for ${Math.round(milliseconds / 1000)} s. It is asked again then.`;
  return { code: "acquire/waiting", severity: "info", message };
}

function askedToWait(url: URL, milliseconds: number): Fault {
  const seconds = Math.ceil(milliseconds / 1000);
  return fault("asked-to-wait", url.href, `the site asked to be left alone for ${seconds} s more. Try again after that.`, {
    retryAfterSeconds: seconds,
  });
}
