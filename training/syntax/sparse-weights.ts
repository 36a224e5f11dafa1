// Averaged perceptron weights over hashed features, kept exactly: feature key → growing list of (label, weight, total, stamp).
import type { FeatureScorer } from "../../src/util/feature-scorer.ts";

/** Trainable weights; `pack` writes what `SparseClassifier` reads. */
export class SparseWeights implements FeatureScorer {
  #mask: number;
  #keys: Int32Array;
  #rows: Int32Array;
  #rowStart = new Int32Array(1 << 16);
  #rowLength = new Uint8Array(1 << 16);
  #rowCapacity = new Uint8Array(1 << 16);
  #rowCount = 0;
  #labels = new Uint8Array(1 << 18);
  #weights = new Float32Array(1 << 18);
  #totals = new Float64Array(1 << 18);
  #stamps = new Int32Array(1 << 18);
  #updates = new Uint16Array(1 << 18);
  #used = 0;
  /** Training step; call `tick` once an example. */
  now = 0;
  averaged = false;

  constructor(bits = 20) {
    this.#mask = (1 << bits) - 1;
    this.#keys = new Int32Array(1 << bits);
    this.#rows = new Int32Array(1 << bits);
  }

  #find(key: number): number {
    let at = key & this.#mask;
    while (this.#keys[at] !== key && this.#keys[at] !== 0) at = (at + 1) & this.#mask;
    return at;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    for (let f = 0; f < count; f++) {
      const at = this.#find(features[f]!);
      if (this.#keys[at] === 0) continue;
      const row = this.#rows[at]!;
      let e = this.#rowStart[row]!;
      for (const end = e + this.#rowLength[row]!; e < end; e++) scores[this.#labels[e]!]! += this.#weights[e]!;
    }
  }

  /** Adds `by` to the weights of `label` for every feature. */
  update(features: Int32Array, count: number, label: number, by: number): void {
    for (let f = 0; f < count; f++) {
      const e = this.#entry(features[f]!, label);
      this.#totals[e]! += (this.now - this.#stamps[e]!) * this.#weights[e]!;
      this.#stamps[e] = this.now;
      this.#weights[e]! += by;
      if (this.#updates[e]! < 65535) this.#updates[e]!++;
    }
  }

  #entry(key: number, label: number): number {
    const at = this.#find(key);
    let row = this.#rows[at]!;
    if (this.#keys[at] === 0) {
      row = this.#rowCount++;
      if (row >= this.#rowStart.length) {
        this.#rowStart = grow(this.#rowStart, Int32Array);
        this.#rowLength = grow(this.#rowLength, Uint8Array);
        this.#rowCapacity = grow(this.#rowCapacity, Uint8Array);
      }
      this.#keys[at] = key;
      this.#rows[at] = row;
      this.#rowStart[row] = this.#reserve(2);
      this.#rowCapacity[row] = 2;
      if (this.#rowCount * 2 > this.#mask) this.#rehash();
    }
    const start = this.#rowStart[row]!;
    const length = this.#rowLength[row]!;
    for (let e = start; e < start + length; e++) if (this.#labels[e] === label) return e;
    let base = start;
    if (length === this.#rowCapacity[row]) {
      const capacity = Math.min(255, length * 2);
      base = this.#reserve(capacity);
      for (const pool of [this.#labels, this.#weights, this.#totals, this.#stamps, this.#updates])
        pool.copyWithin(base, start, start + length);
      this.#rowStart[row] = base;
      this.#rowCapacity[row] = capacity;
    }
    this.#rowLength[row] = length + 1;
    this.#labels[base + length] = label;
    this.#stamps[base + length] = this.now;
    return base + length;
  }

  #reserve(count: number): number {
    const at = this.#used;
    this.#used += count;
    if (this.#used > this.#labels.length) {
      this.#labels = grow(this.#labels, Uint8Array);
      this.#weights = grow(this.#weights, Float32Array);
      this.#totals = grow(this.#totals, Float64Array);
      this.#stamps = grow(this.#stamps, Int32Array);
      this.#updates = grow(this.#updates, Uint16Array);
    }
    return at;
  }

  #rehash(): void {
    const keys = this.#keys;
    const rows = this.#rows;
    this.#mask = this.#mask * 2 + 1;
    this.#keys = new Int32Array(this.#mask + 1);
    this.#rows = new Int32Array(this.#mask + 1);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#find(keys[i]!);
      this.#keys[at] = keys[i]!;
      this.#rows[at] = rows[i]!;
    }
  }

  /** Begins again from nothing, but keeps what counts for the average: the mean of several runs varies less than one. */
  restart(): void {
    for (let e = 0; e < this.#used; e++) {
      this.#totals[e]! += (this.now - this.#stamps[e]!) * this.#weights[e]!;
      this.#stamps[e] = this.now;
      this.#weights[e] = 0;
    }
  }

  /** Replaces every weight by its average over all steps so far. */
  average(): void {
    for (let e = 0; e < this.#used; e++) {
      const total = this.#totals[e]! + (this.now - this.#stamps[e]!) * this.#weights[e]!;
      this.#weights[e] = this.now ? total / this.now : 0;
    }
    this.averaged = true;
  }

  /** Forgets entries updated fewer than `times`; returns int16 sections for `SparseClassifier`. */
  pack(times: number): { slots: Int32Array; labels: Uint8Array; weights: Int16Array } {
    let largest = 1e-9;
    for (let e = 0; e < this.#used; e++) if (this.#updates[e]! >= times) largest = Math.max(largest, Math.abs(this.#weights[e]!));
    const scale = 32767 / largest;
    const order: { key: number; entries: { label: number; weight: number }[] }[] = [];
    let count = 0;
    for (let at = 0; at < this.#keys.length; at++) {
      const key = this.#keys[at]!;
      if (key === 0) continue;
      const row = this.#rows[at]!;
      const start = this.#rowStart[row]!;
      const entries: { label: number; weight: number }[] = [];
      for (let e = start; e < start + this.#rowLength[row]!; e++) {
        const weight = Math.round(this.#weights[e]! * scale);
        if (this.#updates[e]! >= times && weight !== 0) entries.push({ label: this.#labels[e]!, weight });
      }
      if (entries.length === 0) continue;
      count += entries.length;
      order.push({ key, entries });
    }
    let bits = 1;
    while (1 << bits < order.length * 1.3) bits++;
    const slots = new Int32Array(2 << bits);
    const mask = (1 << bits) - 1;
    const labels = new Uint8Array(count);
    const weights = new Int16Array(count);
    let e = 0;
    for (const { key, entries } of order) {
      let at = key & mask;
      while (slots[at * 2] !== 0) at = (at + 1) & mask;
      slots[at * 2] = key;
      slots[at * 2 + 1] = (e << 8) | entries.length;
      for (const { label, weight } of entries) {
        labels[e] = label;
        weights[e++] = weight;
      }
    }
    return { slots, labels, weights };
  }
}

function grow<T extends { length: number; set(from: T): void }>(old: T, Type: new (length: number) => T): T {
  const next = new Type(old.length * 2);
  next.set(old);
  return next;
}
