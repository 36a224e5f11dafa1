import { resolveUrl } from "./resolve-url.ts";

/** The part of a host that is one owner's: the last two labels, three where the second is a general one ("co.uk", "gov.ua"). */
function site(host: string): string {
  const labels = host.split(".");
  const general =
    labels.length > 2 && labels.at(-1)!.length === 2 && /^(?:com?|org|net|gov|gob|gouv|ac|edu|mil|or|ne|go)$/.test(labels.at(-2)!);
  return labels.slice(general ? -3 : -2).join(".");
}

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
    if (!from || (site(from.hostname) === site(to.hostname) && (to.pathname !== "/" || to.search !== "" || from.pathname === "/")))
      return own;
  }
  return url;
}
