// The logical arguments of a predicate: passives undone, subjects of controlled, coordinated, participial and relative clauses supplied
// (the enhancements of Schuster & Manning 2016), keyed by the slot names of the code book's frames.
import { caseOf, child, type Graph, relation } from "./graph.ts";

/** Slot → token indexes of its fillers. Slots: subj, obj, iobj, comp, poss, mod, aux (auxiliaries), not (negations), and each preposition by its lemma. */
export type Arguments = Map<string, number[]>;

const NEGATORS = new Set(["not", "n't", "never", "no", "neither"]);
const SUBJECT_OF_OBJECT = new Set(["promise", "threaten", "vow", "offer", "agree", "plan", "seek", "refuse", "pledge"]);

export function argumentsOf(graph: Graph, predicate: number, depth = 0): Arguments {
  const known = graph.arguments.get(predicate);
  if (known) return known;
  const token = graph.tokens[predicate];
  const args = token.upos === "NOUN" || token.upos === "PROPN" ? nounArguments(graph, predicate) : verbArguments(graph, predicate, depth);
  if (depth === 0) graph.arguments.set(predicate, args);
  return args;
}

const put = (args: Arguments, slot: string, filler: number): void => {
  const held = args.get(slot);
  if (!held) args.set(slot, [filler]);
  else if (!held.includes(filler)) held.push(filler);
};

const RELATIVE = new Set(["who", "whom", "which", "that"]);

/** A relative pronoun stands for the noun that its clause modifies. */
function antecedent(graph: Graph, filler: number, predicate: number): number {
  if (!graph.tokens[filler].xpos.startsWith("W") || !RELATIVE.has(graph.forms[filler])) return filler;
  for (let at = predicate, n = 0; at >= 0 && n < 6; n++, at = graph.tokens[at].head)
    if (graph.tokens[at].deprel === "acl:relcl") return graph.tokens[at].head;
  return filler;
}

/** Whether the verb is in the passive voice (its grammatical subject is the logical object). */
export function isPassive(graph: Graph, verb: number): boolean {
  const token = graph.tokens[verb];
  if (token.xpos !== "VBN" && token.xpos !== "VBD") return false;
  if (graph.children[verb].some((c) => graph.tokens[c].deprel === "aux:pass" || graph.tokens[c].deprel === "nsubj:pass")) return true;
  if (graph.children[verb].some((c) => graph.tokens[c].deprel === "obl:agent")) return true;
  return (
    token.xpos === "VBN" &&
    (token.deprel === "acl" || token.deprel === "advcl" || token.deprel === "amod") &&
    child(graph, verb, "aux", "obj") < 0
  );
}

function verbArguments(graph: Graph, verb: number, depth: number): Arguments {
  const { tokens, children } = graph;
  const args: Arguments = new Map();
  const passive = isPassive(graph, verb);
  const hasObject = child(graph, verb, "obj") >= 0;
  for (const c of children[verb]) {
    const dependent = tokens[c];
    const filler = antecedent(graph, c, verb);
    switch (relation(dependent)) {
      case "nsubj":
      case "csubj":
        put(args, passive ? (hasObject ? "iobj" : "obj") : "subj", filler);
        break;
      case "obj":
        put(args, "obj", filler);
        break;
      case "iobj":
        put(args, "iobj", filler);
        break;
      case "ccomp":
      case "xcomp":
        put(args, "comp", c);
        break;
      case "obl":
      case "nmod": {
        const preposition = caseOf(graph, c);
        if (preposition === "by" && (passive || dependent.deprel === "obl:agent")) put(args, "subj", filler);
        if (preposition) put(args, preposition, filler);
        break;
      }
      case "advcl": {
        const mark = caseOf(graph, c, "mark", "case");
        if (mark && mark !== "to") put(args, mark, c);
        else if (mark === "to") put(args, "purpose", c);
        break;
      }
      case "aux":
        put(args, "aux", c);
        break;
      case "advmod":
        if (NEGATORS.has(graph.lemmas[c])) put(args, "not", c);
        break;
      default:
        break;
    }
  }
  if (!args.has(passive ? "obj" : "subj")) supplySubject(graph, verb, passive, args, depth);
  if (!args.has("obj") && !passive) supplyRelativeObject(graph, verb, args);
  return args;
}

