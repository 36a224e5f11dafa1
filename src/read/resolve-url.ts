/** `address` as an absolute http(s) address against `base`, unchanged where it is one already; null when it is or becomes none. */
export function resolveUrl(address: string, base: string | null): string | null {
  const trimmed = address.trim().replace(/[\n\r\t]/g, "");
  if (trimmed === "" || trimmed.length > 10_000) return null;
  try {
    const url = new URL(trimmed, base ?? undefined);
    if (!/^https?:$/.test(url.protocol)) return null;
    return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : url.href;
  } catch {
    return null;
  }
}
