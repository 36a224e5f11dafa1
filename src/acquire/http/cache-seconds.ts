import type { IncomingHttpHeaders } from "node:http";

/** How long the server says an answer stays fresh, in seconds (RFC 9111: `Cache-Control`, else `Expires`); null when it does not say. */
export function cacheSeconds(headers: IncomingHttpHeaders, now: number): number | null {
  const control = headers["cache-control"]?.toLowerCase() ?? "";
  if (/\bno-(?:store|cache)\b/.test(control)) return 0;
  const maximum = /(?:^|[\s,])max-age="?(\d{1,12})/.exec(control)?.[1];
  if (maximum !== undefined) return Math.max(0, Number(maximum) - (Number.parseInt(headers.age ?? "", 10) || 0));
  if (headers.expires === undefined) return null;
  const expires = Date.parse(headers.expires);
  const sent = Date.parse(headers.date ?? "");
  return Number.isNaN(expires) ? 0 : Math.max(0, Math.round((expires - (Number.isNaN(sent) ? now : sent)) / 1000));
}
