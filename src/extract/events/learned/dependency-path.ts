// The way between two tokens of a sentence along its dependency tree.
import { type Graph, relation } from "../graph.ts";

/** Relations from one token up to the common ancestor and down to the other, at most four steps each way. */
export function dependencyPath(graph: Graph, from: number, to: number): string {
  const { tokens } = graph;
  const up: number[] = [];
  for (let at = from, n = 0; at >= 0 && n < 7; n++, at = tokens[at].head) up.push(at);
  const down: number[] = [];
  for (let at = to, n = 0; at >= 0 && n < 7; n++, at = tokens[at].head) {
    const meet = up.indexOf(at);
    if (meet >= 0) {
      let way = "";
      for (let i = 0; i < meet; i++) way += i === 0 ? relation(tokens[up[i]]) : `<${relation(tokens[up[i]])}`;
      way += "^";
      for (let i = down.length - 1; i >= 0; i--) way += i === 0 ? relation(tokens[down[i]]) : `${relation(tokens[down[i]])}>`;
      return way;
    }
    down.push(at);
  }
  return "far";
}
