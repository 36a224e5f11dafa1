// Paragraphs of a text that must not be changed.
import type { Block } from "../model/document.ts";

const LONGEST_TITLE = 200;

function kindOf(text: string): Block["kind"] {
  if (/^(?:[-*•·–]|\d{1,2}[.)])\s/.test(text)) return "list-item";
  return "paragraph";
}

function looksLikeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !text.includes("\n") && !/[.…;,:]["'”’)\]]*$/.test(text);
}

/**
 * The blocks of a canonical text as it stands: parted at blank lines, a list item on its own line apart; trimmed spans that cover all that is not
 * white space. The first is the title when it is `title`, or, without one, when it is a short line with no stop and more follows.
 */
export function splitBlocks(text: string, title: string | null): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number): void => {
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (start < end) blocks.push({ kind: kindOf(text.slice(start, end)), span: [start, end] });
  };
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\r?\n[^\S\n]*(?:\n\s*|(?=(?:[-*•·–]|\d{1,2}[.)])[^\S\n]))/g)) {
    add(start, index);
    start = index + gap.length;
  }
  add(start, text.length);
  const first = blocks[0];
  if (!first) return blocks;
  const line = text.slice(...first.span);
  const wanted = title?.trim();
  if (wanted && line === wanted) blocks[0] = { kind: "title", span: first.span };
  else if (wanted && line.startsWith(`${wanted}\n`)) {
    blocks.shift();
    const [from, to] = first.span;
    const body = blocks.splice(0);
    blocks.push({ kind: "title", span: [from, from + wanted.length] });
    add(from + wanted.length, to);
    blocks.push(...body);
  } else if (!wanted && blocks.length > 1 && looksLikeTitle(line)) blocks[0] = { kind: "title", span: first.span };
  return blocks;
}
