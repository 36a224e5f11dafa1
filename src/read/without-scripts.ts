const OPEN = /<(script|style|noscript|svg|template)\b([^>]{0,2000})>/gi;

/** Page source without scripts, styles and drawings, which make up most of a page; JSON-LD stays. What is not closed stays too. */
export function withoutScripts(html: string): string {
  const unclosed = new Set<string>();
  let out = "";
  let from = 0;
  OPEN.lastIndex = 0;
  for (let match = OPEN.exec(html); match; match = OPEN.exec(html)) {
    const tag = match[1]!.toLowerCase();
    if (unclosed.has(tag) || /ld\+json/i.test(match[2]!) || match[2]!.endsWith("/")) continue;
    const close = new RegExp(`</${tag}\\s*>`, "gi");
    close.lastIndex = OPEN.lastIndex;
    if (!close.exec(html)) {
      unclosed.add(tag);
      continue;
    }
    out += html.slice(from, match.index);
    from = close.lastIndex;
    OPEN.lastIndex = from;
  }
  return out + html.slice(from);
}
