// Content that is a noun, an infinitive, a predicate or a prepositional object of its verb.

import type { Span } from "../../model/span.ts";
import { caseOf, relation } from "../events/graph.ts";
import { contentSpan, quoted } from "./content-span.ts";
import { coreEnd } from "./core-end.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import { isCircumstance } from "./is-circumstance.ts";
import { nounContent } from "./noun-content.ts";
import { extent, holdsQuotation, type Passage } from "./passage.ts";
import type { VerbContent, VerbSite } from "./verb-site.ts";

/** Nouns, infinitives, predicates and prepositional objects that the verb's entry names as content. */
export function complementContent(passage: Passage, lexicon: CueLexicon, { verb, cue, group, source }: VerbSite): VerbContent | null {
  const { graph } = passage;
  const { tokens, children } = graph;
  const right = children[verb].filter(
    (c) => c > verb && c !== group.from && relation(tokens[c]) !== "punct" && relation(tokens[c]) !== "nsubj",
  );
  const object = right.find((c) => relation(tokens[c]) === "obj") ?? -1;
  const infinitive =
    right.find(
      (c) =>
        (relation(tokens[c]) === "xcomp" || relation(tokens[c]) === "ccomp" || relation(tokens[c]) === "advcl") &&
        tokens[c].xpos === "VB" &&
        hasTo(passage, c),
    ) ?? -1;
  const predicate = right.find((c) => relation(tokens[c]) === "xcomp" && c !== infinitive) ?? -1;
  const as = right.find((c) => caseOf(graph, c, "case", "mark") === "as") ?? -1;
  const inner = as < 0 && object >= 0 ? (children[object].find((c) => c > object && caseOf(graph, c, "case", "mark") === "as") ?? -1) : -1;
  const accept = (kind: string, from: number, to: number, addressee: number | null): VerbContent | null => {
    const only = cue.takes.get(kind);
    if (source === null && (kind !== "inf" || cue.kind === "act" || cue.kind === "wish")) return null;
    if (only === undefined || (only && !holdsQuotation(passage, from, to))) return null;
    const end = lexicon.scope === "wide" ? coreEnd(passage, from, to) : to;
    const content = only ? narrowed(passage, from, to) : contentSpan(passage, from, end);
    return content ? { content, second: null, addressee } : null;
  };
  const claim =
    object >= 0 && lexicon.nouns.has(tokens[object].lemma.toLowerCase())
      ? nounContent(passage, object, lexicon.nouns.get(tokens[object].lemma.toLowerCase())!.takes)
      : null;
  if (claim && cue.takes.get("np") === false) {
    const content = contentSpan(passage, claim[0], claim[1]);
    return content && source !== null ? { content, second: null, addressee: null } : null;
  }
  const whole = object >= 0 ? object : (right[0] ?? -1);
  if (whole < 0) return null;
  const first = Math.max(verb + 1, extent(graph, whole)[0]);
  const end = runEnd(passage, right, whole, verb);
  if (as >= 0 || inner >= 0) {
    const found = accept("as", object >= 0 ? first : extent(graph, as)[0], end, null);
    if (found) return found;
  }
  const judged =
    object >= 0 &&
    children[object].some(
      (c) => c > object && (tokens[c].deprel === "amod" || (tokens[c].deprel === "appos" && tokens[c].upos === "NOUN")),
    );
  const named = tokens[verb].head >= 0 && /^what$/i.test(tokens[tokens[verb].head].form) && object >= 0;
  const twoObjects = object >= 0 && right.some((c) => c !== object && relation(tokens[c]) === "iobj");
  if (cue.takes.has("pred") && (predicate >= 0 || twoObjects || judged || named || holdsQuotation(passage, first, end))) {
    const found = accept("pred", Math.min(first, predicate >= 0 ? Math.max(verb + 1, extent(graph, predicate)[0]) : first), end, null);
    if (found) return found;
  }
  if (infinitive >= 0) {
    const found = accept(
      "inf",
      Math.max(verb + 1, extent(graph, infinitive)[0]),
      infinitiveEnd(passage, infinitive),
      object >= 0 && object < infinitive ? object : null,
    );
    if (found) return found;
  }
  const gerund =
    right.find((c) => isGerund(passage, c) && /^(?:xcomp|ccomp|obj|advcl)$/.test(relation(tokens[c])) && extent(graph, c)[0] <= verb + 2) ??
    -1;
  if (gerund >= 0 && object < 0 && cue.takes.get("np") === false) return accept("np", verb + 1, extent(graph, gerund)[1] + 1, null);
  if (object >= 0 && tokens[object].upos !== "PRON") {
    const found = accept("np", first, end, null);
    if (found) return found;
  } else if (object >= 0 && (right.length > 1 || /^(this|that|it)$/i.test(tokens[object].form))) {
    const found = accept("np", first, end, null);
    if (found) return found;
  }
  // "warned the government of “consequences”": the parse may hang the phrase on the addressee.
  const behind = object >= 0 ? children[object].filter((c) => c > object && relation(tokens[c]) === "nmod") : [];
  for (const c of [...right, ...behind]) {
    const preposition = caseOf(graph, c, "case", "mark");
    if (!preposition || !/^(?:obl|advcl|nmod)$/.test(relation(tokens[c]))) continue;
    const from = Math.max(extent(graph, c)[0], verb + 1);
    const found = accept(preposition, from + 1, runEnd(passage, right, c, verb), object >= 0 ? object : null);
    if (found) return found;
  }
  return null;
}

