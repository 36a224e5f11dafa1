// Floats to 16-bit integers and back in WebAssembly SIMD; in double precision, so that nothing depends on how many are worked on at a time.
import { asm, type Code, F64, I32, V128, type WasmFunction } from "../../util/wasm-assembler.ts";

const { get, set, tee, i32, add, mul, less, repeat, load, store, zero } = asm;

const UPPER = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];
const FRONTS = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];

/** Loops over `rows` rows of `width` floats, the pointer `at` (from `from`) `size` floats further each time; rows are `stride` bytes apart. */
function eachRow(from: number, width: number, stride: number, rows: number, at: number, end: number, size: number, body: Code): Code {
  return repeat(
    [
      ...set(at, get(from)),
      ...set(end, add(get(from), mul(get(width), i32(4)))),
      ...repeat(body, less(tee(at, add(get(at), i32(size * 4))), get(end))),
      ...set(from, add(get(from), get(stride))),
    ],
    tee(rows, asm.sub(get(rows), i32(1))),
  );
}

/** Writes the largest and the smallest of each of four lanes, at least 0 and at most 0, to `to`. */
export function extremes(): WasmFunction {
  const [from, width, stride, rows, to, at, end, high, low] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const value = load(get(at));
  return {
    name: "extremes",
    parameters: new Array<number>(5).fill(I32),
    results: [],
    locals: [I32, I32, V128, V128],
    body: [
      ...set(high, zero()),
      ...set(low, zero()),
      ...eachRow(from, width, stride, rows, at, end, 4, [...set(high, asm.pmax(get(high), value)), ...set(low, asm.pmin(get(low), value))]),
      ...store(get(to), get(high)),
      ...store(get(to), get(low), 16),
    ],
  };
}

/** Writes floats as int16, one after the other: positive ones times `by`, negative ones times `byNegative` (no more than `by`), rounded half away from 0. */
export function quantize(): WasmFunction {
  const [from, width, stride, rows, to, by, byNegative, at, end, value, sign, half, factor, factorNegative, pair] = Array.from(
    { length: 15 },
    (_, p) => p,
  ) as number[];
  const scaled = (floats: Code): Code => [
    ...set(pair!, asm.toDouble(floats)),
    ...asm.cut(
      asm.dadd(
        asm.dpmax(asm.dmul(get(pair!), get(factor!)), asm.dmul(get(pair!), get(factorNegative!))),
        asm.or(asm.and(get(pair!), get(sign!)), get(half!)),
      ),
    ),
  ];
  const four = (offset: number): Code => [
    ...set(value!, load(get(at!), offset)),
    ...asm.shuffle(scaled(get(value!)), scaled(asm.shuffle(get(value!), get(value!), UPPER)), FRONTS),
  ];
  const body: Code = [...store(get(to!), asm.narrow(four(0), four(16))), ...set(to!, add(get(to!), i32(16)))];
  return {
    name: "quantize",
    parameters: [I32, I32, I32, I32, I32, F64, F64],
    results: [],
    locals: [I32, I32, ...new Array<number>(6).fill(V128)],
    body: [
      ...set(sign!, asm.splatDouble(asm.f64(-0))),
      ...set(half!, asm.splatDouble(asm.f64(0.5))),
      ...set(factor!, asm.splatDouble(get(by!))),
      ...set(factorNegative!, asm.splatDouble(get(byNegative!))),
      ...eachRow(from!, width!, stride!, rows!, at!, end!, 8, body),
    ],
  };
}

/** `out = a * by` for `n` floats. */
export function rescale(): WasmFunction {
  const [a, out, n, by, i, factor, value] = [0, 1, 2, 3, 4, 5, 6] as const;
  const scaled = (floats: Code): Code => asm.fromDouble(asm.dmul(asm.toDouble(floats), get(factor)));
  return {
    name: "rescale",
    parameters: [I32, I32, I32, F64],
    results: [],
    locals: [I32, V128, V128],
    body: [
      ...set(factor, asm.splatDouble(get(by))),
      ...repeat(
        [
          ...set(value, load(add(get(a), get(i)))),
          ...store(add(get(out), get(i)), asm.shuffle(scaled(get(value)), scaled(asm.shuffle(get(value), get(value), UPPER)), FRONTS)),
        ],
        less(tee(i, add(get(i), i32(16))), mul(get(n), i32(4))),
      ),
    ],
  };
}
