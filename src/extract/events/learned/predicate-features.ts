// Indicator features of a predicate and its surroundings, for the learned choice of event type and of auxiliary modes.
import { FeatureSet } from "../../../util/feature-set.ts";
import type { Candidate, Reading } from "../candidate.ts";
import { isConditional } from "../conditions.ts";
import { caseOf, type Graph, relation } from "../graph.ts";
import { isParticipant, mentionAt, qualifiers } from "../participants.ts";

/** What the rules would make of a reading among the others of its sentence. */
export interface Surroundings {
  /** The first candidate whose frame's conditions hold. */
  readonly first: Candidate | null;
  /** Event type of the candidate in whose content this one stands, or "". */
  readonly absorbedBy: string;
  /** Event type of a predicate that governs this one and tells the same type, or "". */
  readonly doubledBy: string;
  /** Event type of the nearest predicate above that evokes one, and the relation that leads up to it; or "". */
  readonly under: string;
  readonly inQuotes: boolean;
}

const kindOf = (graph: Graph, t: number): string => {
  const mention = mentionAt(graph, t);
  if (mention) return `${mention.kind[0]}${mention.form[0]}${mention.code ? "c" : ""}${mention.sector ?? ""}`;
  if (qualifiers(graph, t).length > 0) return `q${graph.tokens[t].upos}`;
  return graph.tokens[t].upos;
};

const lower = (graph: Graph, t: number): string => graph.lemmas[t];

/** Features of a reading (hashes): `placeFeatures` and `wordFeatures`. */
export function predicateFeatures(...reading: Parameters<typeof placeFeatures>): number[] {
  return [...placeFeatures(...reading).hashes, ...wordFeatures(...reading).hashes];
}

/**
 * Features of a predicate, of what the code book offers for it, and of where it stands: enough to see of most that they tell no event.
 * `clusters` maps a lemma to names of its distributional clusters, coarse to fine.
 */
export function placeFeatures(
  graph: Graph,
  reading: Reading,
  around: Surroundings,
  clusters: (lemma: string) => readonly string[],
): FeatureSet {
  const { set, head, token, lemma, sentence, event, both } = begin(graph, reading, around);
  const { tokens } = graph;
  const { first } = around;
  const any = reading.candidates[0];
  set.add("bias");
  if (reading.blocked) set.add("blocked", lemma);
  if (reading.blocked) set.add("blocked");
  set.add("lemma", lemma, token.upos);
  set.add("tag", token.xpos);
  set.add("event", event);
  set.add("event+tag", event, token.xpos);
  set.add("lemma+event", lemma, event);
  set.add("frame", first?.frame.id ?? "none");
  set.add(
    "types",
    reading.candidates
      .map((c) => c.frame.event)
      .sort()
      .join(" "),
  );
  for (const c of reading.candidates) {
    set.add(c.held ? "may" : "unmet", c.frame.event);
    set.add(c.held ? "may+lemma" : "unmet+lemma", c.frame.event, lemma);
  }
  for (const cluster of clusters(lemma)) {
    set.add("cluster", cluster);
    set.add("cluster+event", cluster, event);
  }
  both("relation", token.deprel);
  both("kind", sentence.kind);
  both("support", any.support ?? "-");
  if (any.clause !== head) {
    both("carrier", lower(graph, any.clause));
    both("carrier relation", tokens[any.clause].deprel);
  }
  both("quoted", Number(around.inQuotes));
  if (around.under) both("under", around.under);
  if (around.absorbedBy) both("absorbed", around.absorbedBy);
  if (around.doubledBy) both("doubled", around.doubledBy);
  const sides = (fillers: readonly number[]): string => {
    if (fillers.length === 0) return "0";
    return fillers.some((t) => isParticipant(graph, t)) ? "m" : fillers.some((t) => qualifiers(graph, t).length > 0) ? "q" : "n";
  };
  if (first) {
    const shape = `${sides(first.actor)}${sides(first.recipient)}`;
    both("sides", shape);
    set.add("sides+tag", shape, token.xpos, event);
    set.add("sides+relation", shape, token.deprel, event);
    for (const t of first.actor.slice(0, 2)) both("actor", kindOf(graph, t));
    for (const t of first.recipient.slice(0, 2)) both("recipient", kindOf(graph, t));
  }
  if (token.head >= 0) {
    const governor = lower(graph, token.head);
    const slot = `${relation(token)} ${caseOf(graph, head, "case", "mark")}`;
    set.add("governor", governor, slot);
    set.add("governor+event", governor, slot, event);
    set.add("governor lemma", governor, lemma);
    set.add("governor pos", tokens[token.head].upos, slot, event);
    for (const cluster of clusters(governor)) set.add("governor cluster", cluster, slot, event);
  } else both("root", sentence.kind);
  return set;
}

