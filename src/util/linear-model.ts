// A multinomial linear model over hashed indicator features, with weights of 8 bits, as training/lib/train-linear.ts writes it.

export interface LinearModel {
  readonly classes: readonly string[];
  /** Adds up the weights of the features (32-bit hashes, signed or not), one sum a class; with `only` (indexes), those classes' alone. */
  score(features: readonly number[], only?: readonly number[]): Float64Array;
}

const MAGIC = 0x384c4d44;
const TOP = 127;
const SPREAD = 0x9e3779b1;

/**
 * Bytes: magic, class count, row count, scale (float32), length of the names' JSON (all uint32 little endian), the names, padding to 4 bytes,
 * the rows' keys (uint32), the rows' weights (int8, row-major). Rows stand in the order of their places in the table that reading fills, so that
 * it is filled from front to back.
 */
export function encodeLinearModel(classes: readonly string[], keys: Uint32Array, weights: Float32Array): Uint8Array {
  let top = 1e-9;
  for (const w of weights) top = Math.max(top, Math.abs(w));
  const scale = top / TOP;
  const names = new TextEncoder().encode(JSON.stringify(classes));
  const padded = (names.length + 3) & ~3;
  const bytes = new Uint8Array(20 + padded + keys.length * 4 + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, classes.length, true);
  view.setUint32(8, keys.length, true);
  view.setFloat32(12, scale, true);
  view.setUint32(16, names.length, true);
  bytes.set(names, 20);
  let at = 20 + padded;
  const order = [...keys.keys()].sort((i, j) => (Math.imul(keys[i], SPREAD) >>> 0) - (Math.imul(keys[j], SPREAD) >>> 0));
  for (const r of order) {
    view.setUint32(at, keys[r], true);
    at += 4;
  }
  for (const r of order) for (let k = 0; k < classes.length; k++) view.setInt8(at++, Math.round(weights[r * classes.length + k] / scale));
  return bytes;
}

/** Reads a model. Throws when the bytes are none. */
export function decodeLinearModel(bytes: Uint8Array): LinearModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0, true) !== MAGIC) throw new Error("These bytes are no linear model.");
  const count = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const scale = view.getFloat32(12, true);
  const length = view.getUint32(16, true);
  const classes = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length))) as string[];
  const start = 20 + ((length + 3) & ~3);
  let bits = 1;
  while (2 ** bits < rows * 1.5) bits++;
  const mask = 2 ** bits - 1;
  // Open addressing, each key (0: free) beside its weights: one place in memory a feature.
  const wide = (count + 7) >> 2;
  const keys = new Int32Array(wide << bits);
  const weights = new Int8Array(keys.buffer);
  const given = new Int8Array(bytes.buffer, bytes.byteOffset + start + rows * 4, rows * count);
  for (let r = 0; r < rows; r++) {
    const key = view.getInt32(start + r * 4, true);
    let at = Math.imul(key, SPREAD) >>> (32 - bits);
    while (keys[at * wide] !== 0) at = (at + 1) & mask;
    keys[at * wide] = key;
    const row = 4 * at * wide + 4;
    for (let k = 0, from = r * count; k < count; k++) weights[row + k] = given[from + k];
  }
  const sums = new Int32Array(count);
  let found = new Int32Array(256);
  return {
    classes,
    score(features, only) {
      const n = features.length;
      if (n > found.length) found = new Int32Array(2 * n);
      // A pass of its own, without branches, so that the processor fetches many rows at once.
      for (let i = 0; i < n; i++) found[i] = keys[(Math.imul(features[i], SPREAD) >>> (32 - bits)) * wide];
      sums.fill(0);
      for (let i = 0; i < n; i++) {
        const key = features[i] | 0;
        let at = Math.imul(key, SPREAD) >>> (32 - bits);
        for (let held = found[i]; held !== key; held = keys[at * wide]) {
          if (held === 0) {
            at = -1;
            break;
          }
          at = (at + 1) & mask;
        }
        if (at < 0 || key === 0) continue;
        const row = 4 * at * wide + 4;
        if (only) for (const k of only) sums[k] += weights[row + k];
        else for (let k = 0; k < count; k++) sums[k] += weights[row + k];
      }
      const scores = new Float64Array(count);
      for (let k = 0; k < count; k++) scores[k] = sums[k] * scale;
      return scores;
    },
  };
}
