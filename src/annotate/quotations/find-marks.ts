// Tells quotation marks from apostrophes, primes and elisions, and which way each mark faces.

/** A quotation mark in the text. `double` marks pair with double ones, single with single ones; `side` is null when its neighbours don't tell. */
export interface QuotationMark {
  readonly at: number;
  /** Length in UTF-16 units: 1, or 2 for `` and ''. */
  readonly length: number;
  readonly double: boolean;
  readonly side: "open" | "close" | null;
}

const DOUBLE = /["“”„‟«»″〝〞＂]|``|''/y;
const SINGLE = /['‘’‚‛‹›`]/y;
const ANY = /["“”„‟«»″〝〞＂'‘’‚‛‹›`]/g;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–‒―/:;,“"«‘'-]/u;
const AFTER_CLOSING = /[\s)\]}—–‒―/.,:;!?…”"»’'-]/u;
const ELISION = /^(?:em|tis|twas|til|till|cause|n|bout|round|\d\ds?)(?![\p{L}\p{N}])/iu;

/** The marks between `start` and `end` of `text`, in text order. */
export function findMarks(text: string, start: number, end: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  ANY.lastIndex = start;
  for (let found = ANY.exec(text); found && found.index < end; found = ANY.exec(text)) {
    const at = found.index;
    DOUBLE.lastIndex = SINGLE.lastIndex = at;
    const double = DOUBLE.exec(text)?.[0];
    const length = double?.length ?? 1;
    const before = at > start ? text[at - 1]! : " ";
    const after = at + length < end ? text[at + length]! : " ";
    if (double) {
      if (!(double === '"' && /\d/.test(before) && isPrime(text, start, at)))
        marks.push({ at, length, double: true, side: doubleSide(double, before, after) });
    } else {
      const side = singleSide(text, at, before, after);
      if (side) marks.push({ at, length: 1, double: false, side });
    }
    ANY.lastIndex = at + length;
  }
  return marks;
}

/** 6'2" and 40" are measures: a straight mark after a digit that no earlier straight mark on the line opens. */
function isPrime(text: string, start: number, at: number): boolean {
  let open = false;
  for (let i = text.lastIndexOf('"', at - 1); i >= start; i = i > 0 ? text.lastIndexOf('"', i - 1) : -1) open = !open;
  return !open && /\s|[x×,.]/.test(text[at + 1] ?? " ");
}

function doubleSide(mark: string, before: string, after: string): "open" | "close" | null {
  const opens = BEFORE_OPENING.test(before) && !/\s/.test(after);
  const closes = AFTER_CLOSING.test(after) && !/\s/.test(before);
  if (mark === "„" || mark === "``" || mark === "〝") return "open";
  if (opens !== closes) return opens ? "open" : "close";
  if (mark === "“" || mark === "«") return "open";
  if (mark === "”" || mark === "»" || mark === "''") return "close";
  if (WORD.test(after) && !WORD.test(before)) return "open";
  if (WORD.test(before) && !WORD.test(after)) return "close";
  return null;
}

function singleSide(text: string, at: number, before: string, after: string): "open" | "close" | null {
  const mark = text[at]!;
  if (mark === "‚" || mark === "‹") return /\s/.test(before) ? "open" : null;
  if (mark === "›") return "close";
  if (WORD.test(before)) return WORD.test(after) || mark === "‘" || mark === "`" ? null : "close";
  if (BEFORE_OPENING.test(before) && !/[\s.,;:!?)]/.test(after)) {
    if (ELISION.test(text.slice(at + 1, at + 8))) return null;
    return "open";
  }
  return /[.,!?…)\]”"%;:—–-]/.test(before) && AFTER_CLOSING.test(after) ? "close" : null;
}
