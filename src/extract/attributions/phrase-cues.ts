// Attributions by phrases: "according to officials", "in Moscow's view", "reportedly".

import { relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { extent, hasClause, type Passage } from "./passage.ts";
import { sourceRange, sourceSpan } from "./source-phrase.ts";

/** Drafts of the attributing phrases of a passage. */
export function phraseCues(passage: Passage, lexicon: CueLexicon): Draft[] {
  const byFirst = new Map<string, CueLexicon["phrases"][number][]>();
  for (const phrase of lexicon.phrases) byFirst.set(phrase.words[0], [...(byFirst.get(phrase.words[0]) ?? []), phrase]);
  const { tokens } = passage.graph;
  const drafts: Draft[] = [];
  for (const token of tokens) {
    for (const { words, kind } of byFirst.get(token.form.toLowerCase()) ?? []) {
      const draft =
        kind === "view"
          ? byView(passage, token.index, words[1])
          : matches(passage, token.index, words)
            ? read(passage, token.index, words.length, kind)
            : null;
      if (draft) {
        drafts.push(draft);
        break;
      }
    }
  }
  return drafts;
}

function matches({ graph }: Passage, at: number, words: readonly string[]): boolean {
  return words.every((word, n) => graph.tokens[at + n]?.form.toLowerCase() === word && graph.sentence[at + n] === graph.sentence[at]);
}

function read(passage: Passage, at: number, length: number, kind: string): Draft | null {
  const { graph } = passage;
  const { tokens, sentence } = graph;
  const s = graph.document.sentences[sentence[at]];
  const cue: [number, number] = [tokens[at].span[0], tokens[at + length - 1].span[1]];
  if (kind === "adverb") {
    if (tokens[at].upos !== "ADV") return null;
    const head = tokens[at].head;
    if (head < 0) return null;
    const top = clauseHead(passage, head);
    const [first, last] = extent(graph, top);
    const content = contentSpan(passage, tokens[top].head < 0 ? s.first : first, last + 1);
    return content && { source: null, sourceSpan: null, cue, content, addressee: null, sentence: s.index, unnamed: true };
  }
  const source = nounAfter(passage, at + length, s.end);
  if (source < 0) return null;
  if (kind === "before" && length === 1 && tokens[source].upos !== "PROPN") return null;
  const [, last] = sourceRange(graph, source);
  const content = kind === "citing" ? citing(passage, at, s.first) : around(passage, at, last + 1, s.first, s.end);
  if (!content) return null;
  return { source, sourceSpan: sourceSpan(graph, source), cue, content, addressee: null, sentence: s.index, unnamed: false };
}

/** The head of the noun phrase that begins at `from`. */
function nounAfter({ graph }: Passage, from: number, end: number): number {
  const { tokens } = graph;
  for (let t = from; t < Math.min(end, from + 12); t++) {
    const { upos, head, deprel } = tokens[t];
    if (upos === "PUNCT" && !/^["“‘]$/.test(tokens[t].form)) return -1;
    if (upos !== "NOUN" && upos !== "PROPN" && upos !== "PRON" && !(upos === "NUM" && tokens[t].form.toLowerCase() === "one")) continue;
    if ((deprel === "compound" || deprel === "nmod:poss" || deprel === "amod" || deprel === "nmod:desc") && head > t && head < end)
      continue;
    let top = t;
    while (/^(flat|compound|appos)/.test(tokens[top].deprel) && tokens[top].head >= from && tokens[top].head < end) top = tokens[top].head;
    return top;
  }
  return -1;
}

/** The rest of the clause around the phrase in tokens `at` to `after`: behind it when it opens the sentence, before it when it closes it, else the longer run. */
function around(passage: Passage, at: number, after: number, first: number, end: number): readonly [number, number] | null {
  const { graph } = passage;
  const { tokens } = graph;
  let right = after;
  while (right < end && /^["”’,:—–-]$/u.test(tokens[right].form)) right++;
  const comma = at > first && /^[,—–]$/u.test(tokens[at - 1].form);
  const rightClause = right > after && hasClause(graph, right, end) && right < end - 2;
  const leftClause = at - first > 2 && hasClause(graph, first, at);
  const left = leftClause ? contentSpan(passage, comma ? first : innerStart(passage, at, first), at) : null;
  const rest = rightClause ? contentSpan(passage, right, end) : null;
  if (left && rest) return rest[1] - rest[0] > left[1] - left[0] || !leftClause ? rest : left;
  if (left || rest) return left ?? rest;
  return at - first > 2 ? contentSpan(passage, first, at) : right > after ? contentSpan(passage, right, end) : null;
}

/** Without a comma before it, the phrase belongs to the nearest clause: "which has killed 2,600 people according to the UN". */
function innerStart(passage: Passage, at: number, first: number): number {
  const { graph } = passage;
  const { tokens } = graph;
  for (let t = at - 1; t > first; t--) {
    const name = tokens[t].deprel;
    if ((name === "acl:relcl" || name === "advcl" || name === "conj") && tokens[t].upos === "VERB") {
      const start = extent(graph, t)[0];
      if (start > first && extent(graph, t)[1] >= at - 1) return start;
    }
  }
  return first;
}

function citing(passage: Passage, at: number, first: number): readonly [number, number] | null {
  return hasClause(passage.graph, first, at) ? contentSpan(passage, first, at) : null;
}

/** The clause that a word stands in. */
function clauseHead({ graph }: Passage, from: number): number {
  const { tokens } = graph;
  let at = from;
  for (let n = 0; n < 12 && tokens[at].head >= 0; n++) {
    const name = relation(tokens[at]);
    if (name === "ccomp" || name === "conj" || name === "advcl" || name === "acl" || name === "parataxis" || name === "root") break;
    if (tokens[at].upos === "VERB" && name !== "xcomp" && name !== "amod") break;
    at = tokens[at].head;
  }
  return at;
}

/** "in Moscow's view", "by her own account". */
function byView(passage: Passage, at: number, noun: string): Draft | null {
  const { graph } = passage;
  const { tokens, sentence } = graph;
  const s = graph.document.sentences[sentence[at]];
  for (let t = at + 1; t < Math.min(s.end, at + 9); t++) {
    if (tokens[t].upos === "PUNCT" || tokens[t].upos === "VERB") return null;
    if (tokens[t].lemma.toLowerCase() !== noun && tokens[t].form.toLowerCase() !== noun) continue;
    const source = graph.children[t].find((c) => tokens[c].deprel === "nmod:poss");
    if (source === undefined || source <= at) return null;
    const content = around(passage, at, t + 1, s.first, s.end);
    return (
      content && {
        source,
        sourceSpan: sourceSpan(graph, source),
        cue: [tokens[at].span[0], tokens[t].span[1]],
        content,
        addressee: null,
        sentence: s.index,
        unnamed: false,
      }
    );
  }
  return null;
}
