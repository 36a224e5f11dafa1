// Who a verb has as its source: its subject, the agent of its passive, or the subject that control, coordination or a relative clause supplies.
import { isPassive } from "../events/arguments.ts";
import { caseOf, child, type Graph, relation } from "../events/graph.ts";

/** Head token of the source, null when the words leave it unsaid, undefined when the verb can have none (imperatives, expletives with content elsewhere). */
export type Subject = number | null | undefined;

const RELATIVE = /^(who|whom|which|that)$/i;
/** What tells texts ("a statement saying …") and the verbs that put them out. */
export interface Texts {
  isDocument(index: number): boolean;
  readonly publishes: ReadonlySet<string>;
}

/** A time that the parse took for the subject ("Later Monday, Pence said"). */
const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours?|days?|weeks?|months?|years?|yesterday|today|earlier|later)$/i;

/** The source of the verb `verb`. `supply` gives a subject by word order to a verb above that the parse leaves without one. */
export function subjectOf(
  graph: Graph,
  verb: number,
  texts: Texts,
  supply: (verb: number) => number | null = () => null,
  depth = 0,
): Subject {
  const { tokens, children } = graph;
  if (depth > 5) return undefined;
  const passive =
    isPassive(graph, verb) &&
    !isPerfect(graph, verb) &&
    children[verb].some((c) => tokens[c].deprel === "nsubj:pass" || tokens[c].deprel === "aux:pass" || tokens[c].deprel === "expl");
  if (passive) return agentOf(graph, verb);
  let nearest: number | undefined;
  for (const c of children[verb]) {
    const token = tokens[c];
    // "two officials there said": no expletive beside a subject.
    if (token.deprel === "expl" && nearest === undefined) return null;
    if (relation(token) === "aux") {
      const own = children[c].find((d) => relation(tokens[d]) === "nsubj");
      if (own !== undefined) nearest ??= own;
    }
    if (relation(token) !== "nsubj") continue;
    if (RELATIVE.test(token.form) && token.xpos.startsWith("W")) return antecedent(graph, verb) ?? nearest;
    if (/^(what|whatever|there|which)$/i.test(token.form)) return undefined;
    if (TIME.test(token.form) || (nearest !== undefined && c > verb)) continue;
    nearest = c;
  }
  if (nearest !== undefined) return nearest;
  const { deprel, head } = tokens[verb];
  if (head < 0) return undefined;
  const name = relation(tokens[verb]);
  switch (name) {
    case "conj":
      return tokens[head].upos === "VERB" || tokens[head].upos === "AUX" || tokens[head].upos === "ADJ"
        ? inherited(graph, head, texts, supply, depth)
        : undefined;
    case "xcomp": {
      const object = child(graph, head, "obj", "iobj");
      if (object >= 0 && object < verb && tokens[verb].xpos === "VB") return object;
      return inherited(graph, head, texts, supply, depth);
    }
    case "advcl":
    case "ccomp":
    case "parataxis":
    case "dep":
      if (name !== "advcl" && tokens[verb].xpos !== "VBG") return undefined;
      if (tokens[head].lemma.toLowerCase() === "quote")
        return child(graph, head, "obj", "nsubj:pass") >= 0 ? child(graph, head, "nsubj:pass", "obj") : null;
      return inherited(graph, head, texts, supply, depth) ?? undefined;
    case "acl":
      if (deprel === "acl:relcl") return antecedent(graph, verb);
      if (tokens[verb].xpos === "VBN") return isMistaken(graph, verb) ? head : agentOf(graph, verb);
      return texts.isDocument(head) ? publisher(graph, head, texts, supply, depth) : head;
    default:
      return undefined;
  }
}

/** "have called for": active, whatever the parse calls the subject. */
function isPerfect({ tokens, children, lemmas }: Graph, verb: number): boolean {
  const auxiliaries = children[verb].filter((c) => relation(tokens[c]) === "aux");
  return auxiliaries.length > 0 && auxiliaries.every((c) => lemmas[c] === "have");
}

/** "The union called for a strike": a finite verb that the parse took for a participle, in a sentence without another one. */
function isMistaken({ tokens, document, sentence }: Graph, verb: number): boolean {
  const { head, form } = tokens[verb];
  if (tokens[head].deprel !== "root" || head !== verb - 1 || !/ed$/.test(form)) return false;
  const s = document.sentences[sentence[verb]];
  return !tokens.slice(s.first, s.end).some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
}

/** The subject of a verb above, by the parse or else by word order. */
function inherited(graph: Graph, verb: number, texts: Texts, supply: (verb: number) => number | null, depth: number): Subject {
  const found = subjectOf(graph, verb, texts, supply, depth + 1);
  return found === undefined && graph.tokens[verb].upos === "VERB" ? (supply(verb) ?? undefined) : found;
}

function agentOf(graph: Graph, verb: number): Subject {
  const { tokens, children } = graph;
  for (const c of children[verb])
    if (tokens[c].deprel === "obl:agent" || (relation(tokens[c]) === "obl" && caseOf(graph, c) === "by" && tokens[c].upos !== "NUM"))
      return c;
  return null;
}

function antecedent(graph: Graph, verb: number): Subject {
  for (let at = verb, n = 0; at >= 0 && n < 6; n++, at = graph.tokens[at].head)
    if (graph.tokens[at].deprel === "acl:relcl") return graph.tokens[at].head;
  return undefined;
}

/** "released a statement saying": who released it; else the text itself speaks. */
function publisher(graph: Graph, noun: number, texts: Texts, supply: (verb: number) => number | null, depth: number): Subject {
  const { head, deprel } = graph.tokens[noun];
  if (head >= 0 && deprel === "obj" && texts.publishes.has(graph.tokens[head].lemma.toLowerCase()))
    return inherited(graph, head, texts, supply, depth) ?? noun;
  return noun;
}
