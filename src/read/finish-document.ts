// The last step of every reader that cleans: paragraphs become one canonical text with spans.
import type { Capture } from "../model/capture.ts";
import type { Block, Document } from "../model/document.ts";
import { stableId } from "../util/stable-id.ts";
import { detectLanguage } from "./detect-language.ts";
import type { Draft } from "./draft.ts";
import { givenPublished } from "./given-published.ts";
import { languageIssues } from "./language-issues.ts";
import type { ReadOptions } from "./read-options.ts";

/**
 * Joins a draft's blocks into the canonical text (title first, a blank line between paragraphs) and settles id, language and what the
 * caller overrides. Blank blocks are left out.
 */
export async function finishDocument(draft: Draft, capture: Capture, options: ReadOptions): Promise<Document> {
  const kept = draft.blocks.map(({ kind, text }) => ({ kind, text: text.trim() })).filter(({ text }) => text !== "");
  const blocks: Block[] = [];
  let text = "";
  for (const block of kept) {
    if (text) text += "\n\n";
    blocks.push({ kind: block.kind, span: [text.length, text.length + block.text.length] });
    text += block.text;
  }
  const body = kept.filter(({ kind }) => kind !== "title").map((block) => block.text);
  const language = await detectLanguage(body.join("\n"), draft.declaredLanguage, options.language);
  const url = draft.url ?? capture.url;
  return {
    id: stableId(url ?? text),
    url,
    title: draft.title,
    text,
    blocks,
    published: givenPublished(options) ?? draft.published,
    publisher: options.publisher ?? draft.publisher,
    agency: draft.agency,
    byline: draft.byline,
    language,
    removed: draft.removed,
    issues: [...draft.issues, ...languageIssues(language, text, options.language.code)],
  };
}
