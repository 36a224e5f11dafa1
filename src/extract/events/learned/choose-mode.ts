// Decides the mode of an event of a known type, from the frame's and from its circumstances.
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { modeFeatures } from "./mode-features.ts";

/** How much better than the frame's own mode another must be; set on the gold development set. */
const RULED = 0.4;

/** Name of the model's class for a mode of a type; null is none. */
export const modeClass = (event: string, mode: string | null): string => `${event} ${mode ?? "-"}`;

/** The mode (null: none) of the candidate's event. `sides`: codes of those who take part; `codes`: of each mention of the document. */
export function chooseMode(
  graph: Graph,
  model: LinearModel,
  candidate: Candidate,
  sides: ReadonlySet<string>,
  codes: readonly (string | null)[],
  clusters: (lemma: string) => readonly string[],
): string | null {
  const { event, mode } = candidate.frame;
  const classes = model.classes.flatMap((name, k) => (name.startsWith(`${event} `) ? [k] : []));
  if (classes.length < 2) return mode;
  const scores = model.score(modeFeatures(graph, candidate, sides, codes, clusters).hashes, classes);
  const ruled = model.classes.indexOf(modeClass(event, mode));
  if (ruled >= 0) scores[ruled] += RULED;
  const best = classes.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const chosen = model.classes[best].slice(event.length + 1);
  return chosen === "-" ? null : chosen;
}
