// Trains a network over places of words (src/util/slot-network.ts) by Adam with dropout of words and of hidden units; deterministic.

import { HashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import { encodeSlotNetwork, type SlotExample, type SlotWeights } from "../../src/util/slot-network.ts";
import type { WordTable } from "../../src/util/word-table.ts";
import { random } from "../syntax/random.ts";

export interface LabelledSlots {
  readonly example: SlotExample;
  readonly label: number;
  /** Classes that compete. */
  readonly allowed: readonly number[];
  readonly weight?: number;
  /** Shares of the classes of `allowed`, where no single one is known to be right. */
  readonly shares?: readonly number[];
}

export interface SlotOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Shares of words and of hidden units left out of an example's turn. */
  readonly dropWords: number;
  readonly dropHidden: number;
  readonly decay: number;
  /** Marks seen in fewer examples are left out; 1 when left out. */
  readonly minCount?: number;
}

const BATCH = 32;

interface Encoded {
  /** Place and row of each word with its weight, and rows of marks. */
  readonly places: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Float32Array;
  readonly marks: Int32Array;
}

/** Trains a network and returns its bytes. */
export function trainSlots(
  classes: readonly string[],
  table: WordTable,
  examples: readonly LabelledSlots[],
  options: SlotOptions,
): Uint8Array {
  const { hidden } = options;
  const { dimensions, scale } = table;
  const places = examples[0].example.slots.length + examples[0].example.bags.length;
  const counts = new Map<string, number>();
  for (const { example } of examples) for (const mark of example.marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const { minCount = 1 } = options;
  const marks = [...counts.keys()].filter((mark) => (counts.get(mark) as number) >= minCount).sort();
  const markIndex = new Map(marks.map((name, i) => [name, i]));
  const map = new HashMap32(table.map);
  const encoded = examples.map(({ example }) => encode(example));
  const next = random(20251125);
  const normal = (): number => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  const inputs = places * dimensions + marks.length;
  const width = classes.length;
  const scaleFirst = 1 / Math.sqrt((places * dimensions) / 3);
  const first = adam(Float32Array.from({ length: inputs * hidden }, () => normal() * scaleFirst));
  const firstBias = adam(new Float32Array(hidden));
  const second = adam(Float32Array.from({ length: hidden * width }, () => (normal() * 0.3) / Math.sqrt(hidden)));
  const secondBias = adam(new Float32Array(width));
  const order = examples.map((_, i) => i);
  const steps = options.epochs * Math.floor(order.length / BATCH);
  const state = new Float32Array(hidden);
  const back = new Float32Array(hidden);
  const active = new Int32Array(hidden);
  const scores = new Float64Array(width);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (let from = 0; from + BATCH <= order.length; from += BATCH) {
      for (let i = from; i < from + BATCH; i++) learn(order[i]);
      step++;
      const rate = options.rate * (1 - step / (steps + 1));
      first.update(step, rate, options.decay);
      firstBias.update(step, rate, 0);
      second.update(step, rate, options.decay);
      secondBias.update(step, rate, 0);
    }
  }
  const weights: SlotWeights = {
    classes,
    places,
    marks,
    hidden,
    first: first.values,
    firstBias: firstBias.values,
    second: second.values,
    secondBias: secondBias.values,
  };
  return encodeSlotNetwork(weights);

  function encode({ slots, bags, marks: names }: SlotExample): Encoded {
    const found: [place: number, row: number, weight: number][] = [];
    slots.forEach((word, place) => {
      const row = word ? map.get(hashText(word)) : -1;
      if (row >= 0) found.push([place, row, 1]);
    });
    bags.forEach((bag, i) => {
      const known = bag.map((word) => map.get(hashText(word))).filter((row) => row >= 0);
      for (const row of known) found.push([slots.length + i, row, 1 / known.length]);
    });
    return {
      places: Int32Array.from(found, ([place]) => place),
      rows: Int32Array.from(found, ([, row]) => row),
      weights: Float32Array.from(found, ([, , weight]) => weight),
      marks: Int32Array.from(names.flatMap((name) => markIndex.get(name) ?? [])),
    };
  }

  function learn(index: number): void {
    const { label, allowed, weight = 1, shares } = examples[index];
    const e = encoded[index];
    const input = new Float32Array(places * dimensions);
    const live: number[] = [];
    let last = -1;
    let dropped = false;
    for (let i = 0; i < e.places.length; i++) {
      const place = e.places[i];
      if (place !== last) {
        dropped = place < examples[index].example.slots.length && next() < options.dropWords;
        last = place;
        if (!dropped) live.push(place);
      }
      if (dropped) continue;
      const x = e.weights[i] * scale;
      for (let d = 0, at = e.rows[i] * dimensions, to = place * dimensions; d < dimensions; d++) input[to + d] += x * table.rows[at + d];
    }
    state.set(firstBias.values);
    for (const place of live)
      for (let d = place * dimensions; d < (place + 1) * dimensions; d++) {
        const x = input[d];
        for (let j = 0, at = d * hidden; j < hidden; j++) state[j] += x * first.values[at + j];
      }
    for (const mark of e.marks)
      for (let j = 0, at = (places * dimensions + mark) * hidden; j < hidden; j++) state[j] += first.values[at + j];
    let alive = 0;
    for (let j = 0; j < hidden; j++) {
      const kept = state[j] > 0 && next() >= options.dropHidden;
      state[j] = kept ? state[j] / (1 - options.dropHidden) : 0;
      if (kept) active[alive++] = j;
    }
    let top = -Infinity;
    for (const k of allowed) {
      let sum = secondBias.values[k];
      for (let a = 0; a < alive; a++) sum += state[active[a]] * second.values[active[a] * width + k];
      scores[k] = sum;
      top = Math.max(top, sum);
    }
    let z = 0;
    for (const k of allowed) z += scores[k] = Math.exp(scores[k] - top);
    back.fill(0);
    for (let n = 0; n < allowed.length; n++) {
      const k = allowed[n];
      const g = (weight * (scores[k] / z - (shares?.[n] ?? Number(k === label)))) / BATCH;
      secondBias.gradient[k] += g;
      for (let a = 0; a < alive; a++) {
        const j = active[a];
        second.gradient[j * width + k] += g * state[j];
        back[j] += (g * second.values[j * width + k]) / (1 - options.dropHidden);
      }
    }
    for (let a = 0; a < alive; a++) firstBias.gradient[active[a]] += back[active[a]];
    for (const place of live)
      for (let d = place * dimensions; d < (place + 1) * dimensions; d++) {
        const x = input[d];
        for (let a = 0, at = d * hidden; a < alive; a++) first.gradient[at + active[a]] += x * back[active[a]];
      }
    for (const mark of e.marks)
      for (let a = 0, at = (places * dimensions + mark) * hidden; a < alive; a++) first.gradient[at + active[a]] += back[active[a]];
  }
}

interface Adam {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  /** Takes one step and clears the gradient. */
  update(step: number, rate: number, decay: number): void;
}

function adam(values: Float32Array): Adam {
  const gradient = new Float32Array(values.length);
  const mean = new Float32Array(values.length);
  const square = new Float32Array(values.length);
  return {
    values,
    gradient,
    update(step, rate, decay) {
      const m = 1 - 0.9 ** step;
      const s = 1 - 0.999 ** step;
      for (let i = 0; i < values.length; i++) {
        const g = gradient[i];
        mean[i] += 0.1 * (g - mean[i]);
        square[i] += 0.001 * (g * g - square[i]);
        values[i] -= rate * (mean[i] / m / (Math.sqrt(square[i] / s) + 1e-8) + decay * values[i]);
        gradient[i] = 0;
      }
    },
  };
}
