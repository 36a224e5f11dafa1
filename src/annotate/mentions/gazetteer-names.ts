// Names of the code book in a document: longest match over name pieces, on token boundaries.
import type { NameEntry, NameHit, NameIndex } from "../../codebook/name-index.ts";
import type { Token } from "../../model/token.ts";
import { namePieces } from "../../util/name-pieces.ts";

/** A name at tokens [first, end) with the entries that bear it, best first. */
export interface NameMatch {
  readonly first: number;
  readonly end: number;
  readonly entries: readonly NameEntry[];
}

/** Finds the names of the code book, left to right, longest first, without overlap. */
export function gazetteerNames(index: NameIndex, text: string, tokens: readonly Token[]): NameMatch[] {
  const pieces: string[] = [];
  const owner: number[] = [];
  for (const token of tokens) {
    const plain = /^[A-Za-z0-9]+$/.test(token.form);
    if (!plain && isGlue(text, token)) continue;
    const parts = plain ? [token.form] : namePieces(token.form);
    // A mark of punctuation keeps its place, so that no name runs across it.
    if (parts.length === 0) parts.push(token.form);
    for (const part of parts) {
      pieces.push(part);
      owner.push(token.index);
    }
  }
  const starts = (i: number): boolean => i === 0 || owner[i] !== owner[i - 1];
  const out: NameMatch[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (!starts(i)) continue;
    const hit = index.match(pieces, i).find((h) => i + h.length === pieces.length || starts(i + h.length));
    if (!hit || !(plausible(hit, tokens[owner[i]]) || isAcronym(tokens, owner[i]))) continue;
    if (hit.entries[0].kind === "person" && isType(text, tokens[owner[i + hit.length - 1]])) continue;
    out.push({ first: owner[i], end: owner[i + hit.length - 1] + 1, entries: hit.entries });
    i += hit.length - 1;
  }
  return out;
}

/** A hyphen between two words without a space. */
function isGlue(text: string, { form, span }: Token): boolean {
  return /^[-‐‑]$/.test(form) && /\S/.test(text[span[0] - 1] ?? " ") && /\S/.test(text[span[1]] ?? " ");
}

/** "Su-30": the first half of what a machine is called. */
function isType(text: string, { span }: Token): boolean {
  return /^[-‐‑]\d/.test(text.slice(span[1], span[1] + 2));
}

/** "US" beside words that are not all capitals, however it is tagged. */
function isAcronym(tokens: readonly Token[], index: number): boolean {
  const capitals = /^\p{Lu}{2,}$/u;
  return capitals.test(tokens[index].form) && [tokens[index - 1], tokens[index + 1]].some((token) => token && /\p{Ll}/u.test(token.form));
}

/** One word must be tagged as a name, noun or adjective: "Us" and "Who" at a sentence's start are none. */
function plausible(hit: NameHit, token: Token): boolean {
  return hit.length > 1 || /^(PROPN|NOUN|ADJ|X|NUM)$/.test(token.upos);
}
