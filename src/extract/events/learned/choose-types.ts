// Decides which readings of a sentence are events and of which type.
import type { LinearModel } from "../../../util/linear-model.ts";
import type { Candidate, Reading } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import { predicateFeatures, type Surroundings } from "./predicate-features.ts";
import { surroundingsOf } from "./surroundings.ts";

export interface ChosenEvent {
  readonly candidate: Candidate;
  readonly around: Surroundings;
  /** Probability of the type among those that the code book allows the predicate, and none. */
  readonly score: number;
}

/** How much better "no event" must be to win; set on the gold development set. */
const LEAN = 0.7;

/** The events among the readings, in their order. */
export function chooseTypes(
  graph: Graph,
  model: LinearModel,
  readings: readonly Reading[],
  clusters: (word: string) => readonly string[],
  lean = LEAN,
): ChosenEvent[] {
  const around = surroundingsOf(graph, readings);
  const none = model.classes.indexOf("NONE");
  return readings.flatMap((reading, i) => {
    const classes = reading.candidates.map(({ frame }) => model.classes.indexOf(frame.event));
    const scores = model.score(predicateFeatures(graph, reading, around[i], clusters).hashes, [none, ...classes]);
    let best: Candidate | null = null;
    let bestScore = scores[none] - lean;
    let total = Math.exp(bestScore);
    for (const candidate of reading.candidates) {
      const score = scores[model.classes.indexOf(candidate.frame.event)];
      total += Math.exp(score);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best ? [{ candidate: best, around: around[i], score: Math.exp(bestScore) / total }] : [];
  });
}
