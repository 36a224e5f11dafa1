// Attributions by verbs: "said", "told reporters that", "called it …", "it is believed that".
import type { Span } from "../../model/span.ts";
import { child, type Graph } from "../events/graph.ts";
import { cueGroup } from "./cue-group.ts";
import type { Cue, CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";
import { sourceSpan } from "./source-phrase.ts";
import { subjectOf } from "./subject-of.ts";
import { verbContent } from "./verb-content.ts";

export function verbCues(passage: Passage, lexicon: CueLexicon): Draft[] {
  const { graph } = passage;
  const { tokens } = graph;
  const drafts: Draft[] = [];
  const isDocument = (index: number): boolean => lexicon.sources.get(tokens[index].lemma.toLowerCase()) === "document";
  for (const token of tokens) {
    if (token.upos !== "VERB" || token.deprel === "amod" || token.deprel === "compound") continue;
    const found = cueOf(graph, lexicon, token.index);
    if (!found) continue;
    const source = subjectOf(graph, token.index, isDocument);
    if (source === undefined) continue;
    if (source !== null && !canSpeak(passage, lexicon, source, found.cue, token.index)) continue;
    const group = cueGroup(graph, token.index, source);
    const content = verbContent(passage, lexicon, { verb: token.index, cue: found.cue, source, group });
    if (!content) continue;
    const base = {
      source,
      sourceSpan: source === null ? null : sourceSpan(graph, source),
      cue: found.span,
      addressee: content.addressee,
      sentence: graph.sentence[token.index],
      unnamed: source === null,
    };
    if (base.sourceSpan && overlaps(base.sourceSpan, content.content)) continue;
    drafts.push({ ...base, content: content.content });
    if (content.second) drafts.push({ ...base, source: null, sourceSpan: null, cue: null, content: content.second, unnamed: false });
  }
  return drafts;
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The entry of a verb, with its particle or predicate ("point out", "make clear"), and the cue's words. */
function cueOf(graph: Graph, lexicon: CueLexicon, verb: number): { cue: Cue; span: Span } | null {
  const { tokens, children } = graph;
  const lemma = tokens[verb].lemma.toLowerCase();
  for (const c of children[verb]) {
    const token = tokens[c];
    if (token.deprel !== "compound:prt" && token.deprel !== "xcomp" && token.deprel !== "advmod" && token.deprel !== "obj") continue;
    const cue = lexicon.verbs.get(`${lemma} ${token.lemma.toLowerCase()}`);
    if (cue) return { cue, span: [Math.min(tokens[verb].span[0], token.span[0]), Math.max(tokens[verb].span[1], token.span[1])] };
  }
  const cue = lexicon.verbs.get(lemma);
  return cue ? { cue, span: tokens[verb].span } : null;
}

/** Whether a subject can be a source: first persons inside a quotation are its speaker's own verbs; things do not find or show by themselves. */
function canSpeak(passage: Passage, lexicon: CueLexicon, source: number, cue: Cue, verb: number): boolean {
  const { graph, quoteOf } = passage;
  const token = graph.tokens[source];
  const word = token.form.toLowerCase();
  if (/^(i|we|you|us|me)$/.test(word)) return cue.kind === "say" && !/^you$/.test(word) && quoteOf[verb] < 0;
  if (cue.kind !== "show") return true;
  if (token.upos === "PRON") return /^(he|she|they|it|who)$/.test(word);
  return (
    token.upos === "PROPN" ||
    graph.mentionOfHead.has(source) ||
    lexicon.sources.has(token.lemma.toLowerCase()) ||
    child(graph, source, "flat") >= 0
  );
}
