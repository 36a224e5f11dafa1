/**
 * Writes `rows` rows of `width` floats (the first at index `from` of `source`, `stride` apart) as int16 at index `to` of `target`, one after
 * the other, the largest as `top`; negative values are multiplied by `slope` first (0: rectifier, 1: as they are). Returns what one unit is worth.
 */
export function quantizeRows(
  source: Float32Array,
  from: number,
  width: number,
  stride: number,
  rows: number,
  slope: number,
  target: Int16Array,
  to: number,
  top: number,
): number {
  let high = 1e-6;
  let low = 0;
  for (let r = 0; r < rows; r++)
    for (let i = from + r * stride, end = i + width; i < end; i++) {
      const value = source[i]!;
      if (value > high) high = value;
      else if (value < low) low = value;
    }
  const most = Math.max(high, -low * slope);
  const by = top / most;
  const byNegative = by * slope;
  let out = to;
  for (let r = 0; r < rows; r++)
    for (let i = from + r * stride, end = i + width; i < end; i++) {
      const value = source[i]!;
      target[out++] = value < 0 ? value * byNegative - 0.5 : value * by + 0.5;
    }
  return most / top;
}
