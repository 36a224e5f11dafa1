// Decides which mentions of the sentence fill the roles of an event.
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { roleCandidates, roleFeatures } from "./role-features.ts";

/** A mention fills a role when its probability passes `FILLS`; an event without actor takes its likeliest one above `LAST_RESORT`. Set on cross-validated training data. */
const FILLS = 0.4;
const LAST_RESORT = 0.2;

/** Token indexes of actors and recipients, in text order. */
export function chooseRoles(graph: Graph, model: LinearModel, candidate: Candidate): { actor: number[]; recipient: number[] } {
  const all = roleCandidates(graph, candidate);
  const actorClass = model.classes.indexOf("actor");
  const recipientClass = model.classes.indexOf("recipient");
  const odds = all.map((filler) => {
    const scores = model.score(roleFeatures(graph, candidate, filler, all).hashes);
    const top = Math.max(...scores);
    const weights = [...scores].map((s) => Math.exp(s - top));
    const total = weights.reduce((a, b) => a + b, 0);
    return { head: filler.head, actor: weights[actorClass] / total, recipient: weights[recipientClass] / total };
  });
  let actor = odds.filter((o) => o.actor > FILLS && o.actor >= o.recipient).map((o) => o.head);
  const recipient = odds.filter((o) => o.recipient > FILLS && o.recipient > o.actor).map((o) => o.head);
  if (actor.length === 0) {
    const likeliest = odds.reduce((best, o) => (o.actor > best.actor && !recipient.includes(o.head) ? o : best), {
      head: -1,
      actor: LAST_RESORT,
    });
    if (likeliest.head >= 0) actor = [likeliest.head];
  }
  return { actor, recipient };
}
