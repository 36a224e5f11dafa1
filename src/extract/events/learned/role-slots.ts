// The words around a token that may fill a role and around the predicate, and marks of how they stand to each other, for the network of roles.
import type { SlotExample } from "../../../util/slot-network.ts";
import type { Candidate } from "../candidate.ts";
import { caseOf, type Graph } from "../graph.ts";
import { mentionAt } from "../participants.ts";
import type { RoleCandidate } from "./role-candidate.ts";

/** Words between the two that are read at most. */
const BETWEEN = 16;

/** Words (lower case; "" where there is none) and marks of one token as filler of a role of the candidate's event. `others` are all its role candidates. */
export function roleSlots(graph: Graph, candidate: Candidate, filler: RoleCandidate, others: readonly RoleCandidate[]): SlotExample {
  const { tokens, forms, lemmas } = graph;
  const { frame, head, clause, support } = candidate;
  const at = filler.head;
  const sentence = graph.document.sentences[graph.sentence[head]];
  const mention = mentionAt(graph, at);
  const form = (t: number): string => (t >= sentence.first && t < sentence.end ? forms[t] : "");
  const rival = (ruled: "ruledActor" | "ruledRecipient"): string => {
    const other = others.find((o) => o[ruled] && o.head !== at);
    return other ? forms[other.head] : "";
  };
  const start = mention ? mention.first : at;
  const end = mention ? mention.end : at + 1;
  const [from, to] = at < head ? [end, head] : [head + 1, start];
  const between: string[] = [];
  for (let t = from; t < to && between.length < BETWEEN; t++) between.push(forms[t]);
  const kind = mention ? `${mention.kind} ${mention.form}` : tokens[at].upos;
  const anyActor = others.some((o) => o.ruledActor);
  const anyRecipient = others.some((o) => o.ruledRecipient);
  const ruled = `${Number(filler.ruledActor)}${Number(filler.ruledRecipient)}${Number(anyActor)}${Number(anyRecipient)}`;
  const side = at < head ? "before" : "after";
  const rank = others.filter((o) => (at < head ? o.head < head && o.head > at : o.head > head && o.head < at)).length;
  const type = frame.event;
  return {
    slots: [
      lemmas[head],
      clause === head ? "" : lemmas[clause],
      support ?? "",
      form(tokens[clause].head),
      forms[at],
      form(tokens[at].head),
      caseOf(graph, at),
      form(start - 2),
      form(start - 1),
      form(end),
      form(end + 1),
      form(head - 1),
      form(head + 1),
      rival("ruledActor"),
      rival("ruledRecipient"),
    ],
    bags: [between],
    marks: [
      `type ${type}`,
      `tag ${tokens[head].xpos}`,
      `ruled ${ruled}`,
      `ruled ${ruled} ${type}`,
      `way ${filler.way}`,
      `relation ${tokens[at].deprel} ${side}`,
      `kind ${kind}`,
      `kind ${kind} ${type}`,
      `code ${mention?.code ? "known" : "unknown"}`,
      `sector ${mention?.sector ?? "-"}`,
      `rank ${side} ${Math.min(rank, 4)}`,
      `starts ${sentence.first === start}`,
      `sentence ${sentence.kind}`,
      `nested ${filler.outer}`,
      ...filler.seats.map((seat) => `seat ${seat}`),
      ...filler.slots.flatMap((slot) => [
        `slot ${slot} ${frame.pos}`,
        `slot ${slot} ${type}`,
        `wanted ${frame.roles.actor.includes(slot)} ${frame.roles.recipient.includes(slot)}`,
      ]),
    ],
  };
}
