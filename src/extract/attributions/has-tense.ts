import type { Graph } from "../events/graph.ts";

/** Whether a verb is finite by itself or by "have" right before it: it can tell, here and now, what somebody said. */
export function hasTense(graph: Graph, verb: number): boolean {
  const { xpos, deprel } = graph.tokens[verb];
  if (deprel === "acl" || deprel === "xcomp") return false;
  if (xpos === "VBD" || xpos === "VBZ" || xpos === "VBP") return true;
  const before = graph.tokens[verb - 1];
  // "analysts say", tagged as an infinitive
  if (xpos === "VB") return before?.xpos === "NNS" || before?.xpos === "NNPS";
  return xpos === "VBN" && /^(?:has|have|had|’ve|'ve|’s|'s)$/i.test(before?.form ?? "");
}
