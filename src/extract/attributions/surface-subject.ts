// The source of a verb of saying by word order, where the parse has none: "…, said Ben Rhodes, an adviser", "Lysenko, a spokesman, said".
import type { Span } from "../../model/span.ts";
import type { Graph } from "../events/graph.ts";

export interface SurfaceSubject {
  readonly head: number;
  readonly span: Span;
  /** Token range, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const BREAK = /^(?:[,;:.!?…()"“”«»]|--|—|–|-|''|``)$/u;
const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const WITHIN = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "PART", "X"]);
const LINK = /^(?:of|for|at|from|to|with|and|&)$/i;
const MODIFIER = new Set(["AUX", "ADV", "PART"]);

/** The noun phrase before the verb, or behind it when `behind`; null when there is none. */
export function surfaceSubject(graph: Graph, verb: number, behind: boolean): SurfaceSubject | null {
  return behind ? after(graph, verb) : before(graph, verb);
}

function after(graph: Graph, verb: number): SurfaceSubject | null {
  const { tokens, sentence } = graph;
  const { end } = graph.document.sentences[sentence[verb]];
  const run = (from: number): number => {
    let t = from;
    while (t < end && (isWithin(graph, t) || (t > from && LINK.test(tokens[t].form) && t + 1 < end && isWithin(graph, t + 1)))) t++;
    return t;
  };
  let to = run(verb + 1);
  if (to === verb + 1 || !hasNominal(graph, verb + 1, to)) return null;
  const first = to;
  // Appositions, each between commas and without a verb.
  while (tokens[to]?.form === "," && to + 1 < end) {
    const next = run(to + 1);
    if (next === to + 1 || !hasNominal(graph, to + 1, next) || (next < end && !/^[,.;”"]$/u.test(tokens[next].form))) break;
    to = next;
  }
  // "said the bloc would …": the words behind open the content.
  if (
    to < end &&
    !BREAK.test(tokens[to].form) &&
    !/^(?:on|in|at|during|after|before|when|as|late|early|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(
      tokens[to].form,
    )
  )
    return null;
  return made(graph, verb + 1, first, to);
}

function before(graph: Graph, verb: number): SurfaceSubject | null {
  const { tokens, sentence } = graph;
  const { first } = graph.document.sentences[sentence[verb]];
  let last = verb - 1;
  while (last >= first && MODIFIER.has(tokens[last].upos)) last--;
  if (last < first) return null;
  // "Senator Ada Lund (R-Ohio) said": the brackets are no part of the phrase.
  if (tokens[last].form === ")") {
    let open = last - 1;
    while (open > first && last - open < 8 && tokens[open].form !== "(") open--;
    if (tokens[open].form === "(" && open > first) last = open - 1;
  } else if (tokens[last].form === "," && tokens[last - 1]?.form === ")") {
    let open = last - 2;
    while (open > first && last - open < 9 && tokens[open].form !== "(") open--;
    if (tokens[open].form === "(" && open > first) last = open - 1;
  }
  let end = last + 1;
  let spanEnd = end;
  if (tokens[last].form === ",") {
    // Behind an apposition or relative clause: the phrase before its opening comma.
    let comma = last - 1;
    while (comma > first && tokens[comma].form !== ",") comma--;
    if (comma <= first || tokens[comma].form !== ",") return null;
    const opening = tokens[comma + 1];
    const clause = /^W/.test(opening.xpos) || /^VB[GN]$/.test(opening.xpos);
    spanEnd = clause ? comma : last;
    end = comma;
    const earlier = tokens.findLastIndex((t) => t.index < comma && t.index >= first && t.form === ",");
    if (!clause && earlier >= first && earlier === comma - 1) return null;
  }
  let from = end;
  while (
    from > first &&
    (isWithin(graph, from - 1) || (LINK.test(tokens[from - 1].form) && from - 2 >= first && isWithin(graph, from - 2) && from < end))
  )
    from--;
  if (from === end || !hasNominal(graph, from, end)) return null;
  if (from > first && (tokens[from - 1].upos === "ADP" || /^(?:VBD|VBZ|VBP|MD|VB)$/.test(tokens[from - 1].xpos))) return null;
  return made(graph, from, end, spanEnd);
}

function isWithin({ tokens }: Graph, t: number): boolean {
  const token = tokens[t];
  if (BREAK.test(token.form)) return false;
  if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:yesterday|today|tomorrow|earlier|later|that)$/i.test(token.form)) return false;
  if (token.upos === "VERB") return token.deprel === "amod";
  return (
    WITHIN.has(token.upos) &&
    !token.xpos.startsWith("W") &&
    token.form.toLowerCase() !== "to" &&
    token.form.toLowerCase() !== "n't" &&
    token.form.toLowerCase() !== "not"
  );
}

function hasNominal({ tokens }: Graph, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (NOMINAL.has(tokens[t].upos)) return true;
  return false;
}

/** The head: the last nominal before the first preposition of the phrase's own words. */
function made({ tokens }: Graph, from: number, ownEnd: number, to: number): SurfaceSubject {
  let head = -1;
  for (let t = from; t < ownEnd; t++) {
    if (LINK.test(tokens[t].form) && head >= 0) break;
    if (NOMINAL.has(tokens[t].upos)) head = t;
  }
  if (head < 0) head = ownEnd - 1;
  // A name is headed by its first word.
  while (head > from && tokens[head].deprel === "flat" && tokens[head - 1].upos === "PROPN") head--;
  return { head, span: [tokens[from].span[0], tokens[to - 1].span[1]], from, to };
}
