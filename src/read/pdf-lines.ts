// The printed lines of a PDF's pages, as PDF.js gives its pieces of text; running heads and page numbers told apart.

/** One line as it is printed. Measures are in points, `y` grows upwards. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A piece of text as PDF.js gives it. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** A page: its height and its pieces in the order of the file. */
export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
}

/** Share of the page's height at its top and its bottom where running heads stand. */
const EDGE = 0.1;
const NUMBER = /^(?:page|p\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "ft", ﬆ: "st" };

const tidy = (text: string): string =>
  text
    .replace(/[ﬀ-ﬆ]/g, (c) => LIGATURES[c]!)
    .replace(/[\s\u00a0\u2000-\u200a]+/g, " ")
    .trim();

/** The lines of one page in the order of the file. */
function linesOf({ pieces }: PdfPage, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; x: number; right: number; y: number; size: number; fonts: Map<string, number> } | null = null;
  const flush = (): void => {
    if (open && tidy(open.text)) {
      const font = [...open.fonts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
      lines.push({ page, text: tidy(open.text), x: open.x, right: open.right, y: open.y, size: open.size, font });
    }
    open = null;
  };
  for (const { str, transform, width, fontName, hasEOL } of pieces) {
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    const size = Math.hypot(a, b) || 10;
    if (str !== "") {
      const same: boolean =
        open !== null && Math.abs(open.y - y) < 0.5 * Math.max(size, open.size) && x > open.right - 2 * size && x < open.right + 4 * size;
      if (!same) flush();
      if (!open) {
        if (str.trim()) open = { text: str, x, right: x + width, y, size, fonts: new Map([[fontName, str.length]]) };
      } else {
        open.text += x - open.right > 0.2 * size && !/\s$/.test(open.text) && !/^\s/.test(str) ? ` ${str}` : str;
        if (str.trim()) {
          open.right = x + width;
          open.size = Math.max(open.size, size);
          open.fonts.set(fontName, (open.fonts.get(fontName) ?? 0) + str.length);
        }
      }
    }
    if (hasEOL) flush();
  }
  flush();
  return lines;
}

/** Whether a line stands at the page's edge, apart from the next line towards the middle or in other type than most of the page. */
function furnishes(line: PdfLine, all: readonly PdfLine[], height: number): boolean {
  const top = line.y > (1 - EDGE) * height;
  if (!top && line.y >= EDGE * height) return false;
  const distances = all.map(({ y }) => (top ? line.y - y : y - line.y)).filter((distance) => distance > 0.5 * line.size);
  const characters = new Map<string, number>();
  for (const { font, size, text } of all) characters.set(`${font} ${size}`, (characters.get(`${font} ${size}`) ?? 0) + text.length);
  const usual = [...characters].sort((a, b) => b[1] - a[1])[0]![0];
  return `${line.font} ${line.size}` !== usual || Math.min(...distances, height) > 1.8 * line.size;
}

/** The lines of the pages that are their text, and those that only furnish the pages, with the reason. */
export function pdfLines(pages: readonly PdfPage[]): { readonly lines: PdfLine[]; readonly removed: { why: string; text: string }[] } {
  const key = (text: string): string => text.toLowerCase().replace(/\d+/g, "#");
  const all = pages.flatMap((page, index) => {
    const own = linesOf(page, index);
    return own.map((line) => ({ line, edge: furnishes(line, own, page.height) }));
  });
  const seen = new Map<string, Set<number>>();
  for (const { line, edge } of all) if (edge) seen.set(key(line.text), (seen.get(key(line.text)) ?? new Set()).add(line.page));
  const often = Math.max(2, Math.ceil(0.3 * pages.length));
  const lines: PdfLine[] = [];
  const removed = new Map<string, string>();
  for (const { line, edge } of all) {
    const why = !edge ? null : NUMBER.test(line.text) ? "page number" : seen.get(key(line.text))!.size >= often ? "running head" : null;
    if (!why) lines.push(line);
    else if (why === "running head") removed.set(line.text, why);
  }
  return { lines, removed: [...removed].map(([text, why]) => ({ why, text })) };
}
