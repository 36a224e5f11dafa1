// Labels of role fillers: which mention of the sentence bears the words that a gold event gives for its actor or recipient.

import type { Graph } from "../../src/extract/events/graph.ts";
import type { RoleCandidate } from "../../src/extract/events/learned/role-candidate.ts";
import { mentionAt } from "../../src/extract/events/participants.ts";
import type { GoldEvent } from "./align.ts";

export const ROLES = ["none", "actor", "recipient"] as const;

/** Label (index in ROLES) of each role candidate of an event whose predicate is `head`. */
export function roleLabels(graph: Graph, head: number, candidates: readonly RoleCandidate[], gold: GoldEvent): number[] {
  const labels = candidates.map(() => 0);
  const sentence = graph.document.sentences[graph.sentence[head]];
  const [from, to] = sentence.span;
  const text = graph.document.text;
  const evidence = gold.span ?? [text.indexOf(gold.evidence), text.indexOf(gold.evidence) + gold.evidence.length];
  for (const [role, parties] of [
    [2, gold.recipient],
    [1, gold.actor],
  ] as const)
    for (const party of parties) {
      if (!party.text) continue;
      let best = -1;
      let bestScore = -Infinity;
      for (let at = text.indexOf(party.text, from); at >= 0 && at + party.text.length <= to; at = text.indexOf(party.text, at + 1)) {
        const end = at + party.text.length;
        const inside = at >= evidence[0] && end <= evidence[1];
        candidates.forEach((candidate, i) => {
          const token = graph.tokens[candidate.head].span;
          const span = mentionAt(graph, candidate.head)?.span ?? token;
          const shared = Math.min(end, span[1]) - Math.max(at, span[0]);
          if (shared <= 0 || (labels[i] !== 0 && labels[i] !== role)) return;
          const iou = shared / (Math.max(end, span[1]) - Math.min(at, span[0]));
          const holdsHead = token[0] >= at && token[1] <= end;
          const score = 2 * Number(inside) + iou + Number(holdsHead) - Math.abs(token[0] - graph.tokens[head].span[0]) / 2000;
          if ((iou > 0.3 || holdsHead) && score > bestScore) {
            best = i;
            bestScore = score;
          }
        });
      }
      if (best >= 0) labels[best] = role;
    }
  return labels;
}
