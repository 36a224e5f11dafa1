// The way through a dependency tree from one token to another.
import { type Graph, relation } from "./graph.ts";

const REACH = 7;

/** Relations from one token up to the common ancestor and down to the other ("obj^obl>nmod"), at most six steps each way; else "far". */
export function treePath({ tokens }: Graph, from: number, to: number): string {
  const up: number[] = [];
  for (let at = from, n = 0; at >= 0 && n < REACH; n++, at = tokens[at].head) up.push(at);
  const down: number[] = [];
  for (let at = to, n = 0; at >= 0 && n < REACH; n++, at = tokens[at].head) {
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
