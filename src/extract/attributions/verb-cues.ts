// Attributions by verbs: "said", "told reporters that", "called it …", "it is believed that".
import type { Span } from "../../model/span.ts";
import { child, type Graph, relation } from "../events/graph.ts";
import { cueGroup } from "./cue-group.ts";
import type { Cue, CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { hasTense } from "./has-tense.ts";
import { impersonalContent } from "./impersonal-content.ts";
import { extent, hasClause, type Passage } from "./passage.ts";
import { sourceSpan } from "./source-phrase.ts";
import { subjectOf } from "./subject-of.ts";
import { type SurfaceSubject, surfaceSubject } from "./surface-subject.ts";
import { verbContent } from "./verb-content.ts";

/** Drafts of the cue verbs of a passage; a verb with content on both sides gives a second one without source and cue. */
export function verbCues(passage: Passage, lexicon: CueLexicon): Draft[] {
  const { graph } = passage;
  const { tokens } = graph;
  const drafts: Draft[] = [];
  const isDocument = (index: number): boolean => lexicon.sources.get(tokens[index].lemma.toLowerCase()) === "document";
  const texts = { isDocument, publishes: lexicon.publishers };
  const spans = new Map<number, Span>();
  const supply = (verb: number): number | null => {
    const found = hasTense(graph, verb) ? surfaceSubject(graph, verb, false) : null;
    if (found) spans.set(found.head, found.span);
    return found?.head ?? null;
  };
  for (const token of tokens) {
    if (token.upos !== "VERB" || token.deprel === "amod" || token.deprel === "compound") continue;
    const found = cueOf(graph, lexicon, token.index);
    if (!found) continue;
    const impersonal = lexicon.scope === "wide" ? impersonalContent(passage, token.index, found.cue) : null;
    if (impersonal) {
      drafts.push(ofNobody(graph, token.index, found.span, impersonal));
      continue;
    }
    const parsed = subjectOf(graph, token.index, texts, supply);
    const ordered = found.cue.kind === "say" || (found.cue.kind === "think" && parsed === undefined && token.deprel === "parataxis");
    const surface = ordered && hasTense(graph, token.index) ? byOrder(passage, lexicon, token.index, found.cue, parsed) : null;
    const source = surface ? surface.head : (parsed ?? headlineSubject(graph, token.index) ?? parsed);
    if (source === undefined || (source === null && found.cue.kind === "show")) continue;
    if (lexicon.scope === "narrow" && isWithheld(passage, token.index, source)) continue;
    if (source !== null && !canSpeak(passage, lexicon, source, found.cue, token.index)) continue;
    const group = cueGroup(graph, token.index, source, surface);
    const content = verbContent(passage, lexicon, { verb: token.index, cue: found.cue, source, group });
    if (!content) continue;
    const own = clip(passage, token.index, content.content);
    if (!own) continue;
    const base = {
      source,
      sourceSpan: source === null ? null : (surface?.span ?? spans.get(source) ?? widest(graph, token.index, source)),
      cue: found.span,
      addressee: content.addressee,
      sentence: graph.sentence[token.index],
      unnamed: source === null,
    };
    if (base.sourceSpan && overlaps(base.sourceSpan, own)) continue;
    if (lexicon.scope === "narrow" && source !== null && overlaps(sourceSpan(graph, source), own)) continue;
    drafts.push({ ...base, content: own });
    if (content.second) drafts.push({ ...base, source: null, sourceSpan: null, cue: null, content: content.second, unnamed: false });
  }
  return drafts;
}

/** With the agent of a passive as its source, when there is one. */
function ofNobody(graph: Graph, verb: number, cue: Span, content: Span): Draft {
  const agent = child(graph, verb, "obl:agent");
  const source = agent >= 0 ? agent : null;
  const sentence = graph.sentence[verb];
  return {
    source,
    sourceSpan: source === null ? null : sourceSpan(graph, source),
    cue,
    content,
    addressee: null,
    sentence,
    unnamed: agent < 0,
  };
}

/** "Norland fires missile, says more to come": in a title the subject of the first clause speaks on behind the comma. */
function headlineSubject(graph: Graph, verb: number): number | undefined {
  const { tokens } = graph;
  const s = graph.document.sentences[graph.sentence[verb]];
  if (s.kind !== "title" || verb <= s.first + 2 || tokens[verb - 1].form !== "," || tokens[verb].xpos !== "VBZ") return undefined;
  return tokens.slice(s.first, verb).find((t) => relation(t) === "nsubj")?.index;
}

/**
 * By word order: behind the verb when speech or a clause and a comma stand before it ("…,” said Ben Rhodes"), whatever the parse says;
 * else before it, when the parse gives no subject.
 */
function byOrder(passage: Passage, lexicon: CueLexicon, verb: number, cue: Cue, parsed: number | null | undefined): SurfaceSubject | null {
  const { graph, text } = passage;
  const { tokens, sentence } = graph;
  const { first } = graph.document.sentences[sentence[verb]];
  const gap = verb > first ? text.slice(tokens[verb - 1].span[0], tokens[verb].span[0]) : "";
  const inverted = /[,”"’'?!]\s*$/u.test(gap) && !cue.takes.has("told");
  const settled = parsed !== undefined && parsed !== null;
  if (
    inverted &&
    !(settled && (parsed as number) > verb) &&
    (!settled || !cue.nominal) &&
    (!settled || hasClause(graph, first, verb - 1) || /[”"]/u.test(gap))
  ) {
    const behind = surfaceSubject(graph, verb, true);
    if (
      behind &&
      (!settled ||
        tokens[behind.head].upos === "PROPN" ||
        tokens[behind.head].upos === "PRON" ||
        isParty(graph, behind.head) ||
        isSourceLike(graph, lexicon, behind))
    )
      return behind;
  }
  // A closing mark between the parse's subject and the verb: the subject stands in what was said.
  const far = settled && (parsed as number) < verb && /[”"]/u.test(text.slice(tokens[parsed as number].span[1], tokens[verb].span[0]));
  if (parsed === undefined || far) return surfaceSubject(graph, verb, false);
  // Supplied from another clause, though a phrase of its own stands between a comma and the verb: "…, police and medics said".
  if (settled && graph.tokens[parsed as number].head !== verb && (graph.tokens[verb].deprel !== "acl:relcl" || !hasRelative(graph, verb))) {
    const own = surfaceSubject(graph, verb, false);
    if (
      own &&
      own.to <= verb &&
      (own.from === first || /^(?:,|and|but|while|as|–|—)$/i.test(tokens[own.from - 1].form)) &&
      !(own.from <= (parsed as number) && (parsed as number) < own.to)
    )
      return own;
  }
  return null;
}

/** Its clause opens with a relative pronoun. */
function hasRelative({ tokens, children }: Graph, verb: number): boolean {
  return children[verb].some((c) => c < verb && tokens[c].xpos.startsWith("W"));
}

/** A person or body, not a state's common noun ("a state of emergency"). */
function isParty({ mentionOfHead }: Graph, head: number): boolean {
  const mention = mentionOfHead.get(head);
  return mention !== undefined && (mention.form === "name" || mention.kind !== "state");
}

/** A phrase with a name in it, headed by a name or by a noun for sources: not "WTO case". */
function isSourceLike({ tokens }: Graph, lexicon: CueLexicon, subject: SurfaceSubject): boolean {
  const head = tokens[subject.head];
  return (
    (head.upos !== "NOUN" || lexicon.sources.has(head.lemma.toLowerCase())) &&
    tokens.slice(subject.from, subject.to).some((t) => t.upos === "PROPN")
  );
}

/** Words that were not said: "declined to say", "did not say what", "too early to say", and what nobody or anybody says. */
function isWithheld({ graph, quoteOf }: Passage, verb: number, source: number | null): boolean {
  const { tokens, children } = graph;
  const { head, deprel, lemma, xpos } = tokens[verb];
  if (source !== null && /^(?:nobody|anybody|anyone|everybody|everyone|noone|none|you)$/i.test(tokens[source].form)) return true;
  if (
    head >= 0 &&
    xpos === "VB" &&
    (deprel === "xcomp" || deprel === "csubj" || deprel === "advcl") &&
    (WITHHOLDS.has(tokens[head].lemma.toLowerCase()) || tokens[head].upos === "ADJ")
  )
    return tokens[head].lemma.toLowerCase() !== "pleased";
  const negated = children[verb].some(
    (c) => c < verb && quoteOf[c] < 0 && (tokens[c].lemma.toLowerCase() === "not" || tokens[c].form.toLowerCase() === "n't"),
  );
  return (
    negated &&
    /^(?:say|tell|mention|comment|specify|explain|confirm|disclose|reveal|elaborate|know|acknowledge|indicate|report|announce|clarify|identify)$/i.test(
      lemma,
    )
  );
}

const WITHHOLDS = new Set(["decline", "refuse", "fail", "hesitate", "stop", "forget"]);

/** The source's words by the parse, or by word order where they are more: the run of names and nouns that ends right before the verb. */
function widest(graph: Graph, verb: number, source: number): Span {
  const own = withoutClause(graph, verb, source, sourceSpan(graph, source));
  if (graph.tokens[source].head !== verb) return own;
  const run = surfaceSubject(graph, verb, source > verb);
  return run && run.from <= source && source < run.to && run.span[0] <= own[0] && run.span[1] >= own[1] ? run.span : own;
}

/** "voters who said …": the phrase without the clause that the verb stands in. */
function withoutClause(graph: Graph, verb: number, source: number, span: Span): Span {
  const { tokens } = graph;
  if (span[0] > tokens[verb].span[0] || span[1] <= tokens[verb].span[0]) return span;
  let at = verb;
  for (let n = 0; n < 8 && at >= 0 && tokens[at].head !== source; n++) at = tokens[at].head;
  if (at <= source) return span;
  let last = extent(graph, at)[0] - 1;
  while (last > source && tokens[last].upos === "PUNCT") last--;
  return last >= source ? [span[0], tokens[last].span[1]] : span;
}

/** What a verb inside a quotation attributes ends with the quotation. */
function clip({ graph, quotations, quoteOf }: Passage, verb: number, content: Span): Span | null {
  const around = quoteOf[verb] >= 0 ? quotations[quoteOf[verb]] : null;
  if (!around || graph.tokens[verb].span[0] < around.inner[0]) return content;
  const clipped: Span = [Math.max(content[0], around.inner[0]), Math.min(content[1], around.inner[1])];
  return clipped[0] < clipped[1] ? clipped : null;
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
  if (lexicon.scope === "wide" && quoteOf[verb] < 0 && (cue.kind !== "show" || cue.takes.has("that"))) return true;
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
