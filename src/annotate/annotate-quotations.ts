// Finds quotations: curly, straight, single and mangled marks, nested ones, and quotations that run over paragraphs.

import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument, Annotator } from "../model/annotated-document.ts";
import type { Block } from "../model/document.ts";
import type { Quotation } from "../model/quotation.ts";
import type { Span } from "../model/span.ts";
import { findMarks, type QuotationMark } from "./quotations/find-marks.ts";
import { isFragment } from "./quotations/is-fragment.ts";
import { type MarkPair, pairMarks } from "./quotations/pair-marks.ts";

/**
 * The quotations of a document, in order of their start (an outer one before what is nested in it). A quotation whose opening mark is
 * repeated at each paragraph is one quotation per paragraph, each but the first with `continues`. Never throws: stray marks are left out.
 */
export function createQuotationAnnotator(_language: Language): Annotator {
  return { name: "quotations", requires: [], assigns: ["quotations"], annotate: (document) => ({ quotations: annotate(document) }) };
}

function annotate({ text, blocks }: Pick<AnnotatedDocument, "text" | "blocks">): Quotation[] {
  const quotations: Quotation[] = [];
  let carried = false;
  blocks.forEach((block, n) => {
    const [start, end] = block.span;
    const marks = findMarks(text, start, end);
    const pairs = pairMarks(text, start, end, marks, carried);
    const resumes = carried && marks[0]?.at === skipSpace(text, start, end) && marks[0].side === "open";
    let unclosed = false;
    for (const pair of pairs) {
      const outer = pair.open?.at === marks[0]?.at || pair.open === null;
      const runsOn = pair.close === null && opensNext(text, blocks[n + 1], pair.open!);
      const quotation = toQuotation(
        text,
        start,
        end,
        pair,
        runsOn,
        quotations.length,
        outer && (resumes || (carried && pair.open === null)),
      );
      if (!quotation) continue;
      quotations.push(quotation);
      if (pair.close === null) unclosed = true;
    }
    carried = unclosed;
  });
  return quotations;
}

function toQuotation(
  text: string,
  start: number,
  end: number,
  pair: MarkPair,
  runsOn: boolean,
  index: number,
  continues: boolean,
): Quotation | null {
  const from = pair.open ? pair.open.at : skipSpace(text, start, end);
  const innerStart = pair.open ? pair.open.at + pair.open.length : from;
  let to = pair.close ? pair.close.at + pair.close.length : trimEnd(text, end);
  let innerEnd = pair.close ? pair.close.at : to;
  if (!pair.close && !runsOn && from > skipSpace(text, start, end)) {
    if (!/[:,]\s*$/.test(text.slice(Math.max(start, from - 3), from))) {
      const stop = /[.!?](?=\s|$)/.exec(text.slice(innerStart, end));
      to = innerEnd = stop ? innerStart + stop.index + 1 : to;
    }
  }
  const inner = trim(text, innerStart, innerEnd);
  if (inner[0] >= inner[1]) return null;
  const words = text.slice(...inner);
  const fragment =
    !continues && !runsOn && isFragment(words, text.slice(Math.max(start, from - 4), from), text.slice(to, Math.min(end, to + 3)));
  return { index, span: [from, to], inner, continues, fragment };
}

/** The next paragraph begins with a mark of the same kind: the quotation goes on there. */
function opensNext(text: string, block: Block | undefined, open: QuotationMark): boolean {
  if (!block) return false;
  const at = skipSpace(text, ...block.span);
  const first = findMarks(text, at, Math.min(block.span[1], at + 3))[0];
  return first?.at === at && first.double === open.double;
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function trim(text: string, start: number, end: number): Span {
  const from = skipSpace(text, start, end);
  return [from, Math.max(from, trimEnd(text, end))];
}
