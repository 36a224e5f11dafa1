// The words of a cue with its source and adverbials, as they stand inside or beside the content: ", Ben Rhodes told reporters on Monday,".
import { type Graph, relation } from "../events/graph.ts";
import { sourceRange } from "./source-phrase.ts";
import { type SurfaceSubject, surfaceSubject } from "./surface-subject.ts";

/** Token range of the cue's group: `from` inclusive, `to` exclusive. `inverted`: the source follows ("said Ben Rhodes"). */
export interface CueGroup {
  readonly from: number;
  readonly to: number;
  readonly inverted: boolean;
  /** The source is the verb's own subject, not one supplied from another clause. */
  readonly own: boolean;
}

const BREAK = /^(?:[,;:.!?…"“”«»„]|--|—|–|-|''|``)$/u;

/** The group of `verb` with its `source` (a token) or `surface` (a source found by word order). */
export function cueGroup(graph: Graph, verb: number, source: number | null, surface: SurfaceSubject | null): CueGroup {
  const { tokens, children, sentence } = graph;
  const { first, end } = graph.document.sentences[sentence[verb]];
  let from = verb;
  let to = verb + 1;
  if (surface) {
    if (surface.from < verb) from = surface.from;
    else to = surface.to;
    while (to < end && !BREAK.test(tokens[to].form)) to++;
    return { from, to, inverted: surface.from > verb, own: true };
  }
  const own = source !== null && tokens[source].head === verb ? source : null;
  if (own !== null && own < verb) {
    from = Math.max(first, sourceRange(graph, own)[0]);
    const run = surfaceSubject(graph, verb, false);
    if (run && run.from < from && run.head >= run.from && (run.from === first || BREAK.test(tokens[run.from - 1].form))) from = run.from;
    // A subject far off, behind its own commas, still opens the group.
    for (const c of children[verb]) if (c < from && c >= first && relation(tokens[c]) === "advmod" && c === from - 1) from = c;
  } else {
    while (from > first && tokens[from - 1].head === verb && /^(aux|advmod|mark|cop)/.test(tokens[from - 1].deprel)) from--;
  }
  if (own !== null && own > verb) to = Math.max(to, sourceRange(graph, own)[1] + 1);
  while (to < end && !BREAK.test(tokens[to].form)) to++;
  return { from, to, inverted: own !== null && own > verb, own: own !== null };
}

/** The last token before the group that is no quotation mark, or -1 at the sentence's start. */
export function tokenBefore(graph: Graph, at: number): number {
  const { first } = graph.document.sentences[graph.sentence[at]];
  let t = at - 1;
  while (t >= first && /^["“”'’‘»«]+$/u.test(graph.tokens[t].form)) t--;
  return t >= first ? t : -1;
}
