// Whether anything in a sentence can deny an event.
import { type Language, table } from "../../languages/language.ts";
import type { Graph } from "./graph.ts";

/** Makes a test: does the sentence of a token hold a word that can negate (languages/<code>/negation-words.tsv)? */
export function createNegationTest(language: Language): (graph: Graph, index: number) => boolean {
  const words = new Set(table(language, "negation-words").map(({ cells }) => cells[0]));
  return (graph, index) => {
    const { first, end } = graph.document.sentences[graph.sentence[index]];
    for (let t = first; t < end; t++) if (words.has(graph.tokens[t].lemma.toLowerCase())) return true;
    return false;
  };
}
