// Content that is a clause behind its verb.
import { child, relation } from "../events/graph.ts";
import { contentSpan } from "./content-span.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import { hasTense } from "./has-tense.ts";
import { extent, hasClause, holdsQuotation, type Passage } from "./passage.ts";
import { verbAddressee } from "./verb-addressee.ts";
import type { VerbContent, VerbSite } from "./verb-site.ts";

/** The clause that the verb governs, or, where the parse has none, what stands behind the verb. */
export function clauseContent(passage: Passage, lexicon: CueLexicon, { verb, cue, source }: VerbSite): VerbContent | null {
  const { graph } = passage;
  const { tokens, children, sentence } = graph;
  const told = cue.takes.has("told");
  if (!told && !cue.takes.has("that")) return null;
  const s = graph.document.sentences[sentence[verb]];
  const addressee = verbAddressee(passage, verb, cue);
  const limit = rightLimit(passage, lexicon, verb, s.end);
  const quotedOnly = cue.takes.get("that") ?? cue.takes.get("told") ?? false;
  const finish = (from: number, to: number): VerbContent | null => {
    const start = skipMark(passage, from);
    if (quotedOnly && !holdsQuotation(passage, start, to)) return null;
    const content = contentSpan(passage, start, nextReport(passage, lexicon, start, Math.min(to, limit)));
    return content ? { content, second: null, addressee } : null;
  };
  const mark = ownMark(passage, verb, limit);
  const told2 = told ? toldMark(passage, verb, limit) : -1;
  if (told2 > 0 && source !== null) return finish(told2, fullEnd(passage, lexicon, verb, told2 + 2, limit));
  for (const c of children[verb]) {
    const name = relation(tokens[c]);
    if (c < verb) continue;
    if (/^(?:as|after|before|while|because|amid|since)$/i.test(tokens[extent(graph, c)[0]].form)) continue;
    // A mark of its own stands before a clause that the parse hung on the verb from further on.
    if (mark > 0 && mark < extent(graph, c)[0] && (name === "ccomp" || name === "parataxis")) break;
    const asked = name === "advcl" && cue.takes.has("wh") && /^(?:if|whether)$/i.test(tokens[extent(graph, c)[0]].form);
    if (
      asked ||
      name === "ccomp" ||
      (name === "parataxis" && hasClause(graph, c, c + 1)) ||
      (name === "csubj" && tokens[verb].deprel !== "csubj")
    ) {
      return finish(
        clauseStart(passage, verb, c, told, cue.kind === "say" && name === "ccomp"),
        fullEnd(passage, lexicon, verb, clauseEnd(passage, verb, c), limit),
      );
    }
  }
  const told1 = told ? child(graph, verb, "obj", "iobj") : -1;
  let behind = told1 > verb ? extent(graph, told1, (c) => relation(tokens[c]) === "acl")[1] + 1 : verb + 1;
  while (tokens[behind]?.upos === "ADV") behind++;
  // The clause hangs on the addressee, or on another complement: "told reporters that …".
  for (let t = verb + 1; t < Math.min(limit, verb + 14); t++) {
    const token = tokens[t];
    if (/^(?:[;:.]|--|—)$/u.test(token.form)) break;
    if (/^that$/i.test(token.form) && token.deprel === "mark" && token.head > t) {
      const [, last] = extent(graph, token.head);
      return finish(t, fullEnd(passage, lexicon, verb, Math.max(last + 1, t + 1), limit));
    }
    if (/^that$/i.test(token.form) && source !== null && t <= behind && t + 3 < limit) return finish(t + 1, limit);
    if (token.xpos === "VBD" || token.xpos === "VBZ" || token.xpos === "VBP" || token.xpos === "MD") break;
  }
  const late = source === null || cue.kind !== "say" ? -1 : lateMark(passage, verb, limit);
  if (late > 0) return finish(late + 1, limit);
  // "a rocket that the North said carried a satellite": the relative clause goes on behind the cue.
  if (tokens[verb].deprel === "acl:relcl" && source !== null && source < verb) {
    let finite = verb + 1;
    while (tokens[finite]?.upos === "ADV") finite++;
    if (finite < limit && /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[finite].xpos)) {
      const top = tokens[finite].upos === "AUX" && tokens[finite].head > finite ? tokens[finite].head : finite;
      let to = extent(graph, top)[1] + 1;
      for (let t = finite + 1; t < to; t++)
        if (tokens[t].form === "," || (t > top && /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[t].xpos) && tokens[t].head < top)) to = t;
      return finish(verb + 1, Math.min(to, limit));
    }
  }
  if (cue.kind !== "say" || source === null || child(graph, verb, "xcomp", "obl:agent") >= 0) return null;
  const object = child(graph, verb, "obj", "iobj");
  if (object >= 0 && !told && s.kind !== "title" && !hasClause(graph, object, extent(graph, object)[1] + 1)) return null;
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
  if (tokens[from]?.form === "," || (!hasClause(graph, from, limit) && !(s.kind === "title" && limit - from > 2))) return null;
  return finish(from, limit);
}

/** "said on Friday that …": the mark behind the verb with only adverbials and an addressee between; -1 when there is none. */
function ownMark({ graph }: Passage, verb: number, limit: number): number {
  const { tokens } = graph;
  for (let t = verb + 1; t < Math.min(limit, verb + 12); t++) {
    const { form, upos, deprel, head } = tokens[t];
    if (/^that$/i.test(form)) return (deprel === "mark" || upos === "SCONJ") && head > t ? t : -1;
    if (upos === "VERB" || upos === "AUX" || upos === "PUNCT") return -1;
  }
  return -1;
}