/** Where few of the words are quoted, the quotation alone: the rest tells what it was said about. */
function narrowed(passage: Passage, from: number, to: number): Span | null {
  const { quotations, text } = passage;
  const whole = contentSpan(passage, from, to);
  if (!whole) return null;
  const inside = quotations.filter((q) => q.span[0] >= whole[0] && q.span[1] <= whole[1]);
  const count = (span: Span): number => text.slice(...span).split(/\s+/).length;
  if (inside.length !== 1 || count(inside[0].inner) * 3 > count(whole)) return whole;
  return quoted(passage, inside[0]);
}

/** "planning it", "having planned it". */
function isGerund({ graph }: Passage, verb: number): boolean {
  const { tokens, children } = graph;
  return tokens[verb].xpos === "VBG" || children[verb].some((c) => c < verb && tokens[c].upos === "AUX" && tokens[c].xpos === "VBG");
}

function hasTo({ graph }: Passage, verb: number): boolean {
  return graph.children[verb].some((c) => c < verb && graph.tokens[c].lemma.toLowerCase() === "to" && graph.tokens[c].upos === "PART");
}

/** The end of the run of complements from `start` on, up to a comma or a clause beside them. */
function runEnd(passage: Passage, right: readonly number[], start: number, verb: number): number {
  const { graph } = passage;
  const { tokens } = graph;
  const leaveOut = (c: number): boolean =>
    c > verb && ((relation(tokens[c]) === "acl" && tokens[extent(graph, c)[0] - 1]?.form === ",") || isCircumstance(passage, c));
  let end = Math.max(extent(graph, start, leaveOut)[1] + 1, verb + 2);
  for (const c of right) {
    if (c <= start || isCircumstance(passage, c)) continue;
    const name = relation(tokens[c]);
    if (name === "conj" || name === "parataxis") continue;
    if (name === "advcl" && !/^(as|for|of|by|to|with)$/.test(caseOf(graph, c, "case", "mark"))) continue;
    const [first, last] = extent(graph, c, leaveOut);
    if (first <= end && last >= end) end = last + 1;
  }
  return end;
}

/** The end of an infinitive with those coordinated with it, wherever the parse hangs them: "to cut taxes and raise wages". */
function infinitiveEnd({ graph }: Passage, infinitive: number): number {
  const { tokens } = graph;
  let end = extent(graph, infinitive)[1] + 1;
  for (let n = 0; n < 3 && tokens[end]?.upos === "CCONJ"; n++) {
    const next = tokens[end + 1]?.form.toLowerCase() === "to" ? end + 2 : end + 1;
    if (tokens[next]?.xpos !== "VB" || graph.sentence[next] !== graph.sentence[infinitive]) break;
    end = Math.max(extent(graph, next)[1] + 1, next + 1);
  }
  return end;
}
