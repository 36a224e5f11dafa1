import type { Answer } from "./answer.ts";
import { type Fault, fault } from "./fault.ts";
import { type WebAddress, webAddress } from "./web-address.ts";

/** The answer at the end of a chain of redirects, and where it led. */
export interface Followed {
  readonly answer: Answer;
  readonly url: URL;
  /** Where an unbroken chain of permanent redirects from the start led; null when the first one is not permanent, or there is none. */
  readonly permanently: URL | null;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/**
 * Asks for `start` and for what each answer redirects to, up to `limit` times and never for the same address twice. Credentials go to the first
 * origin only; those that stand in a redirect are not used.
 */
export async function followRedirects(
  start: WebAddress,
  limit: number,
  ask: (address: WebAddress, hop: number) => Promise<Answer | Fault>,
): Promise<Followed | Fault> {
  const seen = new Set<string>();
  let at = start.url;
  let permanently: URL | null = null;
  let permanent = true;
  for (let hop = 0; hop <= limit; hop++) {
    if (seen.has(at.href)) break;
    seen.add(at.href);
    const answer = await ask({ url: at, authorization: at.origin === start.url.origin ? start.authorization : null }, hop);
    if ("issue" in answer) return answer;
    if (!REDIRECTS.has(answer.status)) return { answer, url: at, permanently };
    const { location } = answer.headers;
    const next = location === undefined ? null : webAddress(asWritten(location), at);
    if (next === null || "issue" in next)
      return next ?? fault("bad-redirect", at.href, `status ${answer.status} leads nowhere. Try again later.`, { status: answer.status });
    permanent &&= PERMANENT.has(answer.status);
    if (permanent) permanently = next.url;
    at = next.url;
  }
  return fault(
    "redirect-loop",
    start.url.href,
    "it leads in a circle, or too far on. Often the site wants cookies: save the page from a browser, and give the file.",
  );
}

/** Node reads headers as Latin-1; addresses with bare letters of other scripts come in UTF-8. */
function asWritten(header: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(header, "latin1"));
  } catch {
    return header;
  }
}
