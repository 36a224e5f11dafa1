// Where an event happens: a place name in a locative phrase of its clause.
import { type Language, table } from "../../languages/language.ts";
import { caseOf, type Graph } from "./graph.ts";

/** Makes a reader: the name of the place among the tokens of an event's clause, or null. `taken`: heads that fill its roles. */
export function createPlaceReader(
  language: Language,
): (graph: Graph, tokens: readonly number[], taken: ReadonlySet<number>) => string | null {
  const ranks = new Map(table(language, "place-prepositions").map(({ cells }) => [cells[0], Number(cells[1])]));
  return (graph, tokens, taken) => {
    let best: string | null = null;
    let bestRank = 9;
    for (const t of tokens) {
      const mention = graph.mentionOfHead.get(t);
      if (mention?.form !== "name" || (mention.kind !== "place" && mention.kind !== "state")) continue;
      const rank = ranks.get(caseOf(graph, t)) ?? 9;
      if (rank >= bestRank || (rank >= 3 && mention.kind === "state") || (taken.has(t) && rank > 2)) continue;
      best = graph.document.text.slice(mention.span[0], mention.span[1]).replace(/^the\s+/i, "");
      bestRank = rank;
    }
    return best;
  };
}
