// Foreign HTML made safe to keep: no scripts, styles, frames or handlers; addresses absolute.
import { Parser } from "htmlparser2";
import { cutNesting } from "./cut-nesting.ts";
import { escapeHtml } from "./escape-html.ts";
import { resolveUrl } from "./resolve-url.ts";

const GONE = new Set(["script", "style", "template", "applet", "frameset", "noscript", "title", "textarea", "select"]);
const UNWRAPPED = new Set([
  "html", "body", "head", "meta", "link", "base", "form", "input", "button", "blink", "frame", "xml", "marquee", "object", "embed", "iframe", "param",
]); // biome-ignore format: a list
const VOID = new Set(["area", "br", "col", "hr", "img", "source", "track", "wbr"]);
const ADDRESSES = new Set(["href", "src", "cite", "poster", "longdesc"]);
const KEPT = new Set([
  "alt", "title", "class", "id", "rel", "role", "lang", "dir", "datetime", "colspan", "rowspan", "width", "height", "type", "start", "value", "hidden",
  "aria-hidden", "itemprop", "scope", "name",
]); // biome-ignore format: a list

/** `html` with only what an article's text needs, every element closed and every address resolved against `base`. */
export function cleanHtml(html: string, base: string | null): string {
  const parts: string[] = [];
  let gone = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.replace(/^(?:xhtml|html|x|h):/, "");
        if (GONE.has(name)) gone++;
        if (gone > 0 || GONE.has(name) || UNWRAPPED.has(name) || !/^[a-z][a-z0-9-]*$/.test(name)) return;
        const kept = Object.entries(attributes).flatMap(([key, value]) => {
          const written = ADDRESSES.has(key) ? resolveUrl(value, base) : KEPT.has(key) ? value : null;
          return written === null ? [] : [` ${key}="${escapeHtml(written)}"`];
        });
        parts.push(`<${name}${kept.join("")}>`);
      },
      ontext(data) {
        if (gone === 0) parts.push(escapeHtml(data).replaceAll("&quot;", '"'));
      },
      onclosetag(tag) {
        const name = tag.replace(/^(?:xhtml|html|x|h):/, "");
        if (GONE.has(name)) gone--;
        else if (gone === 0 && !UNWRAPPED.has(name) && !VOID.has(name) && /^[a-z][a-z0-9-]*$/.test(name)) parts.push(`</${name}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(cutNesting(html));
  return parts.join("").trim();
}
