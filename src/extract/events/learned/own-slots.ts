// The slots of a predicate that a token fills.
import type { Candidate } from "../candidate.ts";
import { fillSlot } from "../fill-slot.ts";
import type { Graph } from "../graph.ts";

/** Slots of the candidate's own arguments that the token fills, by itself or by coordination ("conj" of the first). */
export function ownSlots(graph: Graph, candidate: Candidate, filler: number): string[] {
  let first = filler;
  for (let n = 0; n < 6 && graph.tokens[first].deprel === "conj" && graph.tokens[first].head >= 0; n++) first = graph.tokens[first].head;
  const slots: string[] = [];
  for (const [slot, fillers] of candidate.args) if (fillers.includes(filler) || fillers.includes(first)) slots.push(slot);
  for (const slot of [...candidate.frame.roles.actor, ...candidate.frame.roles.recipient])
    if (!slots.includes(slot) && fillSlot(graph, candidate.args, slot).some((t) => t === filler || t === first)) slots.push(slot);
  return slots;
}
