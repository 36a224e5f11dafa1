import { resolveUrl } from "./resolve-url.ts";
import { siteOf } from "./site-of.ts";

/**
 * The address that a page gives itself (`link rel="canonical"`, else `og:url`), where it is on the same site as `url`, from which it came, and
 * names a page; else `url`. Null when neither is known.
 */
export function canonicalUrl(document: Document, url: string | null): string | null {
  const said = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute("href"),
    document.querySelector('meta[property="og:url" i]')?.getAttribute("content"),
  ];
  for (const address of said) {
    const own = resolveUrl(address ?? "", url)?.replace(/#.*$/, "");
    if (!own) continue;
    if (!url) return own;
    const [from, to] = [URL.canParse(url) ? new URL(url) : null, new URL(own)];
    // Some pages name their front page as their own address.
    if (!from || (siteOf(from.hostname) === siteOf(to.hostname) && (to.pathname !== "/" || to.search !== "" || from.pathname === "/")))
      return own;
  }
  return url;
}
