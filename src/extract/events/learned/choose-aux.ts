// Decides the auxiliary modes of an event from what the rules say and from the words around it.
import type { Aux } from "../../../model/aux.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { modalityFeatures, type Surroundings } from "./predicate-features.ts";

/** How much likelier "as fact" must be to win: an unreal event coded as fact is the worse error. Set on cross-validated training data. */
const LEAN = 1;

/** Auxiliary modes, sorted. `rules`: those that the rules give; `when`: the event's date against the document's ("past", "future", "long past", "same", ""). */
export function chooseAux(
  graph: Graph,
  model: LinearModel,
  candidate: Candidate,
  around: Surroundings,
  rules: readonly Aux[],
  when: string,
): Aux[] {
  const scores = model.score(modalityFeatures(graph, candidate, around, rules, when).hashes);
  const fact = model.classes.indexOf("");
  let best = fact;
  for (let k = 0; k < scores.length; k++) {
    const lean = model.classes[k] === "historical" ? LEAN / 2 : LEAN;
    if (k !== fact && scores[k] + lean > scores[best] + (best === fact ? 0 : model.classes[best] === "historical" ? LEAN / 2 : LEAN))
      best = k;
  }
  return model.classes[best] === "" ? [] : (model.classes[best].split("+") as Aux[]);
}