/** "told cheering soldiers that …": the mark behind a participle that the parse took for the clause; -1 when there is none. */
function toldMark({ graph }: Passage, verb: number, limit: number): number {
  const { tokens } = graph;
  if (tokens[verb + 1]?.xpos !== "VBG") return -1;
  for (let t = verb + 2; t < Math.min(limit, verb + 10); t++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[t].xpos) || tokens[t].upos === "PUNCT") return -1;
    if (/^that$/i.test(tokens[t].form)) return t;
  }
  return -1;
}

/** "said in an interview last week that …": the mark behind an adverbial that the parse hung its clause on; -1 when there is none. */
function lateMark({ graph }: Passage, verb: number, limit: number): number {
  const { tokens } = graph;
  if (!/^(?:in|on|at|during|after|before|to|through|via)$/i.test(tokens[verb + 1]?.form ?? "")) return -1;
  for (let t = verb + 2; t < Math.min(limit, verb + 20); t++) {
    const { form, upos, xpos } = tokens[t];
    if (/^that$/i.test(form)) return !/^(?:VERB|AUX)$/.test(tokens[t + 1]?.upos ?? "VERB") && hasClause(graph, t + 1, limit) ? t : -1;
    if (upos === "PUNCT" || /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) return -1;
  }
  return -1;
}

/** Where the clause headed by `head` begins: its own first word, or the words right behind the verb that the parse hung elsewhere. */
function clauseStart({ graph }: Passage, verb: number, head: number, told: boolean, plain: boolean): number {
  const { tokens } = graph;
  const first = Math.max(extent(graph, head)[0], verb + 1);
  if (told || /^(?:that|whether|if|how|why|what|who|when|where)$/i.test(tokens[first].form)) return first;
  // "said one plan he likes so far is …": a noun phrase right behind the verb opens the clause, wherever the parse hung it.
  const opening = tokens[verb + 1];
  if (
    plain &&
    !tokens.slice(verb + 1, first).some(({ form }) => form === ",") &&
    /^(?:DET|PRON|PROPN|NOUN|NUM)$/.test(opening.upos) &&
    !TIME.test(opening.form) &&
    !/^(?:obl|iobj|nsubj)/.test(topOf(tokens, verb + 1, verb))
  )
    return verb + 1;
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

const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|last|this|early|late|earlier|later)$/i;

/** The relation by which a token's topmost governor below `verb` hangs on it; "" when it hangs elsewhere. */
function topOf(tokens: Passage["graph"]["tokens"], index: number, verb: number): string {
  for (let at = index, n = 0; at >= 0 && n < 12; at = tokens[at].head, n++) if (tokens[at].head === verb) return tokens[at].deprel;
  return "";
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

/** Reported clauses run on to the end of their sentence, or to the next cue: what the parse hangs elsewhere behind them is theirs. */
function fullEnd({ graph }: Passage, lexicon: CueLexicon, verb: number, end: number, limit: number): number {
  const { tokens } = graph;
  const main = isMain(graph, verb);
  for (let t = end; t < limit; t++) {
    const { form } = tokens[t];
    if (form === ";" || (/^(?:--|—|–|\()$/u.test(form) && t > end + 2)) return t;
    if (form !== ",") continue;
    if (!main || opensCue(graph, lexicon, t + 1, limit)) return t;
  }
  return Math.max(end, limit);
}

/** The verb of the sentence, one coordinated with it, or the participle that ends it. */
function isMain(graph: Passage["graph"], verb: number): boolean {
  const { tokens } = graph;
  for (let at = verb, n = 0; n < 6; n++) {
    const name = relation(tokens[at]);
    if (tokens[at].head < 0) return true;
    if (name !== "conj" && name !== "parataxis" && name !== "ccomp" && !(name === "advcl" && tokens[at].xpos === "VBG")) return false;
    at = tokens[at].head;
  }
  return false;
}

/** Where the speaker of a clause goes on to report: ", adding that …", ", but said …", wherever the parse hangs it. */
function nextReport({ graph, quoteOf }: Passage, lexicon: CueLexicon, from: number, to: number): number {
  const { tokens, lemmas } = graph;
  for (let t = from + 2; t < to; t++) {
    if (tokens[t].upos !== "VERB" || quoteOf[t] >= 0 || lexicon.verbs.get(lemmas[t])?.kind !== "say") continue;
    let before = t - 1;
    while (before > from && tokens[before].upos === "ADV") before--;
    if (tokens[t].xpos === "VBG" && tokens[before].form === ",") return before;
    if (tokens[t].xpos === "VBD" && /^(?:and|but)$/i.test(tokens[before].form) && before > from + 1)
      return tokens[before - 1].form === "," ? before - 1 : before;
  }
  return to;
}

/** Behind a comma: another cue opens ("…, adding that", "…, but said", "…, officials said"). */
function opensCue(graph: Passage["graph"], lexicon: CueLexicon, from: number, limit: number): boolean {
  const { tokens } = graph;
  const isCue = (t: number): boolean =>
    tokens[t].upos === "VERB" && /^(?:say|think|act)$/.test(lexicon.verbs.get(tokens[t].lemma.toLowerCase())?.kind ?? "");
  if (tokens[from]?.xpos === "VBG" && isCue(from)) return true;
  for (let t = from; t < Math.min(limit, from + 14); t++) {
    if (tokens[t].form === ",") return false;
    if (isCue(t) && hasTense(graph, t)) return true;
    if (tokens[t].upos === "VERB" || tokens[t].upos === "AUX") return false;
  }
  return false;
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
      children[c].some(
        (d) =>
          (tokens[d].deprel === "mark" && /^(?:that|whether)$/i.test(tokens[d].form)) ||
          (!lexicon.verbs.has(tokens[c].lemma.toLowerCase()) && (tokens[d].deprel === "mark" || relation(tokens[d]) === "nsubj")),
      )
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
