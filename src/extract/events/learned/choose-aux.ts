// Decides the auxiliary modes of an event from what the rules say and from the words around it.
import type { Aux } from "../../../model/aux.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { type AuxEvidence, auxFeatures } from "./aux-features.ts";
import { auxSlots } from "./aux-slots.ts";
import type { EventModel } from "./event-model.ts";
import type { Surroundings } from "./predicate-features.ts";
import { contentWords } from "./slot-features.ts";

/** Share of the network's scores in the sum; the rest is the linear model's. */
const NETWORK = 0.2;

/** An event is unreal when its unreal modes together are this likely: below one half, since an unreal event coded as fact is the worse error. Set on the gold development set. */
const UNREAL = 0.33;

/** Auxiliary modes, sorted. `mayNegate`: a word of the sentence can deny the event. */
export function chooseAux(
  graph: Graph,
  { aux: model, auxNetwork }: Pick<EventModel, "aux" | "auxNetwork">,
  candidate: Candidate,
  around: Surroundings,
  evidence: AuxEvidence,
  clusters: (word: string) => readonly string[],
  mayNegate: boolean,
): Aux[] {
  const scores = model.score(auxFeatures(graph, candidate, around, evidence, clusters).hashes);
  const others = auxNetwork.score(auxSlots(graph, candidate, around, evidence, contentWords(graph, graph.sentence[candidate.head])));
  for (let k = 0; k < scores.length; k++) scores[k] = (1 - NETWORK) * scores[k] + NETWORK * others[k];
  const top = Math.max(...scores);
  const isUnreal = (k: number): boolean => model.classes[k] !== "" && model.classes[k] !== "historical";
  let unreal = 0;
  let total = 0;
  let bestUnreal = -1;
  let bestReal = -1;
  for (let k = 0; k < scores.length; k++) {
    if (!mayNegate && model.classes[k].includes("negation")) continue;
    const weight = Math.exp(scores[k] - top);
    total += weight;
    if (isUnreal(k)) {
      unreal += weight;
      if (bestUnreal < 0 || scores[k] > scores[bestUnreal]) bestUnreal = k;
    } else if (bestReal < 0 || scores[k] > scores[bestReal]) bestReal = k;
  }
  const best = model.classes[unreal > UNREAL * total ? bestUnreal : bestReal];
  return best === "" ? [] : (best.split("+") as Aux[]);
}
