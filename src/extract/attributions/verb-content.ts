// What a cue verb attributes: a quotation beside it, its clause, the sentence around it, or the complements that its entry names.
import type { Quotation } from "../../model/quotation.ts";
import type { Span } from "../../model/span.ts";
import { caseOf, child, relation } from "../events/graph.ts";
import { contentSpan, quoted } from "./content-span.ts";
import { type CueGroup, tokenBefore } from "./cue-group.ts";
import type { Cue, CueLexicon } from "./cue-lexicon.ts";
import { nounContent } from "./noun-content.ts";
import { extent, hasClause, holdsQuotation, type Passage } from "./passage.ts";

export interface VerbContent {
  readonly content: Span;
  /** A second run of the same sentence, on the other side of the cue. */
  readonly second: Span | null;
  readonly addressee: number | null;
}

export interface VerbSite {
  readonly verb: number;
  readonly cue: Cue;
  readonly source: number | null;
  readonly group: CueGroup;
}

export function verbContent(passage: Passage, lexicon: CueLexicon, site: VerbSite): VerbContent | null {
  const { cue } = site;
  return (
    (cue.takes.has("quote") ? besideQuotation(passage, site) : null) ??
    parenthetical(passage, site) ??
    clause(passage, lexicon, site) ??
    complement(passage, lexicon, site)
  );
}

const speaks = (cue: Cue): boolean => cue.kind === "say" || cue.kind === "think" || cue.kind === "show";

/** A quotation that ends right before the cue or begins right behind it. */
function besideQuotation(passage: Passage, { verb, group, cue }: VerbSite): VerbContent | null {
  const { graph, text, quotations, quoteOf } = passage;
  const { tokens } = graph;
  const start = tokens[group.from].span[0];
  const addressee = addresseeOf(passage, verb, cue);
  let before: Quotation | null = null;
  let after: Quotation | null = null;
  for (const q of quotations) {
    if (q.span[0] > tokens[group.to - 1].span[1] + 400) break;
    if (q.span[1] <= start && start - q.span[1] <= 3 && /^[\s,—–-]*$/u.test(text.slice(q.span[1], start))) before = q;
    if (!after && q.span[0] >= tokens[verb].span[1] && quoteOf[verb] !== q.index) after = q;
  }
  if (before && quoteOf[verb] < 0 && (!before.fragment || startsSentence(passage, before))) {
    const resumed = after && isNext(passage, group, after) ? quoted(passage, after) : null;
    const first = quoted(passage, before);
    if (resumed && wordCount(text.slice(...first)) < 4 && resumed[1] - resumed[0] > first[1] - first[0])
      return { content: resumed, second: null, addressee };
    return { content: first, second: null, addressee };
  }
  if (after && !after.fragment && isNext(passage, group, after) && !hasClause(graph, verb + 1, group.to)) {
    const mark = tokenBefore(graph, group.to);
    if (mark >= 0) return { content: quoted(passage, after), second: null, addressee };
  }
  return null;
}

const wordCount = (words: string): number => words.split(/\s+/).filter(Boolean).length;

/** A fragment that is a whole clause from the sentence's start: `"will not happen," he said`. */
function startsSentence({ graph }: Passage, quotation: Quotation): boolean {
  return graph.document.sentences.some((s) => s.span[0] === quotation.span[0]);
}

/** Nothing but a comma, a colon or space stands between the cue's group and the quotation (or a line break: a block quotation). */
function isNext({ graph, text }: Passage, group: CueGroup, quotation: Quotation): boolean {
  const end = graph.tokens[group.to - 1].span[1];
  return (
    quotation.span[0] >= end &&
    /^[,:\s.—–-]{0,4}$/u.test(text.slice(end, quotation.span[0])) &&
    !/^\s*\./.test(text.slice(end, quotation.span[0]))
  );
}

