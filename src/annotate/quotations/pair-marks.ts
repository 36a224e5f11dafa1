// Pairs the quotation marks of one paragraph: nesting, marks that face the wrong way, missing and stray ones.
import type { QuotationMark } from "./find-marks.ts";

/** A pair of marks; a missing mark is null: the quotation runs from the paragraph's start or to its end. */
export interface MarkPair {
  readonly open: QuotationMark | null;
  readonly close: QuotationMark | null;
}

/**
 * Pairs of one paragraph in order of their start. `carried`: the paragraph before ended inside a quotation, so a closing mark may come first.
 * Single marks that find no partner are apostrophes and are dropped, as is a double mark that neither opens nor ends the paragraph's words.
 */
export function pairMarks(text: string, start: number, end: number, marks: readonly QuotationMark[], carried: boolean): MarkPair[] {
  const pairs: MarkPair[] = [];
  const open: QuotationMark[] = [];
  marks.forEach((mark, n) => {
    const top = open.at(-1);
    const inDouble = open.some((m) => m.double);
    const side = mark.side ?? (inDouble ? "close" : "open");
    if (side === "open") {
      // An opening mark of a kind that is open already: the first one was never closed.
      if (top?.double && mark.double && !closesTwice(marks.slice(n + 1))) closeUnfinished(pairs, open, text, mark.at);
      open.push(mark);
      return;
    }
    if (!mark.double && isPossessive(text, mark, marks.slice(n + 1))) return;
    const at = open.findLastIndex((m) => m.double === mark.double);
    if (at >= 0) {
      pairs.push({ open: open[at]!, close: mark });
      open.length = at;
    } else if (mark.double && pairs.every((p) => p.close !== null && !p.open?.double) && (carried || endsSpeech(text, mark, end))) {
      pairs.push({ open: null, close: mark });
    }
  });
  const last = open.find((m) => m.double || (m.at === start && text[m.at] === "‘"));
  if (last) pairs.push({ open: last, close: null });
  return pairs.sort((a, b) => (a.open?.at ?? start) - (b.open?.at ?? start));
}

/** Two closing double marks follow before any opening one: the quotation is nested. */
function closesTwice(rest: readonly QuotationMark[]): boolean {
  const next = rest.filter((m) => m.double);
  return next.length > 1 && next[0]!.side === "close" && next[1]!.side === "close";
}

/** Ends an unclosed quotation at the comma or stop before the next one opens, when there is one. */
function closeUnfinished(pairs: MarkPair[], open: QuotationMark[], text: string, before: number): void {
  const left = open.pop()!;
  const comma = text.indexOf(",", left.at);
  if (comma > left.at + 12 && comma < before && /^,\s/.test(text.slice(comma, comma + 2))) {
    pairs.push({ open: left, close: { at: comma + 1, length: 0, double: true, side: "close" } });
  }
}

/** "the officials' plan" inside single quotation marks: another closing mark follows before one opens. */
function isPossessive(text: string, mark: QuotationMark, rest: readonly QuotationMark[]): boolean {
  if (!/[sz]/i.test(text[mark.at - 1] ?? "") || !/^.\s\p{Ll}/u.test(text.slice(mark.at, mark.at + 3))) return false;
  const next = rest.find((m) => !m.double);
  return next?.side === "close";
}

/** `… by then,” he said`: speech whose opening mark was lost. */
function endsSpeech(text: string, mark: QuotationMark, end: number): boolean {
  return (
    /[,?!]/.test(text[mark.at - 1] ?? "") && /^\s\p{L}/u.test(text.slice(mark.at + mark.length, Math.min(end, mark.at + mark.length + 3)))
  );
}