/** "the demands that Iran rejected": the noun is the object of a relative clause that has a subject and no object. */
function supplyRelativeObject(graph: Graph, verb: number, args: Arguments): void {
  const token = graph.tokens[verb];
  if (token.deprel !== "acl:relcl") return;
  const noun = token.head;
  if (args.get("subj")?.includes(noun)) return;
  for (const fillers of args.values()) if (fillers.includes(noun)) return;
  put(args, "obj", noun);
}

function supplySubject(graph: Graph, verb: number, passive: boolean, args: Arguments, depth: number): void {
  if (depth > 6) return;
  const token = graph.tokens[verb];
  const slot = passive ? "obj" : "subj";
  const head = token.head;
  if (head < 0) return;
  const governor = graph.tokens[head];
  const from = (name: string): number[] | undefined => argumentsOf(graph, head, depth + 1).get(name);
  const give = (fillers: readonly number[] | undefined): void => {
    for (const f of fillers ?? []) if (f !== verb) put(args, slot, f);
  };
  switch (token.deprel) {
    case "conj":
      if (governor.upos !== "NOUN" && governor.upos !== "PROPN") give(isPassive(graph, head) ? from("obj") : from("subj"));
      break;
    case "xcomp":
    case "ccomp": {
      if (governor.upos === "NOUN" || governor.upos === "PROPN") break;
      const controller = SUBJECT_OF_OBJECT.has(governor.lemma) ? undefined : (from("obj") ?? from("iobj"));
      give(controller?.some((f) => f !== verb) ? controller : (from("subj") ?? from("obj")));
      break;
    }
    case "advcl":
    case "parataxis":
      if (governor.upos === "VERB" || governor.upos === "ADJ" || governor.upos === "AUX") give(from("subj") ?? from("obj"));
      break;
    case "acl":
      if (token.xpos === "VB" || child(graph, verb, "mark") >= 0) {
        const owner = argumentsOf(graph, head, depth + 1);
        give(
          owner.get("poss") ??
            owner.get("mod") ??
            owner.get("of") ??
            owner.get("by") ??
            owner.get("for") ??
            subjectOfGovernor(graph, head, depth),
        );
      } else give([head]);
      break;
    case "acl:relcl":
      give([head]);
      break;
    case "amod":
      give([head]);
      break;
    default:
      break;
  }
}

/** "Russia has plans to invade": the subject of the verb whose object the noun is. */
function subjectOfGovernor(graph: Graph, noun: number, depth: number): number[] | undefined {
  const token = graph.tokens[noun];
  if (token.head < 0 || !["obj", "obl", "nsubj:pass", "xcomp"].includes(token.deprel)) return undefined;
  const governor = graph.tokens[token.head];
  if (governor.upos !== "VERB") return undefined;
  return argumentsOf(graph, token.head, depth + 1).get("subj");
}

function nounArguments(graph: Graph, noun: number): Arguments {
  const args: Arguments = new Map();
  const { tokens } = graph;
  for (const c of graph.children[noun]) {
    const dependent = tokens[c];
    const filler = antecedent(graph, c, noun);
    switch (relation(dependent)) {
      case "nmod":
      case "obl": {
        if (dependent.deprel === "nmod:poss") put(args, "poss", filler);
        else {
          const preposition = caseOf(graph, c);
          put(args, preposition || "mod", filler);
        }
        break;
      }
      case "amod":
      case "compound":
        put(args, "mod", c);
        break;
      case "nsubj":
        put(args, "subj", filler);
        break;
      case "det":
        if (NEGATORS.has(graph.lemmas[c])) put(args, "not", c);
        break;
      case "acl":
      case "ccomp":
      case "advcl": {
        if (dependent.deprel === "acl:relcl") break;
        const mark = caseOf(graph, c, "mark", "case");
        if (mark && mark !== "to" && mark !== "that") put(args, mark, c);
        else put(args, "comp", c);
        break;
      }
      default:
        break;
    }
  }
  return args;
}
