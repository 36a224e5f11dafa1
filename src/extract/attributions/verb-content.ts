// What a cue verb attributes: a quotation beside it, its clause, the sentence around it, or the complements that its entry names.
import type { Quotation } from "../../model/quotation.ts";
import { anyComplement } from "./any-complement.ts";
import { clauseContent } from "./clause-content.ts";
import { complementContent } from "./complement-content.ts";
import { quoted } from "./content-span.ts";
import { type CueGroup, tokenBefore } from "./cue-group.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import { hasTense } from "./has-tense.ts";
import { hasComplement, parenthetical } from "./parenthetical-content.ts";
import { hasClause, type Passage } from "./passage.ts";
import { verbAddressee } from "./verb-addressee.ts";
import type { VerbContent, VerbSite } from "./verb-site.ts";

/** The content of a cue verb; null when it attributes nothing here. */
export function verbContent(passage: Passage, lexicon: CueLexicon, site: VerbSite): VerbContent | null {
  const { cue } = site;
  return (
    (cue.takes.has("quote") ? besideQuotation(passage, site) : null) ??
    parenthetical(passage, site) ??
    clauseContent(passage, lexicon, site) ??
    complementContent(passage, lexicon, site) ??
    (lexicon.scope === "wide" && site.source !== null && !cue.takes.has("only") ? anyComplement(passage, site) : null)
  );
}

/** A quotation that ends right before the cue or begins right behind it. */
function besideQuotation(passage: Passage, site: VerbSite): VerbContent | null {
  const { verb, group, cue } = site;
  const { graph, text, quotations, quoteOf } = passage;
  const { tokens } = graph;
  const start = tokens[group.from].span[0];
  const addressee = verbAddressee(passage, verb, cue);
  let before: Quotation | null = null;
  let after: Quotation | null = null;
  for (const q of quotations) {
    if (q.span[0] > tokens[group.to - 1].span[1] + 400) break;
    if (q.span[1] <= start && start - q.span[1] <= 3 && /^[\s,—–-]*$/u.test(text.slice(q.span[1], start))) before = q;
    if (!after && q.span[0] >= tokens[verb].span[1] && quoteOf[verb] !== q.index) after = q;
  }
  if (before && !leadsTo(passage, before, site)) before = null;
  if (before && quoteOf[verb] < 0 && (!before.fragment || startsSentence(passage, before))) {
    const resumed = after && isNext(passage, group, after) ? quoted(passage, after) : null;
    const first = quoted(passage, before);
    if (resumed && wordCount(text.slice(...first)) < 4 && resumed[1] - resumed[0] > first[1] - first[0])
      return { content: resumed, second: null, addressee };
    return { content: first, second: null, addressee };
  }
  if (
    after &&
    !after.fragment &&
    isNext(passage, group, after) &&
    !hasClause(graph, verb + 1, group.to) &&
    !hasComplement(passage, verb, group)
  ) {
    const mark = tokenBefore(graph, group.to);
    if (mark >= 0) return { content: quoted(passage, after), second: null, addressee };
  }
  return null;
}

const wordCount = (words: string): number => words.split(/\s+/).filter(Boolean).length;

/** A quotation that ends with a full stop, or in another paragraph, leads to no cue behind it ("…." He also said that …). */
function leadsTo(passage: Passage, quotation: Quotation, { verb, group }: VerbSite): boolean {
  const { graph, text } = passage;
  const between = text.slice(quotation.span[1], graph.tokens[group.from].span[0]);
  if (midSentence(passage, quotation)) return false;
  if (between.includes("\n") || hasComplement(passage, verb, group)) return false;
  return !/\.$/.test(text.slice(...quotation.inner)) || group.inverted;
}

/** Words without a cue of their own stand before it in its sentence: the content begins with them ("With thousands of systems, “no one …,” he said"). */
function midSentence({ graph }: Passage, quotation: Quotation): boolean {
  const s = graph.document.sentences.find((c) => c.span[0] <= quotation.span[0] && quotation.span[0] < c.span[1]);
  if (!s || quotation.span[0] - s.span[0] < 3) return false;
  for (let t = s.first; t < s.end && graph.tokens[t].span[0] < quotation.span[0]; t++)
    if (graph.tokens[t].upos === "VERB" && hasTense(graph, t)) return false;
  return true;
}

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
