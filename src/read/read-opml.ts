import { htmlText } from "./html-text.ts";
import { resolveUrl } from "./resolve-url.ts";
import { readXml, type XmlElement } from "./xml-tree.ts";

/** The feeds that an OPML text lists, however deep its outlines are nested, each address once and in its order; [] when it lists none. */
export function readOpml(text: string): { url: string; title: string | null }[] {
  const found = new Map<string, string | null>();
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      const { attributes } = child;
      const typed = /^(?:rss|atom|feed)$/i.test(attributes.get("type") ?? "") ? attributes.get("url") : undefined;
      const url = resolveUrl(attributes.get("xmlurl") ?? typed ?? "", null);
      if (url && !found.has(url)) found.set(url, htmlText(attributes.get("title") ?? attributes.get("text") ?? "") || null);
      walk(child);
    }
  };
  const root = readXml(text.replace(/^\ufeff/, ""), null);
  if (root?.name === "opml") walk(root);
  return [...found].map(([url, title]) => ({ url, title }));
}
