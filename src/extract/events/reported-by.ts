// The report that an event stands in: the innermost attribution whose content holds its predicate.
import type { Attribution } from "../../model/attribution.ts";
import type { Graph } from "./graph.ts";

export interface Report {
  readonly attribution: Attribution;
  /** The last token of the cue; null when the words have none. */
  readonly cue: number | null;
}

const inside = (outer: readonly [number, number], inner: readonly [number, number]): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];

/** The report around the predicate at `head`, or null when the writer tells it. */
export function reportedBy(graph: Graph, head: number, attributions: readonly Attribution[]): Report | null {
  const trigger = graph.tokens[head].span;
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    if (!inside(attribution.content, trigger)) continue;
    if (attribution.cue && attribution.cue[0] < trigger[1] && trigger[0] < attribution.cue[1]) continue;
    if (!attribution.source && !attribution.speaker) continue;
    if (!best || attribution.content[1] - attribution.content[0] < best.content[1] - best.content[0]) best = attribution;
  }
  return best && { attribution: best, cue: best.cue ? tokenEndingAt(graph, best.sentence, best.cue) : null };
}

/** The last token of a sentence (or of one near it) within a span. */
function tokenEndingAt(graph: Graph, sentence: number, span: readonly [number, number]): number | null {
  const { sentences } = graph.document;
  for (const { first, end } of sentences.slice(Math.max(0, sentence - 1), sentence + 2))
    for (let t = end - 1; t >= first; t--) if (inside(span, graph.tokens[t].span)) return t;
  return null;
}
