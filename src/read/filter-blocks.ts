// Our own line filter over what the main-content finder left: debris lines, link lists, repeated titles, credits.
import type { Language } from "../languages/language.ts";
import { captionCredit } from "./caption-credit.ts";
import type { DraftBlock } from "./draft.ts";
import type { HtmlBlock } from "./html-blocks.ts";
import { lineFilter } from "./line-filter.ts";

/** What stayed and what went, each with its reason. */
export interface FilteredBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly removed: readonly { readonly why: string; readonly text: string }[];
}

const SHORT_LINE = 120;
/** A heading of this length before the first paragraph is the story's standfirst. */
const LONG_HEADING = 50;
const LONGEST_CAPTION = 450;
const CREDIT = "photo credit";
const PICTURE_CREDIT =
  /^(?:image|media) (?:copyright|source|caption) |[([][^()[\]]{0,60}\b(?:photos?|images?|pictures?|credit|getty|handout|courtesy)\b[^()[\]]{0,80}[)\]]\s*\.?$/i;
const MOSTLY_LINK = 0.6;
/** A line that takes everything after it counts only where at most this share of the text follows. */
const LATE = 0.5;

const sentence = (text: string): boolean => /[.!?…]["'”’)\]]*$/.test(text) && text.split(" ").length > 6;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Filters blocks by the language's line table. `title` is the page's title, whose repetitions go. */
export function filterBlocks(blocks: readonly HtmlBlock[], title: string | null, language: Language): FilteredBlocks {
  const filter = lineFilter(language);
  const kept: DraftBlock[] = [];
  const removed: { why: string; text: string }[] = [];
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const heading = title ? plain(title) : null;
  let before = 0;
  let list: string | null = null;
  let rest: string | null = null;
  for (const block of blocks) {
    const { kind, text, linked } = block;
    const at = before;
    before += text.length;
    if (block.credit) removed.push({ why: CREDIT, text: block.credit });
    if (!text) continue;
    const drop = (why: string): void => void removed.push({ why, text });
    if (rest) {
      drop(rest);
      continue;
    }
    const debris = filter(text);
    if (debris) {
      if (debris.reach === "rest" && total - at < LATE * total) rest = debris.why;
      if (debris.reach === "list") list = debris.why;
      const last = kept.at(-1);
      // A line that is only a credit stands under its caption.
      if (debris.why === CREDIT && last?.kind === "paragraph" && last.text.length < LONGEST_CAPTION)
        kept[kept.length - 1] = { kind: "caption", text: last.text };
      drop(debris.why);
      continue;
    }
    const alone = linked > MOSTLY_LINK;
    if (list !== null) {
      if (alone || (text.length < SHORT_LINE && !sentence(text) && kind !== "heading")) {
        drop(list);
        continue;
      }
      list = null;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) drop("no words");
    else if (heading && plain(text) === heading) drop("repeated title");
    else if (alone && linked > 0.9 && kind !== "heading" && text.split(" ").length > 3 && !sentence(text)) drop("related story");
    else if (kind === "caption" || PICTURE_CREDIT.test(text)) {
      const caption = captionCredit(text);
      if (caption.credit) removed.push({ why: CREDIT, text: caption.credit });
      if (caption.text) kept.push({ kind: "caption", text: caption.text });
    } else
      kept.push({
        kind: kind === "heading" && text.length > LONG_HEADING && kept.every((other) => other.kind === "summary") ? "summary" : kind,
        text,
      });
  }
  while (kept.at(-1)?.kind === "heading") removed.push({ why: "heading without text", text: kept.pop()!.text });
  return { blocks: kept, removed };
}
