// Decides the auxiliary modes of an event from what the rules say and from the words around it.
import type { Aux } from "../../../model/aux.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { modalityFeatures } from "./predicate-features.ts";

/** Auxiliary modes, sorted. `rules`: those that the rules give; `when`: the event's date against the document's ("past", "future", "long past", "same", ""). */
export function chooseAux(graph: Graph, model: LinearModel, candidate: Candidate, rules: readonly Aux[], when: string): Aux[] {
  const scores = model.score(modalityFeatures(graph, candidate, rules, when).hashes);
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k;
  return model.classes[best] === "" ? [] : (model.classes[best].split("+") as Aux[]);
}