/** Features of a predicate's arguments, modifiers and neighbours. */
export function wordFeatures(
  graph: Graph,
  reading: Reading,
  around: Surroundings,
  clusters: (lemma: string) => readonly string[],
): FeatureSet {
  const { set, head, token, lemma, sentence, event, both } = begin(graph, reading, around);
  const { tokens } = graph;
  for (const [slot, fillers] of reading.candidates[0].args) {
    both("slot", slot);
    for (const t of fillers.slice(0, 2)) {
      set.add("filler", slot, lower(graph, t));
      set.add("filler+event", slot, lower(graph, t), event);
      set.add("filler+lemma", slot, lower(graph, t), lemma);
      set.add("filler kind", slot, kindOf(graph, t), event);
      set.add("filler kind+lemma", slot, kindOf(graph, t), lemma);
      for (const cluster of clusters(lower(graph, t))) set.add("filler cluster", slot, cluster, event);
    }
  }
  for (const c of graph.children[head]) {
    const name = relation(tokens[c]);
    if (name === "punct") continue;
    set.add("child", name, lower(graph, c));
    if (name === "det" || name === "amod" || name === "advmod" || name === "aux" || name === "mark" || name === "nummod")
      both(`child ${name}`, lower(graph, c));
    else set.add("child+event", name, event);
  }
  if (token.upos === "NOUN" && !graph.children[head].some((c) => /^(det|nmod:poss)/.test(tokens[c].deprel))) both("bare", token.xpos);
  for (let k = -3; k <= 3; k++) {
    const t = head + k;
    if (k === 0 || t < sentence.first || t >= sentence.end) continue;
    set.add("near", k, lower(graph, t));
    set.add("near tag", k, tokens[t].xpos, event);
    if (Math.abs(k) === 1) set.add("near+lemma", k, lower(graph, t), lemma);
  }
  return set;
}

/** An empty set for a reading, what its features are about, and `both`: a feature alone, with the event type, with the predicate's lemma and with its part of speech. */
function begin(graph: Graph, { head }: Reading, { first }: Surroundings) {
  const set = new FeatureSet();
  const token = graph.tokens[head];
  const lemma = lower(graph, head);
  const event = first?.frame.event ?? "none";
  const both = (name: string, value: string | number): void => {
    const base = set.name(name);
    set.add(base, value);
    set.add(set.name("+event", base), value, event);
    set.add(set.name("+lemma", base), value, lemma);
    set.add(set.name("+pos", base), value, token.upos);
  };
  return { set, head, token, lemma, sentence: graph.document.sentences[graph.sentence[head]], event, both };
}

