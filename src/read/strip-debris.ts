// Takes page furniture out of a DOM by what its classes, ids and roles say, before the article is looked for.
import { type Language, table } from "../languages/language.ts";

const ROLES: Readonly<Record<string, string>> = {
  navigation: "navigation",
  search: "navigation",
  banner: "navigation",
  contentinfo: "navigation",
  dialog: "subscription prompt",
  menu: "navigation",
};
const TAGS: Readonly<Record<string, string>> = {
  nav: "navigation",
  form: "form",
  aside: "beside the article",
  dialog: "subscription prompt",
  menu: "navigation",
};
const SCRIPTS = "script,style,noscript,template,svg,iframe,object,link";
/** An element with this share of the page's paragraph text is the article, whatever its class. */
const TOO_MUCH = 0.3;

/** Widgets that may hold quoted posts and tables, which are part of the story. */
const EMBEDDING = new Set(["share bar", "gallery"]);

const cache = new WeakMap<Language, (name: string) => string | null>();

/** Class or id → why it is debris, remembered, since pages repeat their classes. */
function classRule(language: Language): (name: string) => string | null {
  let rule = cache.get(language);
  if (rule) return rule;
  const rows = table(language, "debris-classes").map(({ cells: [why, pattern] }) => ({
    why: why!,
    pattern: new RegExp(`^(?:${pattern})$`, "i"),
  }));
  const known = new Map<string, string | null>();
  rule = (name) => {
    let why = known.get(name);
    if (why === undefined) {
      why = name.length > 60 ? null : (rows.find(({ pattern }) => pattern.test(name))?.why ?? null);
      if (known.size < 20000) known.set(name, why);
    }
    return why;
  };
  cache.set(language, rule);
  return rule;
}

const hidden = (element: Element): boolean =>
  element.hasAttribute("hidden") ||
  element.getAttribute("aria-hidden") === "true" ||
  /display\s*:\s*none/i.test(element.getAttribute("style") ?? "");

/** Removes debris elements from the document; `removed` gets each one's words with the reason. The DOM is changed. */
export function stripDebris(document: Document, language: Language, removed: (why: string, element: Element) => void): void {
  for (const element of document.querySelectorAll(SCRIPTS)) element.remove();
  const rule = classRule(language);
  const paragraphText = [...document.querySelectorAll("p")].map((p) => ({ p, length: p.textContent.length }));
  const all = paragraphText.reduce((sum, { length }) => sum + length, 0);
  const holdsArticle = (element: Element): boolean => {
    if (element.querySelector("h1")) return true;
    const inside = [...element.querySelectorAll("p")].reduce((sum, p) => sum + p.textContent.length, 0);
    return inside > TOO_MUCH * all && inside > 200;
  };
  const whyOf = (element: Element): string | null => {
    const tag = element.localName;
    const byTag = TAGS[tag] ?? ROLES[element.getAttribute("role") ?? ""];
    if (byTag) return byTag;
    if (hidden(element)) return "hidden";
    for (const name of `${element.getAttribute("class") ?? ""} ${element.id}`.split(/\s+/)) {
      const why = name && rule(name);
      if (why) return why;
    }
    return null;
  };
  const walk = (parent: Element): void => {
    for (let child = parent.firstElementChild; child; ) {
      const next: Element | null = child.nextElementSibling;
      const why = whyOf(child);
      if (why && !holdsArticle(child) && !(EMBEDDING.has(why) && child.querySelector("blockquote,table"))) {
        removed(why, child);
        child.remove();
      } else walk(child);
      child = next;
    }
  };
  if (document.body) walk(document.body);
}
