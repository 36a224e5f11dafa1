// What stands around a mention that is part of a longer one.
import type { Graph } from "../graph.ts";
import { mentionAt } from "../participants.ts";
import type { RoleCandidate } from "./role-candidate.ts";

/** How a mention that stands around the token's own is ruled; "" when none does. */
export function outerMention(
  graph: Graph,
  filler: number,
  others: readonly Pick<RoleCandidate, "head" | "ruledActor" | "ruledRecipient">[],
): string {
  const own = mentionAt(graph, filler);
  if (!own) return "";
  for (const other of others) {
    if (other.head === filler) continue;
    const around = graph.mentionOfHead.get(other.head);
    if (around && around.index !== own.index && around.first <= own.first && own.end <= around.end)
      return `in ${around.form} ${Number(other.ruledActor)}${Number(other.ruledRecipient)}`;
  }
  return "";
}