/** The cue stands behind or inside what it attributes: "Russia will answer, he said", "the move, officials said, was …", "as he said, …". */
function parenthetical(passage: Passage, { verb, cue, group, source }: VerbSite): VerbContent | null {
  const { graph, text } = passage;
  const { tokens, sentence, children } = graph;
  if (!speaks(cue) || (source === null && !group.inverted)) return null;
  const s = graph.document.sentences[sentence[verb]];
  const mark = child(graph, verb, "mark");
  const asClause = mark >= 0 && tokens[mark].lemma.toLowerCase() === "as" && mark < verb;
  if (mark >= 0 && !asClause && mark >= group.from - 1) return null;
  if (!group.own) return null;
  if (!cue.takes.has("told") && children[verb].some((c) => c > verb && relation(tokens[c]) === "obj" && c !== source && c < group.to))
    return null;
  const from = asClause ? Math.min(mark, group.from) : group.from;
  const prev = tokenBefore(graph, from);
  const next = group.to;
  const right = next < s.end && /^[,—–]$/u.test(tokens[next].form) ? next + 1 : -1;
  const addressee = addresseeOf(passage, verb, cue);
  if (prev < 0) {
    if (!asClause || right < 0) return null;
    const content = contentSpan(passage, right, s.end);
    return content ? { content, second: null, addressee } : null;
  }
  if (!/^[,?!—–-]$/u.test(tokens[prev].form) && !/["”’]$/u.test(text.slice(tokens[prev].span[1], tokens[from].span[0]).trim())) return null;
  if (hasComplement(passage, verb, group)) return null;
  const start = leftStart(passage, s.first, prev, verb);
  if (hasClause(graph, start, prev) || (right < 0 && prev - start > 3 && !isAdverbial(passage, start))) {
    const left = contentSpan(passage, start, prev);
    if (!left) return null;
    const rest =
      right > 0 && hasClause(graph, right, s.end) && !opensWithCue(passage, right, s.end) && continues(passage, right, verb)
        ? contentSpan(passage, right, s.end)
        : null;
    if (rest && rest[1] - rest[0] > left[1] - left[0]) return { content: rest, second: left, addressee };
    return { content: left, second: rest, addressee };
  }
  if (right > 0 && hasClause(graph, right, s.end)) {
    const content = contentSpan(passage, right, s.end);
    return content ? { content, second: null, addressee } : null;
  }
  return null;
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
function hasComplement({ graph }: Passage, verb: number, group: CueGroup): boolean {
  const { tokens, children } = graph;
  for (let t = verb + 1; t < group.to; t++)
    if (/^(that|whether|how|why)$/i.test(tokens[t].form) && (tokens[t].deprel === "mark" || tokens[t].upos === "SCONJ")) return true;
  return children[verb].some(
    (c) =>
      c > verb &&
      c < group.to &&
      (tokens[c].deprel === "ccomp" || tokens[c].deprel === "xcomp") &&
      isDirect(graph, verb, extent(graph, c)[0]),
  );
}

/** No comma or preposition stands between the verb and the clause. */
function isDirect({ tokens }: Passage["graph"], verb: number, from: number): boolean {
  for (let t = verb + 1; t < from; t++) if (tokens[t].upos === "ADP" || tokens[t].form === ",") return false;
  return true;
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

/** The words behind the parenthesis go on with its content: a conjunction, a clause of the same head. */
function continues({ graph }: Passage, right: number, verb: number): boolean {
  const token = graph.tokens[right];
  if (token.upos === "VERB" && token.xpos === "VBG") return false;
  return !(relation(token) === "advcl" && token.head === verb);
}

function opensWithCue({ graph }: Passage, right: number, end: number): boolean {
  for (let t = right; t < Math.min(end, right + 2); t++) if (graph.tokens[t].xpos === "VBG") return true;
  return false;
}

/** The clause that the verb governs, or, where the parse has none, what stands behind the verb. */
function clause(passage: Passage, lexicon: CueLexicon, { verb, cue, source }: VerbSite): VerbContent | null {
  const { graph } = passage;
  const { tokens, children, sentence } = graph;
  const told = cue.takes.has("told");
  if (!told && !cue.takes.has("that")) return null;
  const s = graph.document.sentences[sentence[verb]];
  const addressee = addresseeOf(passage, verb, cue);
  const limit = rightLimit(passage, lexicon, verb, s.end);
  const quotedOnly = cue.takes.get("that") ?? cue.takes.get("told") ?? false;
  const finish = (from: number, to: number): VerbContent | null => {
    const start = skipMark(passage, from);
    if (quotedOnly && !holdsQuotation(passage, start, to)) return null;
    const content = contentSpan(passage, start, Math.min(to, limit));
    return content ? { content, second: null, addressee } : null;
  };
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (c < verb) continue;
    if (name === "ccomp" || (name === "parataxis" && hasClause(graph, c, c + 1)) || (name === "csubj" && tokens[verb].deprel !== "csubj")) {
      return finish(clauseStart(passage, verb, c, told), clauseEnd(passage, verb, c));
    }
  }
  // The clause hangs on the addressee, or on another complement: "told reporters that …".
  for (let t = verb + 1; t < Math.min(limit, verb + 14); t++) {
    const token = tokens[t];
    if (/^(?:[;:.]|--|—)$/u.test(token.form)) break;
    if (/^that$/i.test(token.form) && token.deprel === "mark" && token.head > t) {
      const [, last] = extent(graph, token.head);
      return finish(t, Math.max(last + 1, t + 1));
    }
    if (token.xpos === "VBD" || token.xpos === "VBZ" || token.xpos === "VBP" || token.xpos === "MD") break;
  }
  if (cue.kind !== "say" || source === null || child(graph, verb, "xcomp", "obl:agent") >= 0) return null;
  const object = child(graph, verb, "obj", "iobj");
  if (object >= 0 && !told && !hasClause(graph, object, extent(graph, object)[1] + 1)) return null;
  let from = verb + 1;
  if (told && object > verb)
    from = extent(graph, object, (c) => relation(tokens[c]) === "acl" || relation(tokens[c]) === "parataxis")[1] + 1;
  while (
    from < limit &&
    (tokens[from].upos === "ADV" ||
      tokens[from].upos === "ADP" ||
      tokens[from].form === ":" ||
      tokens[from].deprel === "obl:unmarked" ||
      tokens[from].deprel === "obl:tmod")
  ) {
    if (tokens[from].upos === "ADP") return null;
    from++;
  }
  if (tokens[from]?.form === "," || !hasClause(graph, from, limit)) return null;
  return finish(from, limit);
}

/** Where the clause headed by `head` begins: its own first word, or the words right behind the verb that the parse hung elsewhere. */
function clauseStart({ graph }: Passage, verb: number, head: number, told: boolean): number {
  const { tokens } = graph;
  const first = Math.max(extent(graph, head)[0], verb + 1);
  if (told || /^(?:that|whether|if|how|why|what|who|when|where)$/i.test(tokens[first].form)) return first;
  for (let t = verb + 1; t < first; t++) {
    const { upos, form } = tokens[t];
    if (
      upos === "ADP" ||
      upos === "ADV" ||
      upos === "PUNCT" ||
      /^(?:yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(form)
    )
      return first;
  }
  return verb + 1;
}

/** Its end: coordinated clauses with a subject or mark of their own that hang on the cue belong to it. */
function clauseEnd({ graph }: Passage, verb: number, head: number): number {
  const { tokens, children } = graph;
  let end = extent(graph, head)[1] + 1;
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (c < end || (name !== "conj" && name !== "parataxis")) continue;
    if (children[c].some((d) => tokens[d].deprel === "mark" || (relation(tokens[d]) === "nsubj" && d < c)))
      end = Math.max(end, extent(graph, c)[1] + 1);
  }
  return end;
}

/** Where the cue's clause ends: before a coordinated or participial clause with a cue of its own. */
function rightLimit({ graph }: Passage, lexicon: CueLexicon, verb: number, end: number): number {
  const { tokens, children } = graph;
  let limit = end;
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (c < verb || (name !== "conj" && name !== "advcl" && name !== "parataxis")) continue;
    if (
      name !== "advcl" &&
      !lexicon.verbs.has(tokens[c].lemma.toLowerCase()) &&
      children[c].some((d) => tokens[d].deprel === "mark" || relation(tokens[d]) === "nsubj")
    )
      continue;
    if (name === "advcl" && !(tokens[c].xpos === "VBG" && lexicon.verbs.has(tokens[c].lemma.toLowerCase()))) continue;
    limit = Math.min(limit, extent(graph, c)[0]);
  }
  return limit > verb + 1 ? limit : end;
}

function skipMark({ graph }: Passage, from: number): number {
  const { tokens } = graph;
  let t = from;
  if (/^[,:]$/.test(tokens[t]?.form ?? "")) t++;
  return /^that$/i.test(tokens[t]?.form ?? "") && (tokens[t].deprel === "mark" || tokens[t].upos === "SCONJ") ? t + 1 : t;
}

/** Nouns, infinitives, predicates and prepositional objects that the verb's entry names as content. */
function complement(passage: Passage, lexicon: CueLexicon, { verb, cue, group, source }: VerbSite): VerbContent | null {
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
    const content = contentSpan(passage, from, to);
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
  const twoObjects = object >= 0 && right.some((c) => c !== object && relation(tokens[c]) === "iobj");
  if (cue.takes.has("pred") && (predicate >= 0 || twoObjects || holdsQuotation(passage, first, end))) {
    const found = accept("pred", Math.min(first, predicate >= 0 ? Math.max(verb + 1, extent(graph, predicate)[0]) : first), end, null);
    if (found) return found;
  }
  if (infinitive >= 0) {
    const found = accept(
      "inf",
      Math.max(verb + 1, extent(graph, infinitive)[0]),
      extent(graph, infinitive)[1] + 1,
      object >= 0 && object < infinitive ? object : null,
    );
    if (found) return found;
  }
  if (object >= 0 && tokens[object].upos !== "PRON") {
    const found = accept("np", first, end, null);
    if (found) return found;
  } else if (object >= 0 && (right.length > 1 || /^(this|that|it)$/i.test(tokens[object].form))) {
    const found = accept("np", first, end, null);
    if (found) return found;
  }
  for (const c of right) {
    const preposition = caseOf(graph, c, "case", "mark");
    if (!preposition || (relation(tokens[c]) !== "obl" && relation(tokens[c]) !== "advcl")) continue;
    const [from, last] = extent(graph, c);
    const found = accept(preposition, Math.max(from, verb + 1) + 1, last + 1, object >= 0 ? object : null);
    if (found) return found;
  }
  return null;
}

function hasTo({ graph }: Passage, verb: number): boolean {
  return graph.children[verb].some((c) => c < verb && graph.tokens[c].lemma.toLowerCase() === "to" && graph.tokens[c].upos === "PART");
}

/** The end of the run of complements from `start` on, up to a comma or a clause beside them. */
function runEnd({ graph }: Passage, right: readonly number[], start: number, verb: number): number {
  const { tokens } = graph;
  let end = Math.max(extent(graph, start)[1] + 1, verb + 2);
  for (const c of right) {
    if (c <= start) continue;
    const name = relation(tokens[c]);
    if (name === "conj" || name === "parataxis" || tokens[c].deprel === "obl:unmarked" || tokens[c].deprel === "obl:tmod") continue;
    if (name === "advcl" && !/^(as|for|of|by|to|with)$/.test(caseOf(graph, c, "case", "mark"))) continue;
    const [first, last] = extent(graph, c);
    if (first <= end && last >= end) end = last + 1;
  }
  return end;
}

/** Whom it was told: the object of a verb like "tell", or a "to" phrase. */
export function addresseeOf({ graph }: Passage, verb: number, cue: Cue): number | null {
  const { tokens, children } = graph;
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (
      c > verb &&
      ((cue.takes.has("told") && (name === "obj" || name === "iobj")) || (name === "obl" && caseOf(graph, c) === "to")) &&
      tokens[c].upos !== "VERB"
    )
      return c;
  }
  return cue.takes.has("told") && child(graph, verb, "nsubj:pass") >= 0 ? child(graph, verb, "nsubj:pass") : null;
}
