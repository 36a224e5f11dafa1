import type { Answer } from "./answer.ts";
import { type Fault, fault } from "./fault.ts";
import { retryAfter } from "./retry-after.ts";

const MESSAGES: Readonly<Record<number, string>> = {
  202: "the site has not made the page ready. Try again later, or save the page from a browser and give the file.",
  204: "the answer is empty. Check the address.",
  206: "only a part came, so nothing of it was taken. Try again later.",
  401: "the site asks for a login. Put it into the address (https://user:password@host/), or save the page and give the file.",
  402: "the site asks to be paid. Save the page from a browser, and give the file.",
  403: "the site does not give this to programs, or not to you. Save the page from a browser, and give the file.",
  404: "there is no such page. Check the address.",
  407: "a proxy on the way asks for a login. Check the settings of the network.",
  410: "the page was removed for good. Forget this address.",
  429: "the site asks to be asked less often. Try again later.",
  451: "the site may not show this here for legal reasons.",
};
/** For the moment only: request timeout, too early, too many requests, and faults of the server or what stands before it. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What an answer that brings nothing means: any status but 200, 203, 304 and redirects. */
export function statusFault(subject: string, { status, headers }: Answer, now: number): Fault {
  const otherwise =
    status >= 500
      ? "the server has a fault of its own. Try again later."
      : status >= 400
        ? "the server refuses the request. Check the address."
        : "this is no answer to a request for a page. Check the address.";
  return fault(`http-${status}`, subject, `status ${status}: ${MESSAGES[status] ?? otherwise}`, {
    status,
    retry: PASSING.has(status),
    retryAfterSeconds: retryAfter(headers["retry-after"], now),
  });
}
