// Joint tagger and dependency parser: a bidirectional recurrent network (SRU) under a biaffine parser (Dozat and Manning 2017), in 16-bit integers.
import { decodeTree } from "./decode-tree.ts";
import { createNetworkKernels, type NetworkKernels } from "./network-kernels.ts";
import type { NetworkWeights, QuantizedMatrix } from "./network-weights.ts";
import { quantizeRows } from "./quantize-rows.ts";
import { WordVectors } from "./word-vectors.ts";

/** Largest quantised value: products of two such numbers must add up to less than 2³¹. */
const TOP = 2047;
/** Slope of the leaky rectifier below 0. */
const LEAK = 0.1;
const CACHED_WORDS = 8192;

interface PlacedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: number;
  readonly scale: number;
  readonly bias: number;
  /** The row scales before the scale of the other factor is put to them. */
  readonly scales: Float32Array;
}

/** Buffers for sentences of up to `capacity` words and the root. */
interface Work {
  readonly capacity: number;
  readonly rows: number;
  readonly gates: number;
  readonly y: number;
  readonly q: number;
  readonly heads: number;
  readonly left: number;
  readonly right: number;
  readonly mapped: number;
  readonly arcs: number;
  readonly relIn: number;
  readonly relOut: number;
  readonly scale: number;
  readonly zeros: number;
}

/** Runs the network; results stand in `tags`, `heads` (1-based, 0 is the root) and `labels` until the next run, index 0 being the root's. */
export class ParserNetwork {
  tags = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  readonly #shape: NetworkWeights["shape"];
  readonly #tagCount: number;
  readonly #relCount: number;
  readonly #rootLabel: number;
  readonly #kernels: NetworkKernels;
  readonly #first: PlacedMatrix;
  readonly #layers: readonly PlacedMatrix[];
  readonly #outputs: PlacedMatrix;
  readonly #arcs: PlacedMatrix;
  readonly #rels: PlacedMatrix;
  readonly #unit: number;
  readonly #vectors: WordVectors;
  /** The input of the first layer, a row of zeros, then the first layer's values for each word in the cache. */
  readonly #inputAt: number;
  readonly #nothingAt: number;
  readonly #cacheAt: number;
  readonly #cache = new Map<string, number>();
  #used: number;
  #work: Work;
  #f32!: Float32Array;
  #i16!: Int16Array;
  #i32!: Int32Array;

  constructor(weights: NetworkWeights, tagCount: number, deprels: readonly string[]) {
    const { shape } = weights;
    this.#shape = shape;
    this.#tagCount = tagCount;
    this.#relCount = deprels.length;
    this.#rootLabel = deprels.indexOf("root");
    this.#unit = TOP / shape.layers;
    this.#kernels = createNetworkKernels([shape.embed, 2 * shape.hidden, shape.arc, shape.rel]);
    this.#used = 1024;
    this.#grow(this.#used);
    this.#first = this.#place(weights.matrix("layer0"), 1);
    this.#layers = Array.from({ length: shape.layers - 1 }, (_, k) => this.#place(weights.matrix(`layer${k + 1}`), this.#unit));
    this.#outputs = this.#place(weights.matrix("outputs"), this.#unit);
    this.#arcs = this.#place(weights.matrix("arcs"), 1);
    this.#rels = this.#place(weights.matrix("rels"), 1);
    this.#vectors = new WordVectors(weights);
    this.#inputAt = this.#take(shape.embed * 4);
    this.#nothingAt = this.#take(this.#first.rows * 4);
    this.#cacheAt = this.#take(CACHED_WORDS * this.#first.rows * 4);
    this.#work = this.#layout(126);
  }

