// Speaker turns of transcripts: "SECRETARY BLINKEN: …", "President of Russia Vladimir Putin: …". Questions of the press are no statements.
import type { Span } from "../../model/span.ts";
import { trimContent } from "./content-span.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";

const LABEL =
  /(?:^["“]?|[.!?…)”"]\s+|\n)((?:\p{Lu}[\p{L}.'’-]*|of|the|for|and|de|von|der|van|al)(?:,? (?:\p{Lu}[\p{L}.'’-]*|of|the|for|and|de|von|der|van|al)){0,11}(?: (?:#\d|\d|\(\w+\)))?):\s/gu;
const QUESTION = /^(?:Q|QUESTION|MODERATOR|OPERATOR|AIDE|STAFF|Question|Remark)\b/;
const ZONE = /^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\.?$/;
/** Longest line that is a link to another story ("SEE ALSO: …", "PHOTOS: …") and not a turn. */
const LINK = 200;
const ENDS = /[.!?…–—-]["”’')\]]*\s*$/u;
const Q_LINE = /^Q\s/;

/** A turn's label and the text that it opens, to the next label. */
interface Turn {
  readonly label: Span;
  readonly end: number;
}

/** One draft a paragraph of each turn. Empty unless the document is a transcript: three turns or more, two of them by capitals or repeated labels. */
export function turns(passage: Passage): Draft[] {
  const { text, graph } = passage;
  const { blocks, sentences, tokens } = graph.document;
  const labels: Span[] = [];
  for (const block of blocks) {
    if (block.kind === "title") continue;
    const words = text.slice(...block.span);
    if (words.length < LINK && !ENDS.test(words)) continue;
    LABEL.lastIndex = 0;
    for (let m = LABEL.exec(words); m; m = LABEL.exec(words)) {
      const at = block.span[0] + m.index + m[0].indexOf(m[1]);
      labels.push([at, at + m[1].length]);
      LABEL.lastIndex = m.index + m[0].length - 1;
    }
    if (Q_LINE.test(words)) labels.push([block.span[0], block.span[0] + 1]);
  }
  labels.sort((a, b) => a[0] - b[0]);
  const spoken = labels.filter((l) => isLabel(text.slice(...l), text, labels));
  if (spoken.length < 3) return [];
  const drafts: Draft[] = [];
  spoken.forEach((label, n) => {
    if (QUESTION.test(text.slice(...label))) return;
    const turn: Turn = { label, end: spoken[n + 1]?.[0] ?? text.length };
    let first = true;
    for (const block of blocks) {
      const start = Math.max(block.span[0], label[1] + 1);
      const end = Math.min(block.span[1], turn.end);
      if (start >= end || block.kind === "title" || /^\d{1,2}:\d\d |^#|^\(/.test(text.slice(start, end).trim())) continue;
      const content = trimContent(passage, start, end);
      if (!content || content[1] - content[0] < 12) continue;
      const whole: Span = [content[0], sentenceEnd(text, content[1], end)];
      const sentence = sentences.findIndex((s) => s.span[1] > content[0]);
      const head = tokens.findLastIndex((t) => t.span[0] >= label[0] && t.span[1] <= label[1] && /\p{L}/u.test(t.form));
      drafts.push({
        source: first && head >= 0 ? head : null,
        sourceSpan: first ? label : null,
        cue: first ? [label[1], label[1] + 1] : null,
        content: whole,
        addressee: null,
        sentence: Math.max(0, sentence),
        unnamed: false,
      });
      first = false;
    }
  });
  return drafts;
}

/** Capitals, or a label that comes back or holds a name given in full before. */
function isLabel(label: string, text: string, labels: readonly Span[]): boolean {
  if (QUESTION.test(label)) return true;
  if (ZONE.test(label)) return false;
  if (label === label.toUpperCase() && /\p{Lu}{2}|^Q$/u.test(label)) return true;
  return label.split(" ").length > 1 && labels.filter((l) => text.slice(...l) === label).length > 1
    ? true
    : /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(label);
}

function sentenceEnd(text: string, from: number, end: number): number {
  return from < end && /[.!?…]/.test(text[from]) ? from + 1 : from;
}
