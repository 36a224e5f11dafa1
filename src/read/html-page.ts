// One HTML page: metadata, then main content by Mozilla's Readability over linkedom, then our own line filter.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Issue } from "../model/issue.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { creditedAgency } from "./credited-agency.ts";
import { cutNesting } from "./cut-nesting.ts";
import type { Draft } from "./draft.ts";
import { filterBlocks } from "./filter-blocks.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { pageMetadata } from "./page-metadata.ts";
import { pageTitle } from "./page-title.ts";
import { parseDate } from "./parse-date.ts";
import { publishedFromUrl } from "./published-from-url.ts";
import type { ReadOptions } from "./read-options.ts";
import { stripDebris } from "./strip-debris.ts";
import { withoutScripts } from "./without-scripts.ts";

const MOST_ELEMENTS = 100_000;
const FEWEST_WORDS = 40;
const OUTSIDE = "outside the article";

/** A feed's or a release's own body: all of it is the article, so nothing is looked for in it. */
const isFragment = (html: string): boolean => !/<(?:html|head|body|title)[\s>]/i.test(html);

function parse(html: string): Document {
  const source = cutNesting(withoutScripts(html));
  return parseHTML(isFragment(html) ? `<html><body>${source}</body></html>` : source).document as unknown as Document;
}

/** What the page's furniture says and the article does not, in one entry. */
function outside(page: readonly string[], article: ReadonlySet<string>, seen: ReadonlySet<string>): string[] {
  return [...new Set(page)].filter((line) => !article.has(line) && !seen.has(line));
}

/** Reads one page (or a fragment of one) into a draft. `url` is where it came from, `given` its title where that is known. Never throws on odd markup. */
export function readHtml(html: string, url: string | null, options: ReadOptions, given: string | null = null): Draft {
  const document = parse(html);
  const metadata = pageMetadata(document);
  const where = canonicalUrl(document, url);
  const removed: { why: string; text: string }[] = [];
  const headline = pageTitle(
    given ?? metadata.title ?? document.querySelector("h1")?.textContent?.replace(/\s+/g, " ") ?? document.title ?? "",
    metadata.publisher,
  );
  const { title } = headline;
  stripDebris(document, options.language, (why, element) => {
    const text = htmlBlocks(element)
      .map((block) => block.text)
      .join("\n")
      .trim();
    if (text) removed.push({ why, text });
  });
  const page = document.body ? htmlBlocks(document.body) : [];
  let article: Element | null = null;
  if (!isFragment(html) && document.querySelectorAll("*").length <= MOST_ELEMENTS)
    try {
      article =
        new Readability<Element>(document, { serializer: (node) => node as Element, keepClasses: true, disableJSONLD: true }).parse()
          ?.content ?? null;
    } catch {
      article = null;
    }
  const found = article ? htmlBlocks(article) : page;
  const filtered = filterBlocks(found, title, options.language);
  const lines = new Set([title, ...found.map(({ text }) => text)]);
  const rest = outside(
    page.map(({ text }) => text),
    lines,
    new Set(removed.map(({ text }) => text)),
  ).join("\n");
  removed.push(...filtered.removed);
  if (rest.trim()) removed.push({ why: OUTSIDE, text: rest });
  if (headline.site) removed.push({ why: "site name in title", text: headline.site });
  const paragraphs = filtered.blocks.map(({ text }) => text);
  const byText = removed
    .filter(({ why }) => why === "publication line")
    .map(({ text }) => ({ text, value: parseDate(text) }))
    .find(({ value }) => value);
  const publisher = metadata.publisher ?? headline.site;
  return {
    url: where,
    title: title || null,
    blocks: title ? [{ kind: "title", text: title }, ...filtered.blocks] : filtered.blocks,
    published:
      metadata.published ??
      publishedFromUrl(where) ??
      (byText ? { value: byText.value!, from: "text", reasons: [`"${byText.text.slice(0, 80)}"`] } : null),
    publisher,
    agency: creditedAgency(paragraphs, metadata.byline, options.language),
    byline: metadata.byline,
    declaredLanguage: metadata.language,
    removed,
    issues: pageIssues(html, paragraphs),
  };
}

function pageIssues(html: string, paragraphs: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const words = paragraphs.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  if (words === 0)
    issues.push({
      code: "read/no-body",
      severity: "error",
      message: "No article was found on this page. Give the article's own page, or its text with --format text.",
    });
  else if (words < FEWEST_WORDS && !isFragment(html))
    issues.push({
      code: "read/short-body",
      severity: "warning",
      message: `Only ${words} words were found: perhaps not a news page, or one behind a paywall or a script. Check the text.`,
    });
  if (/<(?:html|body)[\s>]/i.test(html) && !/<\/(?:html|body)\s*>/i.test(html.slice(-20000)))
    issues.push({
      code: "read/truncated",
      severity: "warning",
      message: "The page ends before its closing tag; it may be cut off. Fetch it again if the text looks unfinished.",
    });
  return issues;
}
