// A tolerant XML tree over htmlparser2: what is not well-formed is read as far as it goes. Nothing is fetched and no declared entity is expanded.
import { Parser } from "htmlparser2";
import { namespaceName } from "./namespaces.ts";
import { resolveUrl } from "./resolve-url.ts";

/** An element. Names are lower case; those in the root's own vocabulary are bare ("title"), others have the usual prefix ("dc:creator"). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** The address that relative ones inside are relative to. */
  readonly base: string | null;
  readonly language: string | null;
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly spaces: ReadonlyMap<string, string>;
}

const DEEPEST = 200;
const HOPELESS = 5000;
const MOST_ELEMENTS = 1_000_000;
const HEAD = 4096;

/** Without the document type and all that is declared in it: none of it is used. */
function withoutDoctype(text: string): string {
  const start = /<!DOCTYPE/i.exec(text.slice(0, HEAD))?.index;
  if (start === undefined) return text;
  const close = text.indexOf(">", start);
  const subset = text.indexOf("[", start);
  const end = /\]\s{0,100}>/g;
  end.lastIndex = subset;
  if (subset >= 0 && subset < close && end.exec(text)) return text.slice(0, start) + text.slice(end.lastIndex);
  return close < 0 ? text : text.slice(0, start) + text.slice(close + 1);
}

const CORE = new Set(["rss", "atom", "sitemap"]);

function split(name: string): readonly [string, string] {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
}

/** `xml:lang` and its misspellings as a tag; "" says that nothing is known. */
const languageTag = (value: string): string | null => value.trim().replaceAll("_", "-") || null;

/**
 * The root element of `text`; null when there is none. `url` is where it came from. Deep nesting is flattened; what follows the first million
 * elements, or a nesting of more than 5,000, is left out.
 */
export function readXml(text: string, url: string | null): XmlElement | null {
  const top: Open = { name: "", attributes: new Map(), children: [], base: url, language: null, spaces: new Map() };
  const stack: Open[] = [top];
  let depth = 0;
  let count = 0;
  let core: string | null = null;
  const qualified = (name: string, spaces: ReadonlyMap<string, string>): string => {
    const [prefix, local] = split(name);
    const space = spaces.get(prefix) ?? (prefix === "" ? "" : prefix);
    core ??= space === "rdf" ? "rss" : space;
    if (space === "" || space === core) return local;
    if (CORE.has(space) && core === "") return space === "rss" ? local : `${space}:${local}`;
    return `${/^[a-z]+$/.test(space) ? space : prefix || "other"}:${local}`;
  };
  const parser = new Parser(
    {
      onopentag(name, given) {
        depth++;
        // The parser's own time grows by the square of the depth.
        if (depth > HOPELESS) parser.pause();
        if (++count > MOST_ELEMENTS || depth > DEEPEST) return;
        const parent = stack.at(-1)!;
        let { spaces, base, language } = parent;
        for (const [key, value] of Object.entries(given))
          if (key === "xmlns" || key.startsWith("xmlns:"))
            spaces = new Map(spaces).set(split(key)[key === "xmlns" ? 0 : 1], namespaceName(value));
        const own = qualified(name, spaces);
        const attributes = new Map<string, string>();
        for (const [key, value] of Object.entries(given)) {
          const [prefix, local] = split(key);
          const space = prefix && (spaces.get(prefix) ?? prefix);
          if (prefix !== "xmlns" && key !== "xmlns") attributes.set(space && /^[a-z]+$/.test(space) ? `${space}:${local}` : local, value);
        }
        const said = attributes.get("xml:base") ?? (own === "channel" ? attributes.get("base") : undefined);
        if (said !== undefined) base = resolveUrl(said, base) ?? base;
        const tag = attributes.get("xml:lang") ?? attributes.get("lang");
        if (tag !== undefined) language = languageTag(tag);
        const element: Open = { name: own, attributes, children: [], base, language, spaces };
        parent.children.push(element);
        stack.push(element);
      },
      ontext(data) {
        const { children } = stack.at(-1)!;
        if (typeof children.at(-1) === "string") children[children.length - 1] += data;
        else children.push(data);
      },
      onclosetag() {
        // An element that was left out is not on the stack.
        if (stack.length > depth) stack.pop();
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(withoutDoctype(text));
  if (depth <= HOPELESS) parser.end();
  return top.children.find((child): child is XmlElement => typeof child !== "string") ?? null;
}
