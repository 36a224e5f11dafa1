// The simple recurrent unit (Lei et al. 2018) in WebAssembly SIMD, and the sums that its first layer starts from.
import { asm, type Code, F32, I32, V128, type WasmFunction } from "../../util/wasm-assembler.ts";

const { get, set, tee, i32, add, sub, mul, less, load32, repeat, load, store, storeHalf, zero, splat, f32 } = asm;

const constant = (value: number): Code => splat(f32(value));

/** Added to a float below 2²² it leaves the nearest integer (ties to even) in the low bits. */
const ROUND = 12582912;
const ROUND_BITS = 0x4b400000;

/** tanh of local `x` as a rational function (error below 0.0001 between ±4.97); both locals are overwritten. */
function tanh(x: number, square: number): Code {
  const step = (inner: Code, value: number): Code => asm.fadd(asm.fmul(inner, get(square)), constant(value));
  const over = step(step(asm.fadd(get(square), constant(378)), 17325), 135135);
  const under = step(step(step(constant(28), 3150), 62370), 135135);
  return [
    ...set(x, asm.pmax(constant(-4.97), asm.pmin(constant(4.97), get(x)))),
    ...set(square, asm.fmul(get(x), get(x))),
    ...set(x, asm.fdiv(asm.fmul(get(x), over), under)),
  ];
}

/** Sums of three rows of `width` floats: `out = a + b + c` (addresses). */
export function sumRows(): WasmFunction {
  const [a, b, c, out, width, i] = [0, 1, 2, 3, 4, 5];
  const at = (base: number): Code => add(get(base), get(i!));
  return {
    name: "sumRows",
    parameters: new Array<number>(5).fill(I32),
    results: [],
    locals: [I32],
    body: repeat(
      store(at(out!), asm.fadd(asm.fadd(load(at(a!)), load(at(b!))), load(at(c!)))),
      less(tee(i!, add(get(i!), i32(16))), mul(get(width!), i32(4))),
    ),
  };
}

/** The sigmoid of `count` floats (a multiple of 4), in their place; `rows` holds the addresses of `n` rows, in which they begin `offset` bytes on. */
export function sigmoids(): WasmFunction {
  const [rows, n, offset, count, at, end, x, square] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const half = constant(0.5);
  return {
    name: "sigmoids",
    parameters: new Array<number>(4).fill(I32),
    results: [],
    locals: [I32, I32, V128, V128],
    body: repeat(
      [
        ...set(at, add(load32(get(rows)), get(offset))),
        ...set(end, add(get(at), mul(get(count), i32(4)))),
        ...repeat(
          [...set(x, asm.fmul(load(get(at)), half)), ...tanh(x, square), ...store(get(at), asm.fadd(asm.fmul(get(x), half), half))],
          less(tee(at, add(get(at), i32(16))), get(end)),
        ),
        ...set(rows, add(get(rows), i32(4))),
      ],
      tee(n, sub(get(n), i32(1))),
    ),
  };
}

/** One direction of a layer; see `NetworkKernels.recur`. */
export function recur(): WasmFunction {
  const [rows, n, lanes, gap, from, step, y, q, width, lane, unit, state, t, at, py, pq, pc, end, c, u, square] = Array.from(
    { length: 21 },
    (_, p) => p,
  ) as number[];
  const forward = (pointer: number, bytes: number): Code => set(pointer, add(get(pointer), i32(bytes)));
  const block: Code = [
    ...set(u!, load(get(at!))),
    ...set(c!, asm.fadd(get(u!), asm.fmul(load(add(get(at!), get(gap!))), asm.fsub(load(get(pc!)), get(u!))))),
    ...store(get(pc!), get(c!)),
    ...tanh(c!, square!),
    ...set(u!, asm.fadd(asm.fmul(load(add(get(at!), mul(get(gap!), i32(2)))), get(c!)), load(get(py!)))),
    ...store(get(py!), get(u!)),
    ...set(u!, asm.i32x4Sub(asm.fadd(asm.fmul(get(u!), splat(get(unit!))), constant(ROUND)), asm.splatInt(i32(ROUND_BITS)))),
    ...storeHalf(get(pq!), asm.narrow(get(u!), get(u!))),
    ...[py!, pc!, at!].flatMap((pointer) => forward(pointer, 16)),
    ...forward(pq!, 8),
  ];
  const place = add(mul(get(from!), get(width!)), get(lane!));
  const time: Code = [
    ...set(at!, load32(add(get(rows!), mul(get(from!), i32(4))))),
    ...set(at!, add(get(at!), mul(get(lane!), i32(4)))),
    ...set(py!, add(get(y!), mul(place, i32(4)))),
    ...set(pq!, add(get(q!), mul(place, i32(2)))),
    ...set(pc!, get(state!)),
    ...repeat(block, less(get(pc!), get(end!))),
    ...set(from!, add(get(from!), get(step!))),
  ];
  return {
    name: "recur",
    parameters: [...new Array<number>(10).fill(I32), F32, I32],
    results: [],
    locals: [...new Array<number>(6).fill(I32), ...new Array<number>(3).fill(V128)],
    body: [
      ...set(pc!, get(state!)),
      ...set(end!, add(get(state!), mul(get(lanes!), i32(4)))),
      ...repeat(store(get(pc!), zero()), less(tee(pc!, add(get(pc!), i32(16))), get(end!))),
      ...repeat(time, less(tee(t!, add(get(t!), i32(1))), get(n!))),
    ],
  };
}