/** Features of modality: what stands above, beside and on the predicate, and what the rules say. */
export function modalityFeatures(
  graph: Graph,
  candidate: Candidate,
  around: Surroundings,
  rules: readonly string[],
  tense: string,
  clusters: (word: string) => readonly string[],
): FeatureSet {
  const set = new FeatureSet();
  const { tokens } = graph;
  const { head, clause } = candidate;
  const event = candidate.frame.event;
  const token = tokens[head];
  const both = (name: string, value: string): void => {
    const base = set.name(name);
    set.add(base, value);
    set.add(set.name("+event", base), value, event);
  };
  set.add("bias");
  both("under", around.under);
  if (around.absorbedBy) both("absorbed", around.absorbedBy);
  both("quoted", String(around.inQuotes));
  for (const t of candidate.actor.slice(0, 1)) both("actor", /^(i|we)$/i.test(tokens[t].form) ? "first person" : kindOf(graph, t));
  both("rules", rules.join("+"));
  for (const rule of rules) both("rule", rule);
  both("tense", tense);
  both("rules+tense", `${rules.join("+")} ${tense}`);
  both("tag", token.xpos);
  both("clause tag", tokens[clause].xpos);
  set.add("lemma", lower(graph, head));
  both("kind", graph.document.sentences[graph.sentence[head]].kind);
  both("support", candidate.support ?? "-");
  if (clause !== head) both("carrier", lower(graph, clause));
  for (const t of new Set([head, clause]))
    for (const c of graph.children[t]) {
      const name = relation(tokens[c]);
      if (name === "aux" || name === "mark" || name === "advmod" || name === "cop" || name === "det" || name === "amod") {
        both(`${name}`, lower(graph, c));
        set.add(`${name}+tag`, lower(graph, c), tokens[clause].xpos);
      }
      if (name === "advcl" && isConditional(graph, c)) both("condition", "advcl");
    }
  chainFeatures(graph, clause, both, clusters);
  let path = "";
  for (let at = clause, n = 0; n < 4 && tokens[at].head >= 0; n++) {
    const up = tokens[at].head;
    const step = `${tokens[at].deprel}:${caseOf(graph, at, "mark", "case")}`;
    path += `/${step}`;
    both(`above ${n}`, `${lower(graph, up)} ${step}`);
    set.add("above", lower(graph, up), tokens[up].upos);
    set.add("path", path, lower(graph, up));
    both("path shape", path);
    for (const c of graph.children[up])
      if (
        relation(tokens[c]) === "aux" ||
        relation(tokens[c]) === "mark" ||
        (relation(tokens[c]) === "advmod" && /^(not|never|n't)$/.test(lower(graph, c)))
      ) {
        set.add("aux above", n, lower(graph, c), step);
      }
    if (isConditional(graph, at)) both("in condition", "");
    at = up;
  }
  const sentence = graph.document.sentences[graph.sentence[head]];
  for (let k = -3; k <= 2; k++) {
    const t = head + k;
    if (k !== 0 && t >= sentence.first && t < sentence.end) set.add("near", lower(graph, t), k < 0 ? "-" : "+");
  }
  for (let t = sentence.first; t < sentence.end; t++)
    if (/^(if|would|could|will|may|might|unless|should|plan|fear|possible|never)$/.test(lower(graph, t)))
      set.add("in sentence", lower(graph, t));
  return set;
}

/** Links over which modality carries down: complements, arguments, modifiers, coordination, purpose and participles. */
const CARRIES = new Set(["xcomp", "ccomp", "acl", "advcl", "obj", "obl", "nmod", "conj", "amod", "compound", "nsubj", "appos", "csubj"]);
const NEGATIVE = /^(not|n't|never|no|without|neither|nor|hardly|rather)$/;

/** Auxiliaries, negations and governing words along the way up, whatever stands between. */
function chainFeatures(
  graph: Graph,
  clause: number,
  both: (name: string, value: string) => void,
  clusters: (word: string) => readonly string[],
): void {
  const { tokens } = graph;
  let finite = 0;
  for (let at = clause, n = 0; n < 6; n++) {
    for (const c of graph.children[at]) {
      const name = relation(tokens[c]);
      const word = lower(graph, c);
      if (name === "aux") both(`chain aux ${Math.min(finite, 1)}`, word);
      if (NEGATIVE.test(word) && (name === "advmod" || name === "det" || name === "mark" || name === "cc"))
        both(`chain not ${Math.min(finite, 1)}`, "");
      if (name === "amod" || name === "advmod") for (const cluster of clusters(word)) both("chain modifier", cluster);
    }
    const token = tokens[at];
    if (token.head < 0 || !CARRIES.has(relation(token)) || token.deprel === "acl:relcl") break;
    if (
      token.xpos === "VBD" ||
      token.xpos === "VBZ" ||
      token.xpos === "VBP" ||
      graph.children[at].some((c) => relation(tokens[c]) === "aux")
    )
      finite++;
    at = token.head;
    both("chain word", `${lower(graph, at)} ${tokens[at].upos}`);
    for (const cluster of clusters(lower(graph, at))) both("chain cluster", `${cluster} ${tokens[at].upos}`);
  }
}
