// A document as attribution reads it: its dependency trees and, for each token, the quotation around it.

import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { Quotation } from "../../model/quotation.ts";
import { buildGraph, type Graph } from "../events/graph.ts";

export interface Passage {
  readonly graph: Graph;
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Index of the outermost quotation around each token's start; -1 outside. */
  readonly quoteOf: Int32Array;
}

/** Indexes a document, once. */
export function buildPassage(document: AnnotatedDocument): Passage {
  const { tokens, quotations, text } = document;
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  let t = 0;
  for (const q of quotations) {
    while (t < tokens.length && tokens[t].span[1] <= q.span[0]) t++;
    for (let i = t; i < tokens.length && tokens[i].span[0] < q.span[1]; i++) if (quoteOf[i] < 0) quoteOf[i] = q.index;
  }
  return { graph: buildGraph(document), text, quotations, quoteOf };
}

/** First and last token of the subtree of `head`, within its sentence. */
export function extent(graph: Graph, head: number, leaveOut?: (index: number) => boolean): [first: number, last: number] {
  let first = head;
  let last = head;
  const stack = [head];
  for (let n = 0; n < stack.length && n < 600; n++) {
    const at = stack[n];
    if (at < first) first = at;
    if (at > last) last = at;
    for (const c of graph.children[at]) if (!leaveOut?.(c)) stack.push(c);
  }
  return [first, last];
}

/** Whether tokens `from` to `to` (exclusive) hold a finite verb. */
export function hasClause(graph: Graph, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const { xpos, upos } = graph.tokens[t];
    if ((upos === "VERB" || upos === "AUX") && (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP" || xpos === "MD")) return true;
  }
  return false;
}

/** Whether a quotation begins in tokens `from` to `to` (exclusive). */
export function holdsQuotation({ graph, quotations }: Passage, from: number, to: number): boolean {
  if (from >= to) return false;
  const start = graph.tokens[from].span[0];
  const end = graph.tokens[to - 1].span[1];
  return quotations.some((q) => q.span[0] >= start - 1 && q.span[0] < end);
}
