// Products of 16-bit matrices in WebAssembly SIMD: sums of products in 32 bits, scaled to floats at the end.
import { asm, type Code, I32, V128, type WasmFunction } from "../../util/wasm-assembler.ts";

const { get, set, tee, i32, add, sub, mul, less, repeat, load, store, zero } = asm;

/** Vectors of four columns that `packedProduct` takes at a time: with one more, the sums no longer stay in registers. */
const VECTORS = 6;

/** Columns of the result that `packedProduct` works on at a time. */
export const PACKED_COLUMNS = 4 * VECTORS;

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/**
 * `out[m × n] = (a[m × k] · wᵀ) * scale[n] + bias[n]` for weights as `packWeights` lays them out: blocks of columns in the outer loop, so that
 * they stay in the nearest cache; rows in the inner.
 */
export function packedProduct(k: number): WasmFunction {
  const [a, w, out, scale, bias, m, n, pitch, i, pa, pw, po, end, x, weight] = range(15) as [number, ...number[]] as number[];
  const sum = (c: number): number => 15 + c;
  const columns = range(VECTORS);
  const inner: Code = [
    ...set(x!, asm.loadSplat(get(pa!))),
    ...columns.flatMap((c) => [
      ...set(weight!, load(get(pw!), c * 16)),
      ...set(sum(c), asm.i32x4Add(get(sum(c)), asm.dot(get(x!), get(weight!)))),
    ]),
    ...set(pw!, add(get(pw!), i32(16 * VECTORS))),
  ];
  const row: Code = [
    ...columns.flatMap((c) => set(sum(c), zero())),
    ...set(pw!, get(w!)),
    ...set(end!, add(get(pa!), i32(2 * k))),
    ...repeat(inner, less(tee(pa!, add(get(pa!), i32(4))), get(end!))),
    ...columns.flatMap((c) =>
      store(get(po!), asm.fadd(asm.fmul(asm.toFloat(get(sum(c))), load(get(scale!), c * 16)), load(get(bias!), c * 16)), c * 16),
    ),
    ...set(po!, add(get(po!), get(pitch!))),
  ];
  const block: Code = [
    ...set(pa!, get(a!)),
    ...set(po!, get(out!)),
    ...set(i!, i32(0)),
    ...repeat(row, less(tee(i!, add(get(i!), i32(1))), get(m!))),
    ...[out!, scale!, bias!].flatMap((base) => set(base, add(get(base), i32(16 * VECTORS)))),
    ...set(w!, get(pw!)),
  ];
  return {
    name: `packed${k}`,
    parameters: new Array<number>(8).fill(I32),
    results: [],
    locals: [...new Array<number>(5).fill(I32), ...new Array<number>(2 + VECTORS).fill(V128)],
    body: repeat(block, less(i32(0), tee(n!, sub(get(n!), i32(PACKED_COLUMNS))))),
  };
}

/**
 * Writes rows of `columns` weights, given as pairs (two int16 in 32 bits), in the order in which `packedProduct` reads them, from index `to` of
 * `target` on. What is missing to whole blocks of rows is left as it is.
 */
export function packWeights(pairs: Int32Array, columns: number, target: Int32Array, to: number): void {
  const width = columns / 2;
  const rows = pairs.length / width;
  for (let block = 0; block < rows; block += PACKED_COLUMNS) {
    const end = Math.min(PACKED_COLUMNS, rows - block);
    for (let row = 0; row < end; row++) {
      const from = (block + row) * width;
      for (let k = 0, at = to + block * width + row; k < width; k++, at += PACKED_COLUMNS) target[at] = pairs[from + k]!;
    }
  }
}

/** `out[m × n] = (a[m × k] · w[n × k]ᵀ) * scale` for two matrices of rows; m even, n a multiple of 4. */
export function rowProduct(k: number): WasmFunction {
  const [a, w, out, scale, m, n, i, j, pa, pw, end, x, factor] = range(13) as [number, ...number[]] as number[];
  const sumAt = (t: number, c: number): number => 13 + t * 4 + c;
  const weightAt = (c: number): number => 21 + c;
  const size = k * 2;
  const inner: Code = [
    ...range(4).flatMap((c) => set(weightAt(c), load(get(pw!), c * size))),
    ...[0, 1].flatMap((t) => [
      ...set(x!, load(get(pa!), t * size)),
      ...range(4).flatMap((c) => set(sumAt(t, c), asm.i32x4Add(get(sumAt(t, c)), asm.dot(get(x!), get(weightAt(c)))))),
    ]),
    ...set(pw!, add(get(pw!), i32(16))),
  ];
  const column = mul(get(j!), i32(4));
  const columns: Code = [
    ...range(8).flatMap((s) => set(sumAt(0, s), zero())),
    ...set(pa!, get(a!)),
    ...set(end!, add(get(a!), i32(size))),
    ...repeat(inner, less(tee(pa!, add(get(pa!), i32(16))), get(end!))),
    ...[0, 1].flatMap((t) =>
      store(add(add(get(out!), column), mul(get(n!), i32(t * 4))), asm.fmul(sumLanes(range(4).map((c) => sumAt(t, c))), get(factor!))),
    ),
    ...set(pw!, add(get(pw!), i32(3 * size))),
  ];
  const rows: Code = [
    ...set(j!, i32(0)),
    ...set(pw!, get(w!)),
    ...repeat(columns, less(tee(j!, add(get(j!), i32(4))), get(n!))),
    ...set(a!, add(get(a!), i32(2 * size))),
    ...set(out!, add(get(out!), mul(get(n!), i32(8)))),
  ];
  return {
    name: `rows${k}`,
    parameters: new Array<number>(6).fill(I32).with(3, 0x7d),
    results: [],
    locals: [...new Array<number>(5).fill(I32), ...new Array<number>(14).fill(V128)],
    body: [...set(factor!, asm.splat(get(scale!))), ...repeat(rows, less(tee(i!, add(get(i!), i32(2))), get(m!)))],
  };
}

/** Adds up the lanes of four vectors (locals; overwritten): one vector of four sums, as floats. */
function sumLanes(sums: readonly number[]): Code {
  const [a, b, c, d] = sums as [number, number, number, number];
  const low = [0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23];
  const high = [8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31];
  const front = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
  const back = [8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31];
  const both = (p: number, q: number, even: Code, odd: Code): Code =>
    asm.i32x4Add(asm.shuffle(get(p), get(q), even), asm.shuffle(get(p), get(q), odd));
  return [...set(a, both(a, b, low, high)), ...set(c, both(c, d, low, high)), ...asm.toFloat(both(a, c, front, back))];
}
