// The paragraphs of an HTML element in reading order, with what the line filter needs to know about each.
import type { Block } from "../model/document.ts";

/** A paragraph of a page. `linked` is the share of its characters that are link text, 0 to 1. */
export interface HtmlBlock {
  readonly kind: Exclude<Block["kind"], "title">;
  readonly text: string;
  readonly linked: number;
  /** Who made the picture, where the markup says so. */
  readonly credit: string | null;
}

const SILENT = new Set([
  "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas", "picture", "img", "input",
  "select", "option", "textarea", "button", "head", "title", "meta", "link", "map", "source", "track", "dialog",
]); // biome-ignore format: a list
const INLINE = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
  "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-link", "nobr", "blink",
]); // biome-ignore format: a list
const CREDIT = /(?:^|[-_\s])(?:photo-?)?(?:credits?|copyright|attribution|photographer)(?:$|[-_\s])/i;
const CAPTION = /caption/i;
const SUMMARY = /(?:^|[-_\s])(?:standfirst|dek|deck|sub-?title|sub-?headline|sub-?hed|article-?summary)(?:$|[-_\s])/i;
const LONGEST_CAPTION = 800;
const DEEPEST = 400;

interface Run {
  text: string;
  linked: number;
  credit: string;
}

function kindOf(element: Element, tag: string, outer: HtmlBlock["kind"]): HtmlBlock["kind"] {
  if (outer === "caption" || outer === "summary") return outer;
  const name = element.getAttribute("class") ?? "";
  if (tag === "figure" || tag === "figcaption" || tag === "caption") return element.querySelector("table,blockquote") ? outer : "caption";
  if (CAPTION.test(name) && element.textContent.length < LONGEST_CAPTION) return "caption";
  if (SUMMARY.test(name) && element.textContent.length < LONGEST_CAPTION) return "summary";
  if (/^h[1-6]$/.test(tag)) return "heading";
  if (tag === "li") return "list-item";
  return outer === "list-item" && tag !== "div" && tag !== "section" ? outer : tag === "p" ? "paragraph" : outer;
}

/** White space as HTML shows it: runs become one space; invisible characters go. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/g, " ")
    .trim();
}

/** The blocks under `root`. Forms, scripts and media say nothing; a line break after a full stop, or two of them, part paragraphs. */
export function htmlBlocks(root: Element): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let run: Run = { text: "", linked: 0, credit: "" };
  const flush = (kind: HtmlBlock["kind"]): void => {
    const text = tidy(run.text);
    const credit = tidy(run.credit);
    if (text || credit) blocks.push({ kind, text, linked: text ? Math.min(1, run.linked / text.length) : 0, credit: credit || null });
    run = { text: "", linked: 0, credit: "" };
  };
  const walk = (node: Node, kind: HtmlBlock["kind"], inLink: boolean, depth: number): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? "";
        run.text += text;
        if (inLink) run.linked += tidy(text).length;
        continue;
      }
      if (child.nodeType !== 1 || depth > DEEPEST) continue;
      const element = child as Element;
      const tag = element.localName.toLowerCase();
      if (tag === "br") {
        if (/(?:[.!?]["'”’)]*|\n)\s*$/.test(run.text.replace(/[ \t]+$/, ""))) flush(kind);
        else run.text += "\n";
        continue;
      }
      if (SILENT.has(tag)) continue;
      if (INLINE.has(tag)) {
        if (kind === "caption" && CREDIT.test(element.getAttribute("class") ?? "")) run.credit += ` ${element.textContent}`;
        else walk(element, kind, inLink || tag === "a", depth + 1);
        continue;
      }
      flush(kind);
      const inner = kindOf(element, tag, kind);
      if (inner === "caption" && CREDIT.test(element.getAttribute("class") ?? "")) run.credit += element.textContent;
      else if (tag === "tr") walkRow(element, inner, depth);
      else walk(element, inner, inLink, depth + 1);
      flush(inner);
    }
  };
  const walkRow = (row: Element, kind: HtmlBlock["kind"], depth: number): void => {
    const cells = [...row.children];
    const plain = cells.every((cell) => !cell.querySelector("p,div,ul,ol,table,br,h1,h2,h3,h4"));
    for (const cell of cells) {
      walk(cell, kind, false, depth + 1);
      if (plain) run.text += " ";
      else flush(kind);
    }
  };
  walk(root, "paragraph", false, 0);
  flush("paragraph");
  return blocks;
}
