/** The media type (lower case, without parameters) and charset of a `Content-Type` header; null for what it does not say. */
export function contentType(header: string | undefined): { readonly mediaType: string | null; readonly charset: string | null } {
  const text = header ?? "";
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;|,|$)/.exec(text)?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset: /;\s*charset\s*=\s*["']?\s*([\w:.+-]{1,40})/i.exec(text)?.[1] ?? null };
}
