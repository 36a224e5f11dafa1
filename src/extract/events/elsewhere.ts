// How the noun of an event stands where the document uses it elsewhere: what is ahead there is ahead here.
import { oncePer } from "../../util/once-per.ts";
import type { FactualityReader } from "./factuality.ts";
import type { Graph } from "./graph.ts";

const SEEN = 12;
const nounsOf = oncePer((graph: Graph): ReadonlyMap<string, readonly number[]> => {
  const out = new Map<string, number[]>();
  for (const { index, upos } of graph.tokens)
    if (upos === "NOUN") out.set(graph.lemmas[index], [...(out.get(graph.lemmas[index]) ?? []), index]);
  return out;
});

/** What the mentions of the word at `head` before it and after it have in common; "" when there are none, or when it is no noun. */
export function elsewhere(graph: Graph, head: number, read: FactualityReader): [string, string] {
  if (graph.tokens[head].upos !== "NOUN") return ["", ""];
  const others = (nounsOf(graph).get(graph.lemmas[head]) ?? []).filter((t) => t !== head).slice(0, SEEN);
  const summary = (indexes: readonly number[]): string => {
    const found = new Set(
      indexes
        .map((t) => read(graph, t, t))
        .flatMap(({ standing, operator }) =>
          standing ? [...standing].filter((c) => c !== "N") : operator === "fact" || operator === "own fact" ? ["R"] : [],
        ),
    );
    return indexes.length === 0 ? "" : [...found].sort().join("") || "-";
  };
  return [summary(others.filter((t) => t < head)), summary(others.filter((t) => t > head))];
}
