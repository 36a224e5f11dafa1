// Attributions by nouns: "Tehran's assertion that …", "expressed concern that …", "amid reports that …".
import type { Span } from "../../model/span.ts";
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
    const behind = sourceOf(graph, lexicon, token.index, range[0]);
    const source = behind ?? (speaksItself(graph, lexicon, token.index) && cue.takes.has("lone") ? token.index : null);
    if (source === null && !cue.takes.has("lone")) continue;
    drafts.push({
      source,
      sourceSpan: behind !== null ? sourceSpan(graph, behind) : source === null ? null : ownWords(graph, source),
      cue: token.span,
      content,
      addressee: null,
      sentence: graph.sentence[token.index],
      unnamed: source === null,
    });
  }
  return drafts;
}

/** "reports that …": a text with nobody behind it; not "no reports". */
function speaksItself({ tokens, children }: Graph, lexicon: CueLexicon, noun: number): boolean {
  return (
    /^(?:document|rumor)$/.test(lexicon.sources.get(tokens[noun].lemma.toLowerCase()) ?? "") &&
    !children[noun].some((c) => c < noun && /^(?:no|any)$/i.test(tokens[c].form))
  );
}

/** The noun with the words before it. */
function ownWords({ tokens, children }: Graph, noun: number): Span {
  const first = Math.min(noun, ...children[noun].filter((c) => c < noun && /^(?:det|amod|compound)/.test(tokens[c].deprel)));
  return [tokens[first].span[0], tokens[noun].span[1]];
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
