// Joint tagger and dependency parser: a bidirectional recurrent network (SRU) under a biaffine parser (Dozat and Manning 2017), in 16-bit integers.
import { decodeTree } from "./decode-tree.ts";
import { PACKED_COLUMNS, packWeights } from "./kernels/product.ts";
import { createNetworkKernels, type NetworkKernels } from "./network-kernels.ts";
import type { NetworkWeights, QuantizedMatrix } from "./network-weights.ts";
import { WordCache } from "./word-cache.ts";
import { WordVectors } from "./word-vectors.ts";

/** Largest quantised value: products of two such numbers must add up to less than 2³¹. */
const TOP = 2047;
/** Slope of the leaky rectifier below 0. */
const LEAK = 0.1;
const CACHED_WORDS = 8192;
/** Bytes between rows of gates beyond their own: rows a multiple of a power of two apart would share the same few lines of the cache. */
const GAP = 64;

/** Addresses of a matrix; `rows` are filled up to whole blocks of the kernel. */
interface PlacedMatrix {
  readonly rows: number;
  readonly values: number;
  readonly scale: number;
  readonly bias: number;
  /** The row scales before the scale of the other factor is put to them. */
  readonly scales: number;
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
  /** A word's vector, the same as the first layer's input, a row of zeros, then the first layer's values for each word in the cache. */
  readonly #vectorAt: number;
  readonly #inputAt: number;
  readonly #nothingAt: number;
  readonly #cacheAt: number;
  readonly #cache: WordCache;
  /** The state of a direction of a layer, and eight floats for the extremes of what is quantised. */
  readonly #stateAt: number;
  readonly #extremesAt: number;
  #used: number;
  #work: Work;
  #f32!: Float32Array;
  #i32!: Int32Array;

  constructor(weights: NetworkWeights, tagCount: number, deprels: readonly string[]) {
    const { shape } = weights;
    this.#shape = shape;
    this.#tagCount = tagCount;
    this.#relCount = deprels.length;
    this.#rootLabel = deprels.indexOf("root");
    this.#unit = TOP / shape.layers;
    this.#kernels = createNetworkKernels([shape.embed, 2 * shape.hidden, shape.arc, shape.rel], shape.arc);
    this.#used = 1024;
    this.#grow(this.#used);
    this.#first = this.#place(weights.matrix("layer0"), 1);
    this.#layers = Array.from({ length: shape.layers - 1 }, (_, k) => this.#place(weights.matrix(`layer${k + 1}`), this.#unit));
    this.#outputs = this.#place(weights.matrix("outputs"), this.#unit);
    this.#arcs = this.#place(weights.matrix("arcs"), 1);
    this.#rels = this.#place(weights.matrix("rels"), 1);
    this.#vectors = new WordVectors(weights);
    this.#vectorAt = this.#take(shape.embed * 4);
    this.#inputAt = this.#take(shape.embed * 2);
    this.#nothingAt = this.#take(this.#first.rows * 4);
    this.#cacheAt = this.#take(CACHED_WORDS * this.#first.rows * 4);
    this.#cache = new WordCache(CACHED_WORDS);
    this.#stateAt = this.#take(shape.hidden * 4);
    this.#extremesAt = this.#take(32);
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
    this.#i32 = new Int32Array(memory.buffer);
  }

  #place({ rows, columns, values, scale, bias }: QuantizedMatrix, unit: number): PlacedMatrix {
    const padded = Math.ceil(rows / PACKED_COLUMNS) * PACKED_COLUMNS;
    const placed = {
      rows: padded,
      values: this.#take(padded * columns * 2),
      scale: this.#take(padded * 4),
      bias: this.#take(padded * 4),
      scales: this.#take(padded * 4),
    };
    packWeights(new Int32Array(values.buffer, values.byteOffset, values.length / 2), columns, this.#i32, placed.values >> 2);
    this.#f32.set(bias, placed.bias >> 2);
    this.#f32.set(scale, placed.scales >> 2);
    this.#rescale(placed, 1 / unit);
    return placed;
  }