  #take(bytes: number): number {
    const at = this.#used;
    this.#used += (bytes + 15) & ~15;
    this.#grow(this.#used);
    return at;
  }

  #grow(bytes: number): void {
    const { memory } = this.#kernels;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / 65536));
    if (missing <= 0 && this.#f32) return;
    this.#f32 = new Float32Array(memory.buffer);
    this.#i16 = new Int16Array(memory.buffer);
    this.#i32 = new Int32Array(memory.buffer);
  }

  #place({ rows, columns, values, scale, bias }: QuantizedMatrix, unit: number): PlacedMatrix {
    const placed = {
      rows,
      columns,
      values: this.#take(values.byteLength),
      scale: this.#take(rows * 4),
      bias: this.#take(rows * 4),
      scales: scale,
    };
    this.#i16.set(values, placed.values >> 1);
    this.#f32.set(bias, placed.bias >> 2);
    this.#rescale(placed, 1 / unit);
    return placed;
  }

  #rescale({ scale, scales }: PlacedMatrix, by: number): void {
    const at = scale >> 2;
    for (let i = 0; i < scales.length; i++) this.#f32[at + i] = scales[i]! * by;
  }

  #layout(capacity: number): Work {
    const { hidden, arc, rel } = this.#shape;
    const rows = (capacity + 5) & ~3;
    return {
      capacity,
      rows: this.#take(rows * 4),
      gates: this.#take(rows * 6 * hidden * 4),
      y: this.#take(rows * 2 * hidden * 4),
      q: this.#take(rows * 2 * hidden * 2),
      heads: this.#take(rows * this.#outputs.rows * 4),
      left: this.#take(rows * arc * 2),
      right: this.#take(rows * arc * 2),
      mapped: this.#take(rows * arc * 4),
      arcs: this.#take(rows * rows * 4),
      relIn: this.#take(rows * rel * 2),
      relOut: this.#take(rows * this.#rels.rows * 4),
      scale: this.#take(rows * 4),
      zeros: this.#take(rows * 4),
    };
  }

  /** Tags and parses the sentence of these forms. */
  run(forms: readonly string[]): void {
    const n = forms.length;
    if (n > this.#work.capacity) this.#work = this.#layout(n * 2);
    if (this.tags.length < n + 1) {
      this.tags = new Int32Array(2 * n + 128);
      this.heads = new Int32Array(2 * n + 128);
      this.labels = new Int32Array(2 * n + 128);
    }
    this.#encode(forms);
    const { heads, arcs } = this.#work;
    this.#kernels.product(2 * this.#shape.hidden)(
      this.#work.q,
      this.#outputs.values,
      heads,
      this.#outputs.scale,
      this.#outputs.bias,
      even(n + 1),
      this.#outputs.rows,
    );
    this.#chooseTags(n);
    this.#scoreArcs(n);
    decodeTree(this.#f32.subarray(arcs >> 2), four(n + 1), n, this.heads);
    this.#chooseLabels(n);
  }

  #encode(forms: readonly string[]): void {
    const { hidden, layers } = this.#shape;
    const { rows, gates, y, q } = this.#work;
    const steps = forms.length + 1;
    const width = 2 * hidden;
    if (this.#cache.size + steps > CACHED_WORDS) this.#cache.clear();
    const at = rows >> 2;
    const gateWidth = 6 * hidden;
    let before = this.#nothingAt;
    let now = this.#wordRow("");
    for (let i = 0; i < steps; i++) {
      const after = i + 1 < steps ? this.#wordRow(forms[i]!) : this.#nothingAt;
      const row = gates + i * gateWidth * 4;
      this.#kernels.sumRows(before, now + gateWidth * 4, after + 2 * gateWidth * 4, row, gateWidth);
      this.#i32[at + i] = row;
      before = now;
      now = after;
    }
    this.#f32.fill(0, y >> 2, (y >> 2) + steps * width);
    for (let k = 0; k < layers; k++) {
      if (k > 0) {
        const layer = this.#layers[k - 1]!;
        this.#kernels.product(width)(q, layer.values, gates, layer.scale, layer.bias, even(steps), layer.rows);
      }
      this.#kernels.recur(rows, steps, hidden, width * 4, 0, 1, y, y, q, width, 0, this.#unit);
      this.#kernels.recur(rows, steps, width, width * 4, steps - 1, -1, y, y, q, width, hidden, this.#unit);
    }
  }

  /** Address of what a word ("" is the root) gives to the gates of the next step, its own and the step before; computed once a word. */
  #wordRow(form: string): number {
    const known = this.#cache.get(form);
    if (known !== undefined) return known;
    if (this.#cache.size >= CACHED_WORDS) this.#cache.clear();
    const { rows, values, scale, bias } = this.#first;
    const row = this.#cacheAt + this.#cache.size * rows * 4;
    const vector = this.#vectors.of(form);
    const by = quantizeRows(vector, 0, vector.length, 0, 1, 1, this.#i16, this.#inputAt >> 1, TOP);
    this.#rescale(this.#first, by);
    this.#kernels.product(this.#shape.embed)(this.#inputAt, values, row, scale, bias, 2, rows);
    this.#cache.set(form, row);
    return row;
  }

  #chooseTags(n: number): void {
    const { arc, rel } = this.#shape;
    const f32 = this.#f32;
    for (let i = 1; i <= n; i++) {
      const from = (this.#work.heads >> 2) + i * this.#outputs.rows + 2 * arc + 2 * rel;
      const end = from + this.#tagCount;
      let best = from;
      for (let at = from + 1; at < end; at++) if (f32[at]! > f32[best]!) best = at;
      this.tags[i] = best - from;
    }
  }

  #scoreArcs(n: number): void {
    const { arc } = this.#shape;
    const { left, right, mapped, arcs, scale, zeros } = this.#work;
    const steps = even(n + 1);
    const columns = four(n + 1);
    const product = this.#kernels.product(arc);
    this.#rescale(this.#arcs, this.#leaky(n + 1, 0, left));
    product(left, this.#arcs.values, mapped, this.#arcs.scale, this.#arcs.bias, steps, arc);
    const by = quantizeRows(this.#f32, mapped >> 2, arc, arc, n + 1, 1, this.#i16, left >> 1, TOP) * this.#leaky(n + 1, arc, right);
    this.#f32.fill(by, scale >> 2, (scale >> 2) + columns);
    this.#f32.fill(0, zeros >> 2, (zeros >> 2) + columns);
    product(left, right, arcs, scale, zeros, steps, columns);
  }

  /** Quantises `arc` outputs from column `from` on after a leaky rectifier; returns what one unit is worth. */
  #leaky(steps: number, from: number, to: number): number {
    const { heads } = this.#work;
    return quantizeRows(this.#f32, (heads >> 2) + from, this.#shape.arc, this.#outputs.rows, steps, LEAK, this.#i16, to >> 1, TOP);
  }

  #chooseLabels(n: number): void {
    const { arc, rel } = this.#shape;
    const { heads, relIn, relOut } = this.#work;
    const f32 = this.#f32;
    const width = this.#outputs.rows;
    const from = (heads >> 2) + 2 * arc;
    for (let i = 1; i <= n; i++) {
      const child = from + i * width;
      const head = from + rel + this.heads[i]! * width;
      for (let k = 0; k < rel; k++) f32[child + k]! += f32[head + k]!;
    }
    this.#rescale(this.#rels, quantizeRows(f32, from + width, rel, width, n, 0, this.#i16, relIn >> 1, TOP));
    this.#kernels.product(rel)(relIn, this.#rels.values, relOut, this.#rels.scale, this.#rels.bias, even(n), this.#rels.rows);
    for (let i = 1; i <= n; i++) {
      const row = (relOut >> 2) + (i - 1) * this.#rels.rows;
      let best = -1;
      for (let l = 0; l < this.#relCount; l++) if (l !== this.#rootLabel && (best < 0 || f32[row + l]! > f32[row + best]!)) best = l;
      this.labels[i] = this.heads[i] === 0 ? this.#rootLabel : best;
    }
  }
}

const even = (n: number): number => (n + 1) & ~1;
const four = (n: number): number => (n + 3) & ~3;
