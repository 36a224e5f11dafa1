// Decides which readings of a sentence are events and of which type.
import type { Candidate, Reading } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import type { EventModel } from "./event-model.ts";
import { placeFeatures, type Surroundings, wordFeatures } from "./predicate-features.ts";
import { contentWords, slotFeatures } from "./slot-features.ts";
import { surroundingsOf } from "./surroundings.ts";

export interface ChosenEvent {
  readonly candidate: Candidate;
  readonly around: Surroundings;
  /** Probability of the type among those that the code book allows the predicate, and none. */
  readonly score: number;
}

/** How much better "no event" must be to win; set on the gold development set. */
const LEAN = 0.7;

/** Share of the network's scores in the sum; the rest is the linear model's. */
const NETWORK = 0.35;

/** Where the linear model is so much for "no event", by the predicate's place or with the words around it, nothing more is asked. */
const SURE = 2.5;

/** How much better a sense whose conditions do not hold must be, where those of another hold. */
const UNMET = 0.5;

/** The events among the readings, in their order. `lean`: how much better "no event" must be to win. */
export function chooseTypes(
  graph: Graph,
  { type: model, typeNetwork }: Pick<EventModel, "type" | "typeNetwork">,
  readings: readonly Reading[],
  clusters: (word: string) => readonly string[],
  lean = LEAN,
): ChosenEvent[] {
  const around = surroundingsOf(graph, readings);
  const none = model.classes.indexOf("NONE");
  const content = readings.length > 0 ? contentWords(graph, graph.sentence[readings[0].head]) : [];
  return readings.flatMap((reading, i) => {
    const classes = reading.candidates.map(({ frame }) => model.classes.indexOf(frame.event));
    const asked = [none, ...classes];
    const scores = model.score(placeFeatures(graph, reading, around[i], clusters).hashes, asked);
    const hopeless = (): boolean => classes.every((k) => scores[none] - scores[k] > SURE + lean - LEAN);
    if (hopeless()) return [];
    const ofWords = model.score(wordFeatures(graph, reading, around[i], clusters).hashes, asked);
    for (const k of asked) scores[k] += ofWords[k];
    if (hopeless()) return [];
    const others = typeNetwork.score(slotFeatures(graph, reading, around[i], readings, content), asked);
    for (const k of asked) scores[k] = (1 - NETWORK) * scores[k] + NETWORK * others[k];
    let best: Candidate | null = null;
    let bestScore = scores[none] - lean;
    let total = Math.exp(bestScore);
    const met = reading.candidates.some(({ held }) => held);
    for (const candidate of reading.candidates) {
      const score = scores[model.classes.indexOf(candidate.frame.event)] - (met && !candidate.held ? UNMET : 0);
      total += Math.exp(score);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best ? [{ candidate: best, around: around[i], score: Math.exp(bestScore) / total }] : [];
  });
}
