// Where content begins and ends: without the punctuation that joins it to its cue, without marks that have no partner inside.
import type { Quotation } from "../../model/quotation.ts";
import type { Span } from "../../model/span.ts";
import type { Passage } from "./passage.ts";

const EDGE_START = /^[\s,;:.…—–-]+/u;
const EDGE_END = /[\s,;:.—–-]+$/u;
const OPEN = /^["“”„‟'‘’«]/u;
const CLOSE = /["“”‟'’»]$/u;

/** The content in tokens `from` to `to` (exclusive); null when nothing is left. */
export function contentSpan(passage: Passage, from: number, to: number): Span | null {
  const { tokens } = passage.graph;
  if (from >= to) return null;
  return trimContent(passage, tokens[from].span[0], tokens[to - 1].span[1]);
}

/** The content between two offsets of the text; null when nothing is left. */
export function trimContent(passage: Passage, start: number, end: number): Span | null {
  const { text, quotations } = passage;
  let a = start;
  let b = balanced(passage, start, end);
  for (let n = 0; n < 4; n++) {
    const words = text.slice(a, b);
    const lead = EDGE_START.exec(words)?.[0].length ?? 0;
    if (lead >= words.length) return null;
    a += lead;
    // A full stop of an abbreviation at the end stays: "in the U.S."
    const tail = EDGE_END.exec(words)?.[0] ?? "";
    if (!/\b(?:\p{Lu}\.)+$/u.test(words)) b -= tail.length;
    if (a >= b) return null;
    const whole = quotations.find((q) => q.span[0] === a && q.span[1] === b);
    if (whole) return quoted(passage, whole);
    if (OPEN.test(text.slice(a, b)) && !quotations.some((q) => q.span[0] === a && q.span[1] <= b)) a++;
    else if (CLOSE.test(text.slice(a, b)) && !quotations.some((q) => q.span[1] === b && q.span[0] >= a)) b--;
    else break;
  }
  return a < b ? [a, b] : null;
}

/** Content that ends inside a quotation which it opened runs to the end of that quotation. */
function balanced({ quotations, text }: Passage, start: number, end: number): number {
  const open = quotations.find((q) => q.span[0] >= start && q.span[0] < end && q.span[1] > end);
  return open && !text.slice(end, open.span[1]).includes("\n") ? open.span[1] : end;
}

/** The words of a quotation without marks and without the comma before the closing one. */
export function quoted({ text }: Pick<Passage, "text">, quotation: Quotation): Span {
  const [a, b] = quotation.inner;
  const words = text.slice(a, b);
  return [a, b - (/[\s,]+$/.exec(words)?.[0].length ?? 0)];
}
