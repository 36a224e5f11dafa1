// Decides which mentions of the sentence fill the roles of an event.
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { roleCandidates, roleFeatures } from "./role-features.ts";

/** A role is filled when its probability, weighed by this, passes one half; set on cross-validated training data. */
const LEAN = { actor: 0, recipient: 0 };

/** Token indexes of actors and recipients, in text order. */
export function chooseRoles(graph: Graph, model: LinearModel, candidate: Candidate, lean = LEAN): { actor: number[]; recipient: number[] } {
  const all = roleCandidates(graph, candidate);
  const none = model.classes.indexOf("none");
  const actorClass = model.classes.indexOf("actor");
  const recipientClass = model.classes.indexOf("recipient");
  const actor: number[] = [];
  const recipient: number[] = [];
  for (const filler of all) {
    const scores = model.score(roleFeatures(graph, candidate, filler, all).hashes);
    const a = scores[actorClass] + lean.actor;
    const r = scores[recipientClass] + lean.recipient;
    if (Math.max(a, r) <= scores[none]) continue;
    if (a >= r) actor.push(filler.head);
    else recipient.push(filler.head);
  }
  return { actor, recipient };
}
