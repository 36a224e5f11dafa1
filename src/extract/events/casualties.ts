// Dead and injured: the counts that verbs and nouns of harm carry in the clause of an event.
import { type Language, table } from "../../languages/language.ts";
import type { Quantity } from "../../model/quantity.ts";
import { argumentsOf } from "./arguments.ts";
import type { Graph } from "./graph.ts";
import { conjuncts } from "./graph.ts";
import type { QuantityReader } from "./quantities.ts";

export interface Casualties {
  readonly dead: Quantity | null;
  readonly injured: Quantity | null;
}

/** Makes a reader: the casualties told among some tokens of a sentence. */
export function createCasualtyReader(
  language: Language,
  quantities: QuantityReader,
): (graph: Graph, tokens: readonly number[]) => Casualties {
  const words = new Map<string, { what: "dead" | "injured"; where: string }[]>();
  for (const { cells } of table(language, "casualty-words")) {
    const key = `${cells[1]} ${cells[0]}`;
    words.set(key, [...(words.get(key) ?? []), { what: cells[2] as "dead" | "injured", where: cells[3] }]);
  }
  const count = (graph: Graph, index: number): Quantity | null => {
    const own = graph.tokens[index].upos === "NUM" ? quantities.at(graph, index, "people") : null;
    if (own) return own;
    const number = graph.children[index].find((c) => graph.tokens[c].deprel === "nummod");
    return number === undefined ? null : quantities.at(graph, number, "people");
  };
  return (graph, tokens) => {
    const found: { dead: Quantity | null; injured: Quantity | null } = { dead: null, injured: null };
    for (const t of tokens) {
      const token = graph.tokens[t];
      const pos = token.upos === "VERB" ? "v" : token.upos === "NOUN" ? "n" : "a";
      for (const { what, where } of words.get(`${pos} ${token.lemma.toLowerCase()}`) ?? []) {
        if (found[what]) continue;
        const fillers = where === "num" ? [t] : (argumentsOf(graph, t).get(where) ?? []);
        for (const f of fillers) for (const c of conjuncts(graph, f)) found[what] ??= count(graph, c);
      }
    }
    return found;
  };
}
