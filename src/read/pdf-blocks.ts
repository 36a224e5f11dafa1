// Printed lines joined to paragraphs and headings: by distance, indent, size and type, across columns and pages; hyphens at line ends undone.
import type { HtmlBlock } from "./html-blocks.ts";
import type { PdfLine } from "./pdf-lines.ts";

const ENDED = /[.!?:]["'”’)\]]*\d{0,3}$/;
const ITEM = /^(?:[•●▪■◦‣–-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/;
const LARGER = 1.12;
const LONGEST_HEADING = 160;

/** A paragraph with the size of its type in points. */
export interface PdfBlock extends HtmlBlock {
  readonly size: number;
  readonly page: number;
}

/** The value under which most characters stand. */
function usual<T>(lines: readonly PdfLine[], value: (line: PdfLine) => T): T | null {
  const counts = new Map<T, number>();
  for (const line of lines) counts.set(value(line), (counts.get(value(line)) ?? 0) + line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const half = (size: number): number => Math.round(size * 2) / 2;

/** Joins a line to what stands before it. A hyphen goes unless the text has the word with it elsewhere. */
function joined(before: string, line: string, hyphenated: ReadonlySet<string>): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + line;
  const head = /(\p{L}+)[-‐]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}+/u.exec(line)?.[0];
  if (!head || !tail) return /[\p{L}\d]-$/u.test(before) ? before + line : `${before} ${line}`;
  return hyphenated.has(`${head}-${tail}`.toLowerCase()) ? before + line : before.slice(0, -1) + line;
}

/** The paragraphs that the lines of a PDF make. */
export function pdfBlocks(lines: readonly PdfLine[]): PdfBlock[] {
  const size = usual(lines, (line) => half(line.size)) ?? 10;
  const font = usual(lines, (line) => line.font);
  const body = lines.filter((line) => half(line.size) === size);
  const gaps = body.flatMap((line, i) => {
    const before = body[i - 1];
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    return gap > 0.8 * size && gap < 3 * size ? [gap] : [];
  });
  const leading = median(gaps) || 1.2 * size;
  const hyphenated = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  const large = (line: PdfLine): boolean => half(line.size) > LARGER * size;
  const marked = (line: PdfLine): boolean => large(line) || line.font !== font;
  const parted = (before: PdfLine, line: PdfLine, text: string): boolean => {
    if (Math.abs(before.size - line.size) > 0.08 * size + 0.5 || ITEM.test(line.text)) return true;
    const turned = line.page !== before.page || line.y > before.y + 0.5 * size;
    if (turned) return ENDED.test(text) || large(line) || (marked(line) && !marked(before));
    const pitch = large(line) ? 1.5 * line.size : 1.3 * leading;
    if (before.y - line.y > pitch) return true;
    if (marked(before) !== marked(line) && text.length < LONGEST_HEADING && (text === before.text ? !ENDED.test(text) : ENDED.test(text)))
      return true;
    if (!/^["'“‘(]?[\p{Lu}\d]/u.test(line.text)) return false;
    // Lines inside a paragraph are about as long as each other.
    if (before.right < line.right - 8 * size) return true;
    if (!ENDED.test(text)) return false;
    return line.x - before.x > 0.8 * size || before.right < line.right - 5 * size;
  };
  const blocks: PdfBlock[] = [];
  let text = "";
  let own: PdfLine[] = [];
  const flush = (): void => {
    const first = own[0];
    if (first && text) {
      const heading =
        (large(first) || own.every((line) => line.font !== font)) &&
        text.length <= LONGEST_HEADING &&
        (large(first) || !/[.,;]["'”’)]*$/.test(text));
      const kind = ITEM.test(text) ? "list-item" : heading ? "heading" : "paragraph";
      blocks.push({ kind, text, linked: 0, credit: null, size: first.size, page: first.page });
    }
    text = "";
    own = [];
  };
  for (const line of lines) {
    const before = own.at(-1);
    if (before && parted(before, line, text)) flush();
    text = text ? joined(text, line.text, hyphenated) : line.text;
    own.push(line);
  }
  flush();
  return blocks;
}
