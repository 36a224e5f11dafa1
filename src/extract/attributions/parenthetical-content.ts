// Content around a cue that stands behind or inside it.
import { child, relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import { type CueGroup, tokenBefore } from "./cue-group.ts";
import { hasTense } from "./has-tense.ts";
import { extent, hasClause, holdsQuotation, type Passage } from "./passage.ts";
import { verbAddressee } from "./verb-addressee.ts";
import type { VerbContent, VerbSite } from "./verb-site.ts";

/** Conjunctions that tell when or why it was said, not what. */
const CIRCUMSTANTIAL = /^(?:as|after|before|while|when|because|at|during|amid|ahead|since)$/i;
const SPEAKS = new Set(["say", "think", "show"]);

/** The cue stands behind or inside what it attributes: "Russia will answer, he said", "the move, officials said, was …", "as he said, …". */
export function parenthetical(passage: Passage, { verb, cue, group, source }: VerbSite): VerbContent | null {
  const { graph, text } = passage;
  const { tokens, sentence, children } = graph;
  if (!SPEAKS.has(cue.kind) || (source === null && !group.inverted)) return null;
  // "as the two sides agreed": what cannot take a clause takes no sentence around it, unless words are quoted.
  const clausal = cue.takes.has("told") || (cue.takes.has("that") && tokens[verb].lemma.toLowerCase() !== "agree");
  const s = graph.document.sentences[sentence[verb]];
  const mark = child(graph, verb, "mark");
  const asClause = mark >= 0 && tokens[mark].lemma.toLowerCase() === "as" && mark < verb;
  if (mark >= 0 && !asClause && mark >= group.from - 1) return null;
  if (!group.own || !hasTense(graph, verb)) return null;
  if (
    children[verb].some(
      (c) => c < verb && c >= group.from - 1 && /^(?:when|while|after|before|because|although|where|if)$/i.test(tokens[c].form),
    )
  )
    return null;
  if (cue.takes.has("told") && !(tokens[verb].lemma.toLowerCase() === "tell" || group.to === verb + 1)) return null;
  if (!cue.takes.has("told") && children[verb].some((c) => c > verb && relation(tokens[c]) === "obj" && c !== source && c < group.to))
    return null;
  const from = asClause ? Math.min(mark, group.from) : group.from;
  const prev = tokenBefore(graph, from);
  const next = group.to;
  const right = next < s.end && /^[,—–]$/u.test(tokens[next].form) ? next + 1 : -1;
  const addressee = verbAddressee(passage, verb, cue);
  if (prev < 0) {
    if (!asClause || right < 0) return null;
    const content = contentSpan(passage, right, s.end);
    return content ? { content, second: null, addressee } : null;
  }
  if (!/^[,?!—–-]$/u.test(tokens[prev].form) && !/["”’]$/u.test(text.slice(tokens[prev].span[1], tokens[from].span[0]).trim())) return null;
  if (hasComplement(passage, verb, group)) return null;
  const start = leftStart(passage, s.first, prev, verb);
  if (!clausal && !holdsQuotation(passage, start, s.end)) return null;
  if (right > 0 && isPredicate(passage, right) && !hasClause(graph, lastComma(passage, start, prev), prev)) {
    const content = contentSpan(passage, right, s.end);
    return content ? { content, second: null, addressee } : null;
  }
  if (hasClause(graph, start, prev) || (right < 0 && prev - start > 3 && !isAdverbial(passage, start))) {
    const left = contentSpan(passage, start, prev);
    if (!left) return null;
    const rest =
      right > 0 && hasClause(graph, right, s.end) && continues(passage, right, s.end) && !hasCue(passage, right, s.end)
        ? contentSpan(passage, right, s.end)
        : null;
    const conditional =
      right > 0 && /^(?:if|unless|should|until|once|when|were|while|although|because|as|after)$/i.test(tokens[start].form);
    const main = conditional && hasClause(graph, right, s.end) ? contentSpan(passage, right, s.end) : rest;
    if (main && (conditional || rest) && main[1] - main[0] > left[1] - left[0]) return { content: main, second: left, addressee };
    return { content: left, second: main, addressee };
  }
  if (right > 0 && hasClause(graph, right, s.end)) {
    const content = contentSpan(passage, right, s.end);
    return content ? { content, second: null, addressee } : null;
  }
  return null;
}

/** A verb without a subject of its own: what stands before the cue is its subject ("The island, analysts say, would run short"). */
function isPredicate({ graph }: Passage, at: number): boolean {
  return /^(?:VBD|VBZ|VBP|MD)$/.test(graph.tokens[at].xpos);
}

function lastComma({ graph }: Passage, from: number, to: number): number {
  for (let t = to - 1; t > from; t--) if (graph.tokens[t].form === ",") return t;
  return from;
}

/** Another verb of saying stands there with a subject of its own. */
function hasCue({ graph, quoteOf }: Passage, from: number, to: number): boolean {
  for (let t = from; t < to; t++)
    if (quoteOf[t] < 0 && /^(?:say|tell|add|warn|announce)$/i.test(graph.tokens[t].lemma) && hasTense(graph, t)) return true;
  return false;
}

/** "On Monday, he said …": what stands before is an adverbial, not content. */
function isAdverbial({ graph }: Passage, start: number): boolean {
  const { upos } = graph.tokens[start];
  return (
    upos === "ADP" ||
    upos === "ADV" ||
    upos === "SCONJ" ||
    upos === "CCONJ" ||
    (upos === "VERB" && /^VB[GN]$/.test(graph.tokens[start].xpos))
  );
}

/** The verb has a clause of its own behind it, or a conjunction that opens one. */
export function hasComplement({ graph }: Passage, verb: number, group: CueGroup): boolean {
  const { tokens, children } = graph;
  for (let t = verb + 1; t < group.to; t++)
    if (/^(that|whether|how|why)$/i.test(tokens[t].form) && (tokens[t].deprel === "mark" || tokens[t].upos === "SCONJ")) return true;
  return children[verb].some(
    (c) =>
      c > verb &&
      c < group.to &&
      (tokens[c].deprel === "ccomp" || tokens[c].deprel === "xcomp") &&
      !(group.inverted && (tokens[c].upos === "NOUN" || tokens[c].upos === "PROPN")) &&
      isDirect(graph, verb, extent(graph, c)[0]),
  );
}

/** No comma or preposition stands between the verb and the clause. */
function isDirect({ tokens }: Passage["graph"], verb: number, from: number): boolean {
  for (let t = verb + 1; t < from; t++) if (tokens[t].upos === "ADP" || tokens[t].form === ",") return false;
  return !CIRCUMSTANTIAL.test(tokens[from].form);
}

/** Where the sentence's own words begin: behind a dateline, and behind an earlier clause that has its own cue. */
function leftStart({ graph }: Passage, first: number, prev: number, verb: number): number {
  const { tokens } = graph;
  let start = first;
  for (let t = first; t < Math.min(prev, first + 14); t++) {
    if (/^(?:-|–|—|--)$/u.test(tokens[t].form) && t > first && /^[\p{Lu}).]/u.test(tokens[first].form) && !hasClause(graph, first, t))
      start = t + 1;
  }
  for (let t = prev - 1; t > start; t--) if (tokens[t].form === ";" && graph.sentence[t] === graph.sentence[verb]) return t + 1;
  return start;
}

/** The words behind the parenthesis go on with its content: a conjunction, or a clause with a subject of its own. */
function continues({ graph }: Passage, right: number, end: number): boolean {
  const { upos, form } = graph.tokens[right];
  if (/^(?:but|if|unless|once|until|while|although|though|and)$/i.test(form))
    return graph.children
      .slice(right, end)
      .some((_, n) => relation(graph.tokens[right + n]) === "nsubj" || relation(graph.tokens[right + n]) === "aux");
  return upos === "PRON" && !graph.tokens[right].xpos.startsWith("W");
}
