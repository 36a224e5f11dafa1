// How a noun is introduced.
import { child, type Graph } from "../graph.ts";

/** How a noun is introduced; "" when the word is none. */
export function definiteness(graph: Graph, head: number): string {
  const { tokens, lemmas } = graph;
  if (tokens[head].upos !== "NOUN" && tokens[head].upos !== "PROPN") return "";
  const possessor = child(graph, head, "nmod:poss");
  if (possessor >= 0) return "possessed";
  const det = child(graph, head, "det");
  const plural = tokens[head].xpos.endsWith("S") ? " plural" : "";
  return (det < 0 ? "bare" : lemmas[det]) + plural;
}
