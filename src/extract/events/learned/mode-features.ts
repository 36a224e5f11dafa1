// Indicator features of an event's circumstances, for the learned choice of its mode: its words, its arguments, how many sides it has and where it is.
import { FeatureSet } from "../../../util/feature-set.ts";
import { argumentsOf } from "../arguments.ts";
import type { Candidate } from "../candidate.ts";
import { caseOf, type Graph } from "../graph.ts";
import { subtree } from "../subtree-span.ts";

const LONGEST = 60;
const MANY_SIDES = 4;
const WORDS = /^(NOUN|PROPN|VERB|ADJ|ADV|NUM)$/;
/** Prepositions of the place where something is. */
const WHERE = /^(in|at|near|outside|inside)$/;
const CLAUSES = new Set(["comp", "purpose", "obj", "for", "of", "to", "with", "by", "on", "over", "mod"]);

/** Features of an event; `sides` are the codes of those who take part, `codes` that of each mention of the document. */
export function modeFeatures(
  graph: Graph,
  { frame, head, clause, support, args }: Candidate,
  sides: ReadonlySet<string>,
  codes: readonly (string | null)[],
  clusters: (lemma: string) => readonly string[],
): FeatureSet {
  const set = new FeatureSet();
  const { tokens, lemmas } = graph;
  const word = (name: string, t: number): void => {
    const base = set.name(name);
    set.add(base, lemmas[t]);
    for (const cluster of clusters(lemmas[t])) set.add(base, cluster);
  };
  set.add("bias");
  set.add("mode", frame.mode ?? "-");
  set.add("frame", frame.id);
  set.add("mode+lemma", frame.mode ?? "-", lemmas[head]);
  set.add("tag", tokens[head].upos);
  word("head", head);
  if (clause !== head) word("carrier", clause);
  if (support) set.add("support", support);
  set.add("sides", Math.min(MANY_SIDES, sides.size));
  set.add("sides+mode", Math.min(MANY_SIDES, sides.size), frame.mode ?? "-");
  set.add("states", [...sides].every((code) => code.length === 3) ? "only" : "no");
  for (const [slot, fillers] of args) {
    set.add("slot", slot);
    for (const t of fillers.slice(0, 3)) {
      word(`slot ${slot}`, t);
      if (!CLAUSES.has(slot)) continue;
      for (const [inner, deeper] of argumentsOf(graph, t)) for (const d of deeper.slice(0, 2)) word(`slot ${slot}.${inner}`, d);
    }
  }
  for (const c of graph.children[head]) set.add("child", tokens[c].deprel, lemmas[c]);
  let place = "none";
  for (const t of subtree(graph, clause).slice(0, LONGEST)) {
    if (t !== head && WORDS.test(tokens[t].upos)) word("around", t);
    const mention = graph.mentionOfHead.get(t);
    if (mention?.form !== "name" || (mention.kind !== "place" && mention.kind !== "state") || !WHERE.test(caseOf(graph, t))) continue;
    const code = codes[mention.index];
    if (code && place !== "elsewhere") place = sides.has(code) ? "home" : "elsewhere";
  }
  set.add("place", place);
  set.add("place+sides", place, Math.min(MANY_SIDES, sides.size));
  set.add("place+sides+lemma", place, Math.min(MANY_SIDES, sides.size), lemmas[head]);
  const sentence = graph.document.sentences[graph.sentence[head]];
  for (let t = sentence.first; t < sentence.end && t < sentence.first + LONGEST; t++)
    if (/^(NOUN|VERB|ADJ)$/.test(tokens[t].upos)) set.add("sentence", lemmas[t]);
  return set;
}
