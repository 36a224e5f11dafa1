// What is said or thought of a subject by nobody in particular: "the talks are expected to resume", "he seems to agree".
import type { Span } from "../../model/span.ts";
import { caseOf, child, relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import type { Cue } from "./cue-lexicon.ts";
import { extent, type Passage } from "./passage.ts";

/** The subject with the predicate that a passive or "seem" says of it; null when the verb says something else. */
export function impersonalContent(passage: Passage, verb: number, cue: Cue): Span | null {
  const { graph } = passage;
  const { tokens, children } = graph;
  const raising = cue.takes.has("raise");
  const subject = raising ? child(graph, verb, "nsubj", "expl") : child(graph, verb, "nsubj:pass");
  if (!raising && (subject < 0 || cue.takes.has("told") || /^(?:ask)$/i.test(tokens[verb].lemma))) return null;
  let end = -1;
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (c < verb || tokens[c].deprel === "obl:agent") continue;
    if (/^(?:xcomp|ccomp|csubj)$/.test(name) || /^(?:as|like)$/.test(caseOf(graph, c, "case", "mark")))
      end = Math.max(end, extent(graph, c)[1] + 1);
    else if (name === "conj" || name === "parataxis") break;
  }
  if (end < 0) return null;
  const from = subject >= 0 && subject < verb && tokens[subject].deprel !== "expl" ? extent(graph, subject)[0] : verb + 1;
  return contentSpan(passage, from, end);
}
