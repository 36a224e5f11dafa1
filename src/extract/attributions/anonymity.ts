// Whether a source is unnamed, how the text describes it, and why it says it stays unnamed.
import type { Span } from "../../model/span.ts";
import type { Graph } from "../events/graph.ts";
import type { CueLexicon } from "./cue-lexicon.ts";

/**
 * True for unnamed persons and groups of them ("a senior official", "diplomats"); false for names, offices, institutions and their
 * spokespersons. `head`: of the source's words; `end`: where they end in the text.
 */
export function isUnnamed(graph: Graph, lexicon: CueLexicon, head: number, end: number): boolean {
  const { tokens } = graph;
  const key = keyWord(graph, head, end);
  const token = tokens[key];
  if (token.upos === "PROPN" || (token.upos === "PRON" && !lexicon.sources.has(token.form.toLowerCase()))) return false;
  if (graph.mentionOfHead.get(key)?.form === "name" || isNamedBehind(graph, key, end)) return false;
  const kind = lexicon.sources.get(token.lemma.toLowerCase()) ?? lexicon.sources.get(token.form.toLowerCase());
  if (kind === "rumor") return !graph.children[key].some((c) => /^(?:compound|nmod:poss)/.test(tokens[c].deprel));
  return kind === "unnamed" && !isOffice(graph, key);
}

/** The noun of the first phrase: "officials" of "U.S. and South Korean officials" and of "two of the officials", whichever word the parse made its head. */
function keyWord(graph: Graph, head: number, end: number): number {
  const { tokens } = graph;
  let key = head;
  if (tokens[head].upos === "NUM" && tokens[head + 1]?.form === "of") {
    const counted = graph.children[head].find((c) => c > head && tokens[c].deprel === "nmod" && tokens[c].span[1] <= end);
    if (counted !== undefined && tokens[counted].upos === "NOUN") return counted;
  }
  for (let t = head + 1; t < tokens.length && tokens[t].span[1] <= end; t++) {
    const { upos, deprel } = tokens[t];
    if (upos === "ADP" || upos === "PUNCT" || upos === "SCONJ" || upos === "VERB" || upos === "PART") break;
    if (upos === "NOUN" && tokens[head].upos !== "NOUN" && !/^(?:compound|nmod:poss)/.test(deprel)) key = t;
  }
  return key;
}

/** A name follows the noun: "adviser Ada Lund", "a farmer, Ada Lund". */
function isNamedBehind({ tokens, children }: Graph, key: number, end: number): boolean {
  const next = tokens[key + 1]?.form === "," ? tokens[key + 2] : tokens[key + 1];
  if (next?.upos === "PROPN" && next.span[1] <= end) return true;
  return children[key].some((c) => tokens[c].upos === "PROPN" && /^(?:appos|flat)/.test(tokens[c].deprel));
}

/** "Israel's prime minister", "the U.S. ambassador to NATO": one person holds it. */
function isOffice({ tokens, children }: Graph, head: number): boolean {
  if (!/^(minister|ambassador|leader|commander|envoy|mediator)$/i.test(tokens[head].form)) return false;
  return !children[head].some((c) => /^(?:an?|one|another|some)$/i.test(tokens[c].form));
}

/** The source's words, with the reason for anonymity when the sentence or the next one gives it. */
export function description(graph: Graph, lexicon: CueLexicon, source: Span | null, sentence: number): string | null {
  const { text, sentences } = graph.document;
  const words = source ? text.slice(...source) : null;
  for (const s of [sentences[sentence], sentences[sentence + 1]]) {
    if (!s || s.block !== sentences[sentence].block) continue;
    const lower = text.slice(...s.span).toLowerCase();
    for (const reason of lexicon.reasons) {
      const at = lower.indexOf(reason);
      if (at < 0) continue;
      const from = Math.max(lower.lastIndexOf(",", at), lower.lastIndexOf(" who ", at)) + 1;
      const rest = text.slice(s.span[0] + Math.max(0, from), s.span[1]);
      const end = /[,;.”"](?=\s|$)/u.exec(rest.slice(at - from + reason.length));
      const why = rest.slice(0, end ? at - from + reason.length + end.index : undefined).trim();
      return words ? `${words}; ${why}` : why;
    }
  }
  return words;
}
