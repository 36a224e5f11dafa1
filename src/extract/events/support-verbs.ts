// Support verbs: "hold talks", "come under attack", "plan an invasion": the event is the noun's, the clause is the verb's.
import type { Codebook } from "../../codebook/codebook.ts";
import type { SupportVerb } from "../../codebook/support-verb.ts";
import { isPassive } from "./arguments.ts";
import { caseOf, type Graph, relation } from "./graph.ts";

export interface SupportVerbs {
  /** The verb that carries the noun, and its effect; null when the noun stands by itself. */
  of(graph: Graph, noun: number): { readonly verb: number; readonly effect: string } | null;
}

export function buildSupportVerbs(codebook: Codebook): SupportVerbs {
  const byVerb = new Map<string, SupportVerb[]>();
  for (const row of codebook.supportVerbs) {
    const held = byVerb.get(row.verb[0]);
    if (held) held.push(row);
    else byVerb.set(row.verb[0], [row]);
  }
  return {
    of(graph, noun) {
      const first = firstConjunct(graph, noun);
      const token = graph.tokens[first];
      if (graph.tokens[noun].upos !== "NOUN" && graph.tokens[noun].upos !== "PROPN") return null;
      if (token.head < 0) return null;
      const verb = token.deprel === "acl" || token.deprel === "acl:relcl" ? -1 : token.head;
      const found = verb >= 0 ? slotOf(graph, first, verb, byVerb) : modifying(graph, first, byVerb);
      return found ?? modifying(graph, first, byVerb);
    },
  };
}

/** "talks and exercises": the second noun is carried by the verb of the first. */
function firstConjunct(graph: Graph, noun: number): number {
  let at = noun;
  for (let n = 0; n < 8 && graph.tokens[at].deprel === "conj" && graph.tokens[at].head >= 0; n++) at = graph.tokens[at].head;
  return at;
}

function slotOf(
  graph: Graph,
  noun: number,
  verb: number,
  byVerb: ReadonlyMap<string, readonly SupportVerb[]>,
): { verb: number; effect: string } | null {
  const rows = byVerb.get(graph.lemmas[verb]);
  if (!rows || (graph.tokens[verb].upos !== "VERB" && graph.tokens[verb].upos !== "AUX")) return null;
  const name = relation(graph.tokens[noun]);
  const passive = isPassive(graph, verb);
  const slot = name === "nsubj" ? (passive ? "obj" : "subj") : name === "obj" ? "obj" : name === "obl" ? caseOf(graph, noun) : name;
  for (const row of rows)
    if (row.slot === slot && row.verb.slice(1).every((word) => hasWord(graph, verb, noun, word))) return { verb, effect: row.effect };
  return null;
}

/** "an attack launched by Russia", "the talks that they held": the verb modifies the noun. */
function modifying(
  graph: Graph,
  noun: number,
  byVerb: ReadonlyMap<string, readonly SupportVerb[]>,
): { verb: number; effect: string } | null {
  for (const c of graph.children[noun]) {
    const { deprel, xpos, upos } = graph.tokens[c];
    if (upos !== "VERB" || (deprel !== "acl" && deprel !== "acl:relcl")) continue;
    if (deprel === "acl" && xpos !== "VBN") continue;
    for (const row of byVerb.get(graph.lemmas[c]) ?? [])
      if (row.slot === "obj" && row.verb.slice(1).every((word) => hasWord(graph, c, noun, word))) return { verb: c, effect: row.effect };
  }
  return null;
}

function hasWord(graph: Graph, verb: number, noun: number, word: string): boolean {
  const is = (t: number): boolean => graph.lemmas[t] === word || graph.forms[t] === word;
  return graph.children[verb].some((c) => is(c)) || graph.children[noun].some((c) => is(c));
}
