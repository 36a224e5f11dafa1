// A text construct of a feed (RSS, Atom 0.3 and 1.0), whichever way its markup is written: inline, escaped, in CDATA, in base64, or not at all.

import { cleanHtml } from "./clean-html.ts";
import { decodeText } from "./decode-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { htmlText } from "./html-text.ts";
import type { XmlElement } from "./xml-tree.ts";

/** The characters directly and indirectly in an element, its markup left out. */
export function innerText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : innerText(child))).join("");
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Elements inside as HTML; `raw`: the text between them is HTML already. */
function innerHtml(element: XmlElement, raw: boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return raw ? child : escapeHtml(child);
      const name = local(child.name);
      const attributes = [...child.attributes].map(([key, value]) => ` ${local(key)}="${escapeHtml(value)}"`).join("");
      return `<${name}${attributes}>${innerHtml(child, raw)}</${name}>`;
    })
    .join("");
}

function fromBase64(text: string): string {
  try {
    return decodeText(
      Uint8Array.from(atob(text.replace(/\s+/g, "")), (c) => c.charCodeAt(0)),
      null,
    ).text;
  } catch {
    return text;
  }
}

interface Raw {
  readonly text: string;
  readonly markup: boolean;
}

/** What stands in the element, and whether it is HTML. RSS never says which, so there it is HTML. */
function raw(element: XmlElement, atom: boolean): Raw {
  const type = element.attributes.get("type")?.trim().toLowerCase() ?? "";
  const mode = element.attributes.get("mode")?.trim().toLowerCase() ?? "";
  const inline = element.children.some((child) => typeof child !== "string");
  if (inline) return { text: innerHtml(element, !atom), markup: true };
  const text = innerText(element);
  const coded =
    mode === "base64" || (atom && type.includes("/") && !/^(?:text\/|message\/)|[+/]xml$|html/.test(type) && /^[\s\w+/=]+$/.test(text));
  const plain = atom && mode !== "escaped" && (type === "" || type === "text" || type === "text/plain");
  const xml = atom && /^(?:xhtml|application\/xhtml\+xml)$/.test(type) && mode !== "escaped";
  const words = coded ? fromBase64(text) : text;
  if (plain || (xml && !/[<]/.test(words)) || (type === "text/plain" && mode === "escaped")) return { text: words, markup: false };
  return { text: words, markup: true };
}

/** A text construct as plain text; null when it has no words. */
export function plainOf(element: XmlElement | null, atom: boolean): string | null {
  if (!element) return null;
  const { text, markup } = raw(element, atom);
  return (markup ? htmlText(text) : text.replace(/\s+/g, " ").trim()) || null;
}

const TAG = /<\/?(?:p|div|br|a|b|i|em|strong|ul|ol|li|h\d|img|table|blockquote|span)\b[^>]{0,2000}>/i;

/** A text construct as safe HTML with absolute addresses; blank lines of plain text part paragraphs. Null when it is empty. */
export function htmlOf(element: XmlElement | null, atom: boolean): string | null {
  if (!element) return null;
  const { text, markup } = raw(element, atom);
  const html = markup ? text : escapeHtml(text);
  const parted = TAG.test(html) ? html : html.trim().replace(/\n[^\S\n]*\n\s*/g, "</p><p>");
  return cleanHtml(parted.includes("</p><p>") && parted !== html ? `<p>${parted}</p>` : html, element.base) || null;
}
