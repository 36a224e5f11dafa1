// The counts that an event's sentence gives, with what speaks for each being the event's own.
import type { Quantity } from "../../model/quantity.ts";
import type { Candidate } from "./candidate.ts";
import { caseOf, type Graph } from "./graph.ts";
import type { QuantityReader } from "./quantities.ts";
import { treePath } from "./tree-path.ts";

/** A count with what speaks for it. */
export interface OfferedQuantity {
  readonly quantity: Quantity;
  readonly signs: readonly string[];
}

/** What of an event bears on its count. */
export interface CountedEvent {
  readonly candidate: Candidate;
  /** Token indexes of its evidence. */
  readonly evidence: readonly number[];
  /** What the rules take for its count, its dead and its injured. */
  readonly ruled: Quantity | null;
  readonly dead: Quantity | null;
  readonly injured: Quantity | null;
}

export type QuantityOffer = (graph: Graph, event: CountedEvent) => OfferedQuantity[];

/** Of longer lists the rest is left out. */
const MOST = 8;

/** Makes the reader of candidates, in text order. */
export function createQuantityOffer(reader: QuantityReader): QuantityOffer {
  return (graph, event) => {
    const { head } = event.candidate;
    const { first, end } = graph.document.sentences[graph.sentence[head]];
    const found: { quantity: Quantity; number: number }[] = [];
    for (let t = first; t < end && found.length < MOST; t++) {
      if (!reader.counts(graph, t)) continue;
      const quantity = reader.at(graph, t, "people");
      if (quantity && quantity.text !== found.at(-1)?.quantity.text) found.push({ quantity, number: t });
    }
    return found.map(({ quantity, number }, k) => ({
      quantity,
      signs: [...signsOf(graph, event, quantity, number), `of ${k} ${Math.min(found.length, 4)}`],
    }));
  };
}

function signsOf(graph: Graph, event: CountedEvent, quantity: Quantity, number: number): string[] {
  const { tokens, lemmas } = graph;
  const { head, clause, actor, recipient, content } = event.candidate;
  const { deprel } = tokens[number];
  const noun = deprel === "nummod" && tokens[number].head >= 0 ? tokens[number].head : number;
  const unit = noun === number ? quantity.unit : lemmas[noun];
  const way = treePath(graph, clause, noun);
  const inside = event.evidence.includes(number) ? "in" : "out";
  const governor = tokens[noun].head < 0 ? "root" : lemmas[tokens[noun].head];
  const role = actor.includes(noun) ? "actor" : recipient.includes(noun) ? "recipient" : content.includes(noun) ? "content" : "none";
  const preposition = caseOf(graph, noun);
  const { value, text } = quantity;
  const size = value < 2 ? "one" : value < 10 ? "few" : value < 1000 ? "many" : "thousands";
  return [
    `in ${inside}`,
    `unit ${unit}`,
    `unit ${unit} ${inside}`,
    `way ${way} ${inside}`,
    `way ${way} ${preposition}`,
    `noun way ${clause === head ? way : treePath(graph, head, noun)} ${preposition}`,
    `role ${role} ${size}`,
    `role ${role} ${tokens[noun].deprel} ${inside}`,
    `size ${size} ${inside}`,
    `governor ${governor} ${preposition}`,
    `governor ${governor} ${unit}`,
    `tag ${tokens[number].upos} ${deprel} ${inside}`,
    `gap ${noun < head ? "before" : "after"} ${Math.min(5, Math.floor(Math.log2(1 + Math.abs(noun - head))))}`,
    `mention ${graph.mentionOfHead.get(noun)?.kind ?? "none"} ${inside}`,
    `ruled ${event.ruled === null ? "none" : event.ruled.text === text} ${inside}`,
    `dead ${event.dead?.text === text} ${event.injured?.text === text}`,
  ];
}
