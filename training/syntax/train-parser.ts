// Trains the transition and relation models with the arc-hybrid dynamic oracle (Goldberg and Nivre 2013).
import { chooseLabel } from "../../src/annotate/choose-label.ts";
import { LABEL_FEATURES, labelFeatures } from "../../src/annotate/label-features.ts";
import { LEFT, ParseState, RIGHT, SHIFT } from "../../src/annotate/parse-state.ts";
import { SentenceColumns } from "../../src/annotate/sentence-columns.ts";
import { TRANSITION_FEATURES, transitionFeatures } from "../../src/annotate/transition-features.ts";
import type { WordAttributes } from "../../src/annotate/word-attributes.ts";
import type { Example } from "./corpus.ts";
import { random } from "./random.ts";
import { shuffle } from "./shuffle.ts";
import { SparseWeights } from "./sparse-weights.ts";

/** Number of gold arcs that become unreachable by a move; -1 when it is not legal. */
function cost(s: ParseState, move: number, gold: Int32Array): number {
  if (!s.legal(move)) return -1;
  const { stack, depth, next, n } = s;
  let lost = 0;
  if (move === SHIFT) {
    for (let i = 0; i < depth; i++) {
      if (i > 0 && gold[stack[i]!] === next) lost++;
      if (i < depth - 1 && gold[next] === stack[i]) lost++;
    }
    return lost;
  }
  const top = stack[depth - 1]!;
  const under = stack[depth - 2]!;
  for (let b = next; b <= n; b++) if (gold[b] === top) lost++;
  const head = gold[top]!;
  if (move === LEFT) {
    if (head === under || (head > next && head <= n)) lost++;
  } else if (head >= next) lost++;
  return lost;
}

export interface ParserSetup {
  readonly deprels: readonly string[];
  readonly tagUpos: Int32Array;
  readonly verb: number;
  readonly punct: number;
  readonly epochs: number;
  /** Called after each epoch. */
  onEpoch?(epoch: number): void;
}

/** Trains on trees whose `predicted` tags come from jackknifing. */
export function trainParser(
  data: readonly Example[],
  predicted: readonly Int32Array[],
  attributes: WordAttributes,
  setup: ParserSetup,
): { moves: SparseWeights; relations: SparseWeights } {
  const moves = new SparseWeights(22);
  const relations = new SparseWeights(22);
  const { deprels } = setup;
  const id = new Map(deprels.map((name, i) => [name, i]));
  const root = id.get("root")!;
  const nonRoot = Uint8Array.from(deprels, (name) => (name === "root" ? 0 : 1));
  const golds = data.map(({ tree }) => ({
    heads: Int32Array.from([-1, ...tree.heads.map((h) => h + 1)]),
    labels: Int32Array.from([0, ...tree.deprels.map((d) => id.get(d)!)]),
  }));
  const next = random(11);
  const s = new ParseState();
  const c = new SentenceColumns();
  const out = new Int32Array(TRANSITION_FEATURES);
  const labelOut = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(3);
  const labelScores = new Float64Array(deprels.length);
  for (let epoch = 0; epoch < setup.epochs; epoch++) {
    let wrong = 0;
    let wrongLabels = 0;
    for (const e of shuffle(data.length, next)) {
      const { words } = data[e]!;
      const gold = golds[e]!;
      c.fill(words, predicted[e]!, words.length, attributes.data, setup.tagUpos, setup.verb, setup.punct);
      s.start(words.length);
      while (!s.done) {
        moves.now++;
        const count = transitionFeatures(s, c, out);
        scores.fill(0);
        moves.score(out, count, scores);
        let best = -1;
        let good = -1;
        let least = 1e9;
        const costs = [cost(s, SHIFT, gold.heads), cost(s, LEFT, gold.heads), cost(s, RIGHT, gold.heads)];
        for (const value of costs) if (value >= 0 && value < least) least = value;
        for (let m = 0; m < 3; m++) {
          if (costs[m]! < 0) continue;
          if (best < 0 || scores[m]! > scores[best]!) best = m;
          if (costs[m] === least && (good < 0 || scores[m]! > scores[good]!)) good = m;
        }
        if (costs[best] !== least) {
          wrong++;
          moves.update(out, count, good, 1);
          moves.update(out, count, best, -1);
        }
        const move = epoch > 0 && next() < 0.9 ? best : good;
        if (move === SHIFT) {
          s.shift();
          continue;
        }
        const child = s.stack[s.depth - 1]!;
        const head = move === LEFT ? s.next : s.stack[s.depth - 2]!;
        let label = root;
        if (head !== 0) {
          relations.now++;
          const labelCount = labelFeatures(s, c, head, child, labelOut);
          labelScores.fill(0);
          relations.score(labelOut, labelCount, labelScores);
          label = chooseLabel(labelScores, deprels.length, nonRoot);
          const want = gold.labels[child]!;
          if (gold.heads[child] === head && label !== want) {
            wrongLabels++;
            relations.update(labelOut, labelCount, want, 1);
            relations.update(labelOut, labelCount, label, -1);
          }
        }
        s.attach(head, label);
      }
    }
    console.error(`parser epoch ${epoch}: ${wrong} moves, ${wrongLabels} relations wrong`);
    setup.onEpoch?.(epoch);
  }
  moves.average();
  relations.average();
  return { moves, relations };
}