  #rescale({ rows, scale, scales }: PlacedMatrix, by: number): void {
    this.#kernels.rescale(scales, scale, rows, by);
  }

  #layout(capacity: number): Work {
    const { hidden, arc, rel } = this.#shape;
    const rows = (capacity + 5) & ~3;
    return {
      capacity,
      rows: this.#take(rows * 4),
      gates: this.#take(rows * (6 * hidden * 4 + GAP)),
      y: this.#take(rows * 2 * hidden * 4),
      q: this.#take(rows * 2 * hidden * 2),
      heads: this.#take(rows * this.#outputs.rows * 4),
      left: this.#take(rows * arc * 2),
      right: this.#take(rows * arc * 2),
      mapped: this.#take(rows * this.#arcs.rows * 4),
      arcs: this.#take(rows * rows * 4),
      relIn: this.#take(rows * rel * 2),
      relOut: this.#take(rows * this.#rels.rows * 4),
    };
  }

  /** Tags and parses the sentence of these forms. */
  run(forms: readonly string[]): void {
    const n = forms.length;
    if (n === 0) return;
    if (n > this.#work.capacity) this.#work = this.#layout(n * 2);
    if (this.tags.length < n + 1) {
      this.tags = new Int32Array(2 * n + 128);
      this.heads = new Int32Array(2 * n + 128);
      this.labels = new Int32Array(2 * n + 128);
    }
    this.#encode(forms);
    const { heads, arcs, q } = this.#work;
    this.#product(2 * this.#shape.hidden, q, this.#outputs, heads, n + 1);
    this.#chooseTags(n);
    this.#scoreArcs(n);
    decodeTree(this.#f32.subarray(arcs >> 2), four(n + 1), n, this.heads);
    this.#chooseLabels(n);
  }

  #product(k: number, from: number, { rows, values, scale, bias }: PlacedMatrix, to: number, m: number, pitch = rows * 4): void {
    this.#kernels.product(k)(from, values, to, scale, bias, m, rows, pitch);
  }

  #encode(forms: readonly string[]): void {
    const { hidden, layers } = this.#shape;
    const { rows, gates, y, q } = this.#work;
    const steps = forms.length + 1;
    const width = 2 * hidden;
    const at = rows >> 2;
    const gateWidth = 6 * hidden;
    const pitch = gateWidth * 4 + GAP;
    let before = this.#nothingAt;
    let now = this.#wordRow("");
    for (let i = 0; i < steps; i++) {
      const after = i + 1 < steps ? this.#wordRow(forms[i]!) : this.#nothingAt;
      const row = gates + i * pitch;
      this.#kernels.sumRows(before, now + gateWidth * 4, after + 2 * gateWidth * 4, row, gateWidth);
      this.#i32[at + i] = row;
      before = now;
      now = after;
    }
    this.#f32.fill(0, y >> 2, (y >> 2) + steps * width);
    for (let k = 0; k < layers; k++) {
      if (k > 0) this.#product(width, q, this.#layers[k - 1]!, gates, steps, pitch);
      this.#kernels.sigmoids(rows, steps, width * 4, 2 * width);
      this.#kernels.recur(rows, steps, hidden, width * 4, 0, 1, y, q, width, 0, this.#unit, this.#stateAt);
      this.#kernels.recur(rows, steps, hidden, width * 4, steps - 1, -1, y, q, width, hidden, this.#unit, this.#stateAt);
    }
  }

  /** Address of what a word ("" is the root) gives to the gates of the next step, its own and the step before; computed once a word. */
  #wordRow(form: string): number {
    const size = this.#first.rows * 4;
    const known = this.#cache.find(form);
    if (known >= 0) return this.#cacheAt + known * size;
    const row = this.#cacheAt + this.#cache.add(form) * size;
    const vector = this.#vectors.of(form);
    this.#f32.set(vector, this.#vectorAt >> 2);
    this.#rescale(this.#first, this.#quantize(this.#vectorAt, vector.length, 0, 1, 1, this.#inputAt));
    this.#product(this.#shape.embed, this.#inputAt, this.#first, row, 1);
    return row;
  }

  /**
   * Quantises `rows` rows of `width` floats, `stride` bytes apart, the largest as `TOP`; negative values are multiplied by `slope` first (0:
   * rectifier, 1: as they are). Returns what one unit is worth.
   */
  #quantize(from: number, width: number, stride: number, rows: number, slope: number, to: number): number {
    this.#kernels.extremes(from, width, stride, rows, this.#extremesAt);
    const at = this.#extremesAt >> 2;
    let high = 1e-6;
    let low = 0;
    for (let i = at; i < at + 4; i++) {
      high = Math.max(high, this.#f32[i]!);
      low = Math.min(low, this.#f32[i + 4]!);
    }
    const most = Math.max(high, -low * slope);
    const by = TOP / most;
    this.#kernels.quantize(from, width, stride, rows, to, by, by * slope);
    return most / TOP;
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
    const { heads, left, right, mapped, arcs } = this.#work;
    const stride = this.#outputs.rows * 4;
    this.#rescale(this.#arcs, this.#quantize(heads, arc, stride, n + 1, LEAK, left));
    this.#product(arc, left, this.#arcs, mapped, n + 1);
    const by =
      this.#quantize(mapped, arc, this.#arcs.rows * 4, n + 1, 1, left) * this.#quantize(heads + arc * 4, arc, stride, n + 1, LEAK, right);
    this.#kernels.rowProduct(left, right, arcs, by, even(n + 1), four(n + 1));
  }

  #chooseLabels(n: number): void {
    const { arc, rel } = this.#shape;
    const { heads, relIn, relOut } = this.#work;
    const f32 = this.#f32;
    const width = this.#outputs.rows * 4;
    const from = heads + 2 * arc * 4;
    for (let i = 1; i <= n; i++) {
      const child = from + i * width;
      this.#kernels.sumRows(child, from + rel * 4 + this.heads[i]! * width, this.#nothingAt, child, rel);
    }
    this.#rescale(this.#rels, this.#quantize(from + width, rel, width, n, 0, relIn));
    this.#product(rel, relIn, this.#rels, relOut, n);
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
