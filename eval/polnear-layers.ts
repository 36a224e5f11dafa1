// PolNeAR's layers: spans of sources, cues and contents, and how they are compared.
import type { AnnotatedDocument } from "../src/model/annotated-document.ts";
import type { Attribution } from "../src/model/attribution.ts";
import type { Span } from "../src/model/span.ts";
import { wholeCue } from "./polnear-cue.ts";

export const LAYERS = ["source", "cue", "content"] as const;
type Layer = (typeof LAYERS)[number];
export type Layers = Readonly<Record<Layer, readonly Span[]>>;

/** An attribution while its parts are put together. */
interface Row {
  readonly source: Span | null;
  readonly cue: Span | null;
  content: Span;
  /** The runs that `content` spans. */
  readonly parts: Span[];
  end: number;
  readonly direct: boolean;
}

/** A split span from its first to its last character. */
export function join(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
}

/** PolNeAR joins what a speaker goes on to say ("…," she said. "…", further paragraphs) to the attribution before it; a ledger keeps rows apart. */
export function toLayers(
  document: Pick<AnnotatedDocument, "text" | "tokens" | "quotations">,
  attributions: readonly Attribution[],
): Layers {
  const { text } = document;
  const rows: Row[] = [];
  for (const attribution of attributions) {
    const { source, content } = attribution;
    const cue = wholeCue(document, attribution);
    const row: Row = {
      direct: attribution.direct,
      parts: [content],
      source: source && (relative(document, attribution) ?? source.span),
      cue,
      content,
      end: Math.max(content[1], cue?.[1] ?? 0, source?.span[1] ?? 0),
    };
    const inParagraph = (r: { end: number }): boolean => !text.slice(r.end, content[0]).includes("\n\n");
    const before =
      source || cue
        ? undefined
        : rows
            .filter((r) => r.end <= content[0])
            .sort(
              (a, b) =>
                Number(b.direct && inParagraph(b)) - Number(a.direct && inParagraph(a)) ||
                b.end - a.end ||
                b.content[1] - b.content[0] - (a.content[1] - a.content[0]),
            )[0];
    const half = rows.at(-1);
    // A half before the cue whose other half has it: "If it fails, she said, there are others."
    if (
      half &&
      !half.source &&
      !half.cue &&
      row.cue &&
      (source?.span[0] ?? row.cue[0]) - half.content[1] < 4 &&
      content[0] > half.content[1] &&
      (source?.span[0] ?? row.cue[0]) >= half.content[1]
    ) {
      rows.pop();
      rows.push({ ...row, content: [half.content[0], content[1]], parts: [...half.parts, content] });
    } else if (before && goesOn(document, before, content)) {
      before.content = [Math.min(before.content[0], content[0]), content[1]];
      before.end = content[1];
      before.parts.push(content);
    } else rows.push(row);
  }
  const kept = rows.filter((row) => !rows.some((other) => other !== row && holds(other, row)));
  const spans = (of: (row: (typeof rows)[number]) => Span | null): Span[] => kept.map(of).filter((s): s is Span => s !== null);
  return { source: spans((r) => r.source), cue: spans((r) => r.cue), content: spans((r) => withMarks(text, r.content)) };
}

/** "voters who said": the relative pronoun is PolNeAR's source. */
function relative({ tokens }: Pick<AnnotatedDocument, "tokens">, { source, cue }: Attribution): Span | null {
  const verb = cue ? tokens.findIndex((t) => t.span[0] >= cue[0]) : -1;
  if (!source || verb < 0) return null;
  for (let t = verb - 1; t > source.head && t > verb - 12; t--)
    if (tokens[t].head === verb && /^(?:who|that|which)$/i.test(tokens[t].form) && tokens[t].deprel.startsWith("nsubj"))
      return tokens[t].span;
  return null;
}

/** PolNeAR's contents hold the "that" that opens them, the quotation marks around them and the comma or stop before the closing one. */
function withMarks(text: string, [start, end]: Span): Span {
  const open = /["“‘'`]+$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const close = /^[,.!?]?["”’']+/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  const that = /\bthat,? $/i.exec(text.slice(Math.max(0, start - open - 6), start - open))?.[0].length ?? 0;
  return [start - open - that, end + close];
}

/** In the same paragraph, in a speaker's turn, or a further paragraph of one quotation. */
function goesOn(
  { text, quotations }: Pick<AnnotatedDocument, "text" | "quotations">,
  before: { cue: Span | null; end: number },
  content: Span,
): boolean {
  if (before.cue !== null && text.slice(...before.cue) === ":") return true;
  if (!text.slice(before.end, content[0]).includes("\n\n")) return true;
  return quotations.some(({ span, continues }) => continues && span[0] <= content[0] && content[0] < span[1]);
}

/** Whether two spans overlap by at least half of the longer one. */
export const overlap = (a: Span, b: Span): boolean => Math.min(a[1], b[1]) - Math.max(a[0], b[0]) >= Math.max(a[1] - a[0], b[1] - b[0]) / 2;
export const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

/** How many gold spans find a partner of their own, exact ones first. */
export function paired(gold: readonly Span[], system: readonly Span[], match: (a: Span, b: Span) => boolean): number {
  const free = new Set(system.keys());
  const left: Span[] = [];
  const take = (g: Span, test: (a: Span, b: Span) => boolean): boolean => {
    for (const k of free) if (test(g, system[k])) return free.delete(k);
    return false;
  };
  for (const g of gold) if (!take(g, same)) left.push(g);
  return gold.length - left.length + left.filter((g) => take(g, match)).length;
}

/** What somebody reports within what another one is given as saying: PolNeAR lets a word stand in one attribution only. */
function holds({ parts, cue: outer }: Row, { cue, content }: Row): boolean {
  const [a, b] = cue ?? content;
  // "dismissed accusations that …": what both attribute is the first one's.
  if (outer && cue && outer[0] < cue[0] && cue[1] <= content[0] && parts.some(([start, end]) => start <= content[0] && content[0] < end))
    return true;
  return parts.some(([start, end]) => start <= a && b <= end && end - start > content[1] - content[0]);
}
