// Decides which mentions of the sentence fill the roles of an event.
import type { Candidate } from "../candidate.ts";
import { caseOf, type Graph } from "../graph.ts";
import { mentionAt } from "../participants.ts";
import type { EventModel } from "./event-model.ts";
import { roleCandidates, roleFeatures } from "./role-features.ts";
import { roleSlots } from "./role-slots.ts";

/** Share of the network's scores in the sum; the rest is the linear model's. */
const NETWORK = 0.3;

/** Where the linear model is so much for neither role, the network is not asked. */
const SURE = 3;

/**
 * A side fills a role when one of its mentions does with this probability, its mentions taken together ("Hamas" in "Hamas fighters" is no other
 * side); an event without actor takes its likeliest one above `LAST_RESORT`. Set on the gold development set.
 */
const FILLS = { actor: 0.26, recipient: 0.18 };
const LAST_RESORT = 0.2;

interface Side {
  readonly head: number;
  readonly actor: number;
  readonly recipient: number;
}

/** Token indexes of actors and recipients, in text order. `codes`: the code of each mention of the document, null when unknown. */
export function chooseRoles(
  graph: Graph,
  { role: model, roleNetwork }: Pick<EventModel, "role" | "roleNetwork">,
  candidate: Candidate,
  codes: readonly (string | null)[],
): { actor: number[]; recipient: number[] } {
  const all = roleCandidates(graph, candidate);
  const none = model.classes.indexOf("none");
  const actorClass = model.classes.indexOf("actor");
  const recipientClass = model.classes.indexOf("recipient");
  const mentions: Side[] = all.map((filler) => {
    const scores = model.score(roleFeatures(graph, candidate, filler, all).hashes);
    const fills = Math.max(scores[actorClass], scores[recipientClass]);
    const others = scores[none] - fills > SURE ? scores : roleNetwork.score(roleSlots(graph, candidate, filler, all));
    for (let k = 0; k < scores.length; k++) scores[k] = (1 - NETWORK) * scores[k] + NETWORK * others[k];
    const top = Math.max(...scores);
    let total = 0;
    for (const s of scores) total += Math.exp(s - top);
    return {
      head: filler.head,
      actor: Math.exp(scores[actorClass] - top) / total,
      recipient: Math.exp(scores[recipientClass] - top) / total,
    };
  });
  const sides = bySide(graph, mentions, codes);
  let actor = sides.actor.filter((s) => s.actor > FILLS.actor && s.actor >= s.recipient).map((s) => s.head);
  let recipient = sides.recipient.filter((s) => s.recipient > FILLS.recipient && s.recipient > s.actor).map((s) => s.head);
  // Where several meet does not meet with them.
  if (candidate.frame.roles.mutual && actor.filter((head) => !isScene(graph, head)).length > 1) {
    actor = actor.filter((head) => !isScene(graph, head));
    recipient = recipient.filter((head) => !isScene(graph, head));
  }
  if (actor.length === 0) {
    const likeliest = sides.actor.reduce((best, s) => (s.actor > best.actor && !recipient.includes(s.head) ? s : best), {
      head: -1,
      actor: LAST_RESORT,
      recipient: 0,
    });
    if (likeliest.head >= 0) actor = [likeliest.head];
  }
  return { actor: actor.sort((a, b) => a - b), recipient: recipient.sort((a, b) => a - b) };
}

/** Whether a mention is a place in which something is, or stands beside one ("in Stockholm, Sweden"). */
function isScene(graph: Graph, head: number): boolean {
  const mention = mentionAt(graph, head);
  if (mention?.form !== "name" || (mention.kind !== "place" && mention.kind !== "state")) return false;
  if (/^(in|at)$/.test(caseOf(graph, head))) return true;
  const before = graph.tokens[mention.first - 1]?.form === "," ? mentionAt(graph, mention.first - 2) : null;
  return before?.kind === "place" && /^(in|at)$/.test(caseOf(graph, before.head));
}

/** Mentions of one code as one side, with the noisy-or of their probabilities, at the mention that fills the role best. */
function bySide(graph: Graph, mentions: readonly Side[], codes: readonly (string | null)[]): { actor: Side[]; recipient: Side[] } {
  const groups = new Map<string, Side[]>();
  for (const mention of mentions) {
    const index = mentionAt(graph, mention.head)?.index;
    const key = (index === undefined ? null : codes[index]) ?? `#${mention.head}`;
    const held = groups.get(key);
    if (held) held.push(mention);
    else groups.set(key, [mention]);
  }
  const either = (group: readonly Side[], role: "actor" | "recipient"): number => 1 - group.reduce((p, m) => p * (1 - m[role]), 1);
  const best = (group: readonly Side[], role: "actor" | "recipient"): Side => {
    const top = group.reduce((a, b) => (b[role] > a[role] ? b : a));
    return { head: top.head, actor: either(group, "actor"), recipient: either(group, "recipient") };
  };
  const all = [...groups.values()];
  return { actor: all.map((g) => best(g, "actor")), recipient: all.map((g) => best(g, "recipient")) };
}
