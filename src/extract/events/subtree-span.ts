// Spans of a token's dependents in the text.
import type { Span } from "../../model/span.ts";
import type { Graph } from "./graph.ts";

/** The tokens under `head` (itself too), without the branches that `leaveOut` names. */
export function subtree(graph: Graph, head: number, leaveOut?: (index: number) => boolean): number[] {
  const out = [head];
  for (let n = 0; n < out.length && n < 400; n++) for (const c of graph.children[out[n]]) if (!leaveOut?.(c)) out.push(c);
  return out.sort((a, b) => a - b);
}

/** From the first to the last of the tokens, without punctuation at either end. */
export function spanOfTokens(graph: Graph, indexes: readonly number[]): Span {
  const { tokens } = graph;
  let from = 0;
  let to = indexes.length - 1;
  while (from < to && tokens[indexes[from]].upos === "PUNCT") from++;
  while (to > from && tokens[indexes[to]].upos === "PUNCT") to--;
  return [tokens[indexes[from]].span[0], tokens[indexes[to]].span[1]];
}

/** The span of the whole subtree, without punctuation at either end. */
export function subtreeSpan(graph: Graph, head: number): Span {
  return spanOfTokens(graph, subtree(graph, head));
}
