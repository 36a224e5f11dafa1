// Whether a source is unnamed, how the text describes it, and why it says it stays unnamed.
import type { Span } from "../../model/span.ts";
import { child, type Graph, relation } from "../events/graph.ts";
import type { CueLexicon } from "./cue-lexicon.ts";

/** True for unnamed persons and groups of them ("a senior official", "diplomats"); false for names, offices, institutions and their spokespersons. */
export function isUnnamed(graph: Graph, lexicon: CueLexicon, head: number): boolean {
  const { tokens, children } = graph;
  const token = tokens[head];
  if (token.upos === "PROPN" || (token.upos === "PRON" && !lexicon.sources.has(token.form.toLowerCase()))) return false;
  const mention = graph.mentionOfHead.get(head);
  if (mention?.form === "name") return false;
  if (children[head].some((c) => tokens[c].upos === "PROPN" && /^(appos|flat)/.test(tokens[c].deprel))) return false;
  if (
    children[head].some(
      (c) =>
        c > head &&
        tokens[c].upos === "PROPN" &&
        relation(tokens[c]) === "nmod" &&
        tokens[c].deprel !== "nmod:poss" &&
        tokens[c].head === head &&
        child(graph, c, "case") < 0,
    )
  )
    return false;
  const kind = lexicon.sources.get(token.lemma.toLowerCase()) ?? lexicon.sources.get(token.form.toLowerCase());
  if (kind !== "unnamed") return false;
  if (isOffice(graph, head)) return false;
  return true;
}

/** "Israel's prime minister", "the U.S. ambassador to NATO": one person holds it. */
function isOffice(graph: Graph, head: number): boolean {
  const { tokens } = graph;
  if (!/^(minister|ambassador|leader|commander|envoy|mediator)$/i.test(tokens[head].form)) return false;
  const det = child(graph, head, "det");
  return !(det >= 0 && /^an?|one|another|some$/i.test(tokens[det].form));
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
