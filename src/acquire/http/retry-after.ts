/** Seconds from now that a `Retry-After` header asks to wait (RFC 9110: a number of seconds or a date), at most a day; null when it says nothing usable. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), 86_400);
}
