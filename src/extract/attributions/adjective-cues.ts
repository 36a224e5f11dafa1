// Attributions by adjectives of attitude: "is confident that …", "reluctant to sign", "opposed to the treaty".
import { child, relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import { coreEnd } from "./core-end.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { extent, type Passage } from "./passage.ts";
import { sourceSpan } from "./source-phrase.ts";

/** Drafts of the adjectives of attitude of a passage; the holder is their subject or the noun that they stand behind. */
export function adjectiveCues(passage: Passage, lexicon: CueLexicon): Draft[] {
  const { graph } = passage;
  const { tokens, children, lemmas, sentence } = graph;
  const drafts: Draft[] = [];
  for (const { index, upos, deprel, head, span } of tokens) {
    if (!lexicon.adjectives.has(upos === "VERB" ? graph.forms[index] : lemmas[index]) || (upos !== "ADJ" && upos !== "VERB")) continue;
    const subject = child(graph, index, "nsubj", "nsubj:pass");
    const holder = subject >= 0 ? subject : deprel === "acl" || (deprel === "amod" && head < index) ? head : -1;
    if (holder < 0 || holder > index || tokens[holder].upos === "VERB") continue;
    let from = -1;
    let to = -1;
    for (const c of children[index]) {
      if (c < index || !/^(?:ccomp|xcomp|obl|advcl)$/.test(relation(tokens[c]))) continue;
      const [first, last] = extent(graph, c);
      if (from < 0 && first > index + 1) break;
      if (from < 0) from = first;
      to = Math.max(to, last + 1);
    }
    if (from < 0) continue;
    if (tokens[from].upos === "ADP" && from < to - 1) from++;
    else if (/^that$/i.test(tokens[from].form)) from++;
    const content = contentSpan(passage, from, coreEnd(passage, from, to));
    if (!content) continue;
    drafts.push({
      source: holder,
      sourceSpan: sourceSpan(graph, holder),
      cue: span,
      content,
      addressee: null,
      sentence: sentence[index],
      unnamed: false,
    });
  }
  return drafts;
}
