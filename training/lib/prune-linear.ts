// Makes a linear model (src/util/linear-model.ts) smaller by the features that hardly weigh.

/** The model without the features whose weights are all within `least` (of the largest weight of all, as a share). */
export function pruneLinear(bytes: Uint8Array, least: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const classes = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const keys = 20 + ((view.getUint32(16, true) + 3) & ~3);
  const weights = keys + rows * 4;
  const kept: number[] = [];
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < classes; k++)
      if (Math.abs(view.getInt8(weights + r * classes + k)) > least * 127) {
        kept.push(r);
        break;
      }
  const out = new Uint8Array(keys + kept.length * (4 + classes));
  out.set(bytes.subarray(0, keys));
  new DataView(out.buffer).setUint32(8, kept.length, true);
  kept.forEach((r, i) => {
    out.set(bytes.subarray(keys + r * 4, keys + r * 4 + 4), keys + i * 4);
    const from = weights + r * classes;
    out.set(bytes.subarray(from, from + classes), keys + kept.length * 4 + i * classes);
  });
  return out;
}
