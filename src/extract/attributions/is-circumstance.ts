// Tells the circumstances of saying something from what is said.
import { caseOf, relation } from "../events/graph.ts";
import type { Passage } from "./passage.ts";

const CIRCUMSTANCE = /^(?:during|amid|after|before|since|until|when|while|ahead_of|following|at)$/;
const OCCASION =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|statement|interview|speech|tweet|letter|conference|briefing|rally|week|month|year|morning|night|evening)s?$/i;

/** When, where or in which statement it was said, rather than what: "on Thursday", "during the debate", "in an interview". */
export function isCircumstance({ graph }: Passage, index: number): boolean {
  const token = graph.tokens[index];
  const name = relation(token);
  if (token.deprel === "obl:unmarked" || token.deprel === "obl:tmod" || token.deprel === "nmod:unmarked") return true;
  if (name !== "obl" && name !== "nmod") return false;
  const preposition = caseOf(graph, index);
  return CIRCUMSTANCE.test(preposition) || (/^(?:in|on|at|last|this)$/.test(preposition) && OCCASION.test(token.form));
}
