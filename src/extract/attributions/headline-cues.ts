// Attributions by a colon: "Kremlin: talks will go on", "Troops massing on the border: officials", "Name: “words”", "“words” — Name".

import type { Sentence } from "../../model/sentence.ts";
import type { Span } from "../../model/span.ts";
import { contentSpan, quoted } from "./content-span.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { hasClause, type Passage } from "./passage.ts";

const MOST = 7;

/** Drafts of colons and dashes between a source and its words. */
export function headlineCues(passage: Passage, lexicon: CueLexicon): Draft[] {
  const { document } = passage.graph;
  const drafts: Draft[] = [];
  for (const sentence of document.sentences) {
    const draft =
      (sentence.kind === "title" && document.blocks.length > 1) || sentence.kind === "heading"
        ? title(passage, lexicon, sentence)
        : caption(passage, lexicon, sentence);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function title(passage: Passage, lexicon: CueLexicon, s: Sentence): Draft | null {
  const { tokens } = passage.graph;
  for (let t = s.first + 1; t < s.end - 1; t++) {
    if (tokens[t].form !== ":") continue;
    const opening = passage.quotations.find((q) => q.span[0] <= tokens[s.first].span[0] && q.span[1] === tokens[t].span[0]);
    if (opening) return opener(passage, lexicon, s, t, quoted(passage, opening));
    if (t - s.first <= MOST && names(passage, lexicon, s.first, t)) return made(passage, s, s.first, t, t, t + 1, s.end);
    let end = s.end;
    for (let u = t + 1; u < s.end; u++) if (/^[|–—]$/u.test(tokens[u].form)) end = Math.min(end, u);
    if (end - t - 1 <= 5 && names(passage, lexicon, t + 1, end)) return made(passage, s, t + 1, end, t, s.first, t);
    return null;
  }
  return null;
}

/** "“We will not sign”: Norland envoys leave talks": the phrase behind the colon speaks. */
function opener(passage: Passage, lexicon: CueLexicon, s: Sentence, colon: number, content: Span): Draft | null {
  const { tokens } = passage.graph;
  let end = colon + 1;
  while (end < s.end && !/^(?:VERB|AUX|ADP|PUNCT|SCONJ|ADV|PART)$/.test(tokens[end].upos)) end++;
  if (end === colon + 1 || !names(passage, lexicon, colon + 1, end)) return null;
  const draft = made(passage, s, colon + 1, end, colon, s.first, colon);
  return draft && { ...draft, cue: null, content };
}

/** In running text a name and a colon count only before a quotation; a dash and a name only behind one. */
function caption(passage: Passage, lexicon: CueLexicon, s: Sentence): Draft | null {
  const { graph, quotations, text } = passage;
  const { tokens } = graph;
  for (let t = s.first + 1; t < Math.min(s.end, s.first + MOST + 2); t++) {
    if (tokens[t].form !== ":" || hasClause(graph, s.first, t)) continue;
    const q = quotations.find((c) => c.span[0] >= tokens[t].span[1]);
    if (q && !q.fragment && text.slice(tokens[t].span[1], q.span[0]).trim() === "" && names(passage, lexicon, s.first, t)) {
      const draft = made(passage, s, s.first, t, t, t + 1, s.end);
      return draft && { ...draft, content: quoted(passage, q) };
    }
  }
  if (!/^[―—–-]+$/u.test(tokens[s.first].form) || s.end - s.first > MOST + 2 || !names(passage, lexicon, s.first + 1, s.end)) return null;
  const q = quotations.find((c) => c.span[1] <= tokens[s.first].span[0] && tokens[s.first].span[0] - c.span[1] < 4);
  const draft = q && made(passage, s, s.first + 1, s.end, s.first, s.first, s.first + 1);
  return q && draft ? { ...draft, cue: null, content: quoted(passage, q) } : null;
}

/** A phrase that can be a source: no verb in it, a name or a source noun as its last word. */
function names({ graph }: Passage, lexicon: CueLexicon, from: number, to: number): boolean {
  const { tokens } = graph;
  if (hasClause(graph, from, to)) return false;
  const head = headOf(graph, from, to);
  const noun = tokens[head];
  if (
    noun.upos === "NOUN" &&
    !graph.mentionOfHead.has(head) &&
    graph.covering[head] < 0 &&
    !lexicon.sources.has(noun.lemma.toLowerCase()) &&
    !/^(?:poll|report|study|survey)$/i.test(noun.lemma)
  )
    return false;
  let named = false;
  for (let t = from; t < to; t++) {
    const kind = lexicon.sources.get(tokens[t].lemma.toLowerCase());
    const modifies =
      t < to - 1 && /^(?:compound|amod|nmod:desc|nmod:poss)/.test(tokens[t].deprel) && tokens[t].head > t && tokens[t].head < to;
    named ||=
      (!modifies && graph.covering[t] >= 0) ||
      (tokens[t].upos === "PROPN" && graph.document.mentions.length === 0) ||
      (kind !== undefined && kind !== "document") ||
      /^(poll|report|reports|study|survey)$/i.test(tokens[t].form);
    if (
      /^(?:updated?|watch|video|analysis|opinion|photos?|live|exclusive|more|read|earlier|related|breaking|editorial|transcript|explainer|factbox|q&a|part|day|step|special)$/i.test(
        tokens[t].form,
      )
    )
      return false;
  }
  return named;
}

function made(passage: Passage, s: Sentence, from: number, to: number, colon: number, first: number, end: number): Draft | null {
  const { graph } = passage;
  const { tokens } = graph;
  const content = contentSpan(passage, first, end) ?? tokens[first].span;
  return {
    source: headOf(graph, from, to),
    sourceSpan: [tokens[from].span[0], tokens[to - 1].span[1]],
    cue: tokens[colon].span,
    content,
    addressee: null,
    sentence: s.index,
    unnamed: false,
  };
}

/** The last token of the phrase whose governor stands outside it. */
function headOf({ tokens }: Passage["graph"], from: number, to: number): number {
  let head = from;
  for (let t = from; t < to; t++) if (tokens[t].head < from || tokens[t].head >= to) head = t;
  return head;
}
