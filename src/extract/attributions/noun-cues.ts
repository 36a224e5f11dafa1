// Attributions by nouns: "Tehran's assertion that …", "expressed concern that …", "amid reports that …".
import { isPassive } from "../events/arguments.ts";
import { caseOf, child, type Graph, relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { nounContent } from "./noun-content.ts";
import type { Passage } from "./passage.ts";
import { sourceSpan } from "./source-phrase.ts";
import { subjectOf } from "./subject-of.ts";

/** Drafts of the cue nouns of a passage. */
export function nounCues(passage: Passage, lexicon: CueLexicon): Draft[] {
  const { graph } = passage;
  const { tokens } = graph;
  const drafts: Draft[] = [];
  for (const token of tokens) {
    if (token.upos !== "NOUN") continue;
    const cue = lexicon.nouns.get(token.lemma.toLowerCase());
    if (!cue) continue;
    const range = nounContent(passage, token.index, cue.takes);
    if (!range) continue;
    const content = contentSpan(passage, range[0], range[1]);
    if (!content) continue;
    // "reports that …": with nobody behind them they speak themselves.
    const source =
      sourceOf(graph, lexicon, token.index, range[0]) ??
      (/^(?:document|rumor)$/.test(lexicon.sources.get(token.lemma.toLowerCase()) ?? "") && cue.takes.has("lone") ? token.index : null);
    if (source === null && !cue.takes.has("lone")) continue;
    drafts.push({
      source,
      sourceSpan: source === null ? null : sourceSpan(graph, source),
      cue: token.span,
      content,
      addressee: null,
      sentence: graph.sentence[token.index],
      unnamed: source === null,
    });
  }
  return drafts;
}

/** Whose claim it is: a possessive, an adjective of a people, a "by" or "from" phrase, the subject of the verb that carries the noun. */
function sourceOf(graph: Graph, lexicon: CueLexicon, noun: number, before: number): number | null {
  const { tokens, children, mentionOfHead, covering } = graph;
  const possessive = child(graph, noun, "nmod:poss");
  if (possessive >= 0) return possessive;
  for (const c of children[noun]) {
    const name = relation(tokens[c]);
    if (
      c < noun &&
      (name === "amod" || name === "compound") &&
      (mentionOfHead.has(c) || covering[c] >= 0 || (tokens[c].upos === "PROPN" && name === "compound"))
    )
      return c;
    if (c > noun && c < before && name === "nmod" && /^(by|from|of|in|among)$/.test(caseOf(graph, c))) return c;
    if (c > noun && c < before && name === "acl" && tokens[c].xpos === "VBN") {
      const by = children[c].find((d) => caseOf(graph, d) === "by");
      if (by !== undefined) return by;
    }
  }
  const { head, deprel } = tokens[noun];
  if (head < 0 || tokens[head].upos !== "VERB" || (deprel !== "obj" && relation(tokens[noun]) !== "nsubj")) return null;
  if (!lexicon.carriers.has(tokens[head].lemma.toLowerCase())) return null;
  if (isPassive(graph, head)) return null;
  return subjectOf(graph, head, { isDocument: () => false, publishes: lexicon.publishers }) ?? null;
}
