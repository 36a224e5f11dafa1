// Authors of a feed or an item: Atom's person constructs, RSS's "address (Name)", Dublin Core's and iTunes' names.
import type { FeedAuthor } from "../model/feed.ts";
import { innerText } from "./feed-text.ts";
import { htmlText } from "./html-text.ts";
import { resolveUrl } from "./resolve-url.ts";
import type { XmlElement } from "./xml-tree.ts";

const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/;

/** "me@example.org (Name)", "Name <me@example.org>", a name or an address alone; null when blank. */
export function authorOf(line: string): FeedAuthor | null {
  const text = line.replace(/\s+/g, " ").trim();
  if (!text) return null;
  const email = EMAIL.exec(text)?.[0] ?? null;
  const rest = email
    ? text
        .replace(`mailto:${email}`, "")
        .replace(email, "")
        .replace(/[()<>[\]]|&lt;|&gt;/g, " ")
    : text;
  const name = htmlText(rest).replace(/^[\s,;:/-]+|[\s,;:/-]+$/g, "") || null;
  return { name, email, url: null };
}

function child(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  return (
    element.children.find((node): node is XmlElement => typeof node !== "string" && names.some((name) => node.name.endsWith(name))) ?? null
  );
}

/** The author that one element names. */
function fromElement(element: XmlElement): FeedAuthor | null {
  if (!element.children.some((node) => typeof node !== "string")) return authorOf(innerText(element));
  const text = (...names: readonly string[]): string | null => {
    const found = child(element, ...names);
    return found ? innerText(found).replace(/\s+/g, " ").trim() || null : null;
  };
  const address = child(element, "uri", "url", "homepage");
  const said = text("name") ?? null;
  const parsed = said ? authorOf(said) : null;
  const author = {
    name: parsed?.name ?? null,
    email: text("email") ?? parsed?.email ?? null,
    url: address ? resolveUrl(innerText(address), address.base) : null,
  };
  return author.name || author.email || author.url ? author : null;
}

/** The authors among the children of an item or a channel, by the first kind of element that names any; `names` in order of trust. */
export function feedAuthors(owner: XmlElement, names: readonly string[]): FeedAuthor[] {
  for (const name of names) {
    const found = owner.children.flatMap((node) => (typeof node !== "string" && node.name === name ? (fromElement(node) ?? []) : []));
    if (found.length > 0) return found;
  }
  return [];
}
