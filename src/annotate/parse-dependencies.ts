// Greedy transition parsing (arc-hybrid), unlabelled transitions with a separate choice of the relation when an arc is made.
import type { FeatureScorer } from "../util/feature-scorer.ts";
import { chooseLabel } from "./choose-label.ts";
import { LABEL_FEATURES, labelFeatures } from "./label-features.ts";
import { LEFT, ParseState, RIGHT, SHIFT } from "./parse-state.ts";
import type { SentenceColumns } from "./sentence-columns.ts";
import { TRANSITION_FEATURES, transitionFeatures } from "./transition-features.ts";

/** Parses tagged sentences; after `parse`, `state.heads` (1-based, 0 is the root) and `state.labels` hold the tree. */
export class DependencyParser {
  readonly state = new ParseState();
  readonly #moves: FeatureScorer;
  readonly #relations: FeatureScorer;
  readonly #features = new Int32Array(Math.max(TRANSITION_FEATURES, LABEL_FEATURES));
  readonly #scores = new Float64Array(3);
  readonly #labelScores: Float64Array;
  readonly #nonRoot: Uint8Array;
  readonly #root: number;

  constructor(moves: FeatureScorer, relations: FeatureScorer, deprels: readonly string[]) {
    this.#moves = moves;
    this.#relations = relations;
    this.#labelScores = new Float64Array(deprels.length);
    this.#root = deprels.indexOf("root");
    this.#nonRoot = Uint8Array.from(deprels, (name) => (name === "root" ? 0 : 1));
  }

  parse(columns: SentenceColumns): void {
    const state = this.state;
    state.start(columns.n);
    while (!state.done) this.#step(this.#choose(columns), columns);
  }

  #choose(columns: SentenceColumns): number {
    const { state } = this;
    const shift = state.legal(SHIFT);
    const left = state.legal(LEFT);
    const right = state.legal(RIGHT);
    if (!left && !right) return SHIFT;
    if (!shift && !left) return RIGHT;
    const scores = this.#scores.fill(0);
    this.#moves.score(this.#features, transitionFeatures(state, columns, this.#features), scores);
    let best = shift ? SHIFT : LEFT;
    if (left && scores[LEFT]! > scores[best]!) best = LEFT;
    if (right && scores[RIGHT]! > scores[best]!) best = RIGHT;
    return best;
  }

  #step(move: number, columns: SentenceColumns): void {
    const { state } = this;
    if (move === SHIFT) return state.shift();
    const child = state.stack[state.depth - 1]!;
    const head = move === LEFT ? state.next : state.stack[state.depth - 2]!;
    state.attach(head, this.label(columns, head, child));
  }

  /** The relation of an arc that is about to be made. */
  label(columns: SentenceColumns, head: number, child: number): number {
    if (head === 0) return this.#root;
    const scores = this.#labelScores.fill(0);
    this.#relations.score(this.#features, labelFeatures(this.state, columns, head, child, this.#features), scores);
    return chooseLabel(scores, scores.length, this.#nonRoot);
  }
}
