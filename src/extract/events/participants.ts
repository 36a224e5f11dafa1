// Which words can take part in a political event, and the participants that a slot's fillers stand for.
import type { EntityMention } from "../../model/mention.ts";
import type { Participant } from "../../model/participant.ts";
import { argumentsOf } from "./arguments.ts";
import { conjuncts, type Graph } from "./graph.ts";

/** The mention that a token heads, or, for the modifier of one, the mention around it. */
export function mentionAt(graph: Graph, index: number): EntityMention | null {
  const own = graph.mentionOfHead.get(index);
  if (own) return own;
  const around = graph.covering[index];
  return around >= 0 ? graph.document.mentions[around] : null;
}

/** Whether the words name a participant: a mention, or a noun phrase that a mention qualifies ("the leaders of both Koreas"). */
export function isParticipant(graph: Graph, index: number): boolean {
  const token = graph.tokens[index];
  if (graph.mentionOfHead.has(index)) return true;
  if (token.upos === "PROPN" || token.upos === "ADJ") return graph.covering[index] >= 0;
  return false;
}

/** A participant for the words headed by a token. */
export function participantAt(graph: Graph, index: number): Participant {
  const mention = mentionAt(graph, index);
  if (mention) return { span: mention.span, head: mention.head, mention: mention.index };
  const token = graph.tokens[index];
  let first = index;
  let last = index;
  for (const c of graph.children[index])
    if (/^(det|amod|compound|nummod|flat|nmod:poss)/.test(graph.tokens[c].deprel)) {
      first = Math.min(first, c);
      last = Math.max(last, c);
    }
  return { span: [graph.tokens[first].span[0], Math.max(graph.tokens[last].span[1], token.span[1])], head: index, mention: null };
}

/** Fillers with those coordinated with them; "the leaders of France and Germany" and "both sides" stay one filler. */
export function expand(graph: Graph, fillers: readonly number[]): number[] {
  if (fillers.length === 0) return [];
  const out: number[] = [];
  for (const f of fillers) for (const c of conjuncts(graph, f)) if (!out.includes(c)) out.push(c);
  return out;
}

/** Mentions that qualify a noun which is none itself ("the border of Ukraine", "Russian demands"), as stand-ins for it. */
export function qualifiers(graph: Graph, index: number): number[] {
  if (graph.tokens[index].upos !== "NOUN") return [];
  const args = argumentsOf(graph, index);
  for (const slot of ["poss", "mod", "of", "in", "from"]) {
    const found = (args.get(slot) ?? []).filter((t) => isParticipant(graph, t));
    if (found.length > 0) return found;
  }
  return [];
}
