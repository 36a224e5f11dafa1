// The network's inner loops in WebAssembly SIMD: products of 16-bit matrices, and the simple recurrent unit (Lei et al. 2018).
import { asm, assembleWasm, type Code, F32, I32, V128, type WasmFunction } from "../util/wasm-assembler.ts";

/** Kernels over one memory. All arguments but `unit` are byte addresses or counts. */
export interface NetworkKernels {
  readonly memory: WebAssembly.Memory;
  /**
   * `out[m × n] = (a[m × K] · w[n × K]ᵀ) * scale[n] + bias[n]` for each K that the kernels were made for. `a` and `w` are int16, the rest
   * float32; m must be even and n a multiple of 4. Sums must fit 32 bits.
   */
  product(k: number): (a: number, w: number, out: number, scale: number, bias: number, m: number, n: number) => void;
  /** `out = a + b + c`, rows of `width` floats (a multiple of 4) at these addresses. */
  sumRows(a: number, b: number, c: number, out: number, width: number): void;
  /**
   * One direction of a layer over `n` steps: c ← f·c + (1 − f)·u, y = o·tanh(c) + x, four lanes at a time. `rows` holds each step's address of
   * (u, f, o), each `gap` bytes apart. Lanes `lane` to `lanes` are computed; y goes to `y` (float32) and, times `unit`, to `q` (int16). The steps start at `from` and go `step` (±1); `x` and `y` have `width` columns.
   */
  recur(
    rows: number,
    n: number,
    lanes: number,
    gap: number,
    from: number,
    step: number,
    x: number,
    y: number,
    q: number,
    width: number,
    lane: number,
    unit: number,
  ): void;
}

const { get, set, tee, i32, add, sub, mul, less, load32, repeat, call, load, store, storeHalf, zero, splat, f32 } = asm;

/** Adds up the lanes of four vectors: one vector of four sums. */
function sumLanes(): WasmFunction {
  const low = [0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23];
  const high = [8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31];
  const pair = (a: number, b: number): Code => asm.i32x4Add(asm.shuffle(get(a), get(b), low), asm.shuffle(get(a), get(b), high));
  const front = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
  const back = [8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31];
  return {
    name: "sumLanes",
    parameters: [V128, V128, V128, V128],
    results: [V128],
    locals: [V128, V128],
    body: [
      ...set(4, pair(0, 1)),
      ...set(5, pair(2, 3)),
      ...asm.toFloat(asm.i32x4Add(asm.shuffle(get(4), get(5), front), asm.shuffle(get(4), get(5), back))),
    ],
  };
}

const constant = (value: number): Code => splat(f32(value));

/** tanh of local `x` as a rational function (error below 0.0001 between ±4.97); both locals are overwritten. */
function tanh(x: number, square: number): Code {
  const step = (inner: Code, value: number): Code => asm.fadd(asm.fmul(inner, get(square)), constant(value));
  return [
    ...set(x, asm.fmax(asm.fmin(get(x), constant(4.97)), constant(-4.97))),
    ...set(square, asm.fmul(get(x), get(x))),
    ...set(
      x,
      asm.fdiv(asm.fmul(get(x), step(step(step(constant(1), 378), 17325), 135135)), step(step(step(constant(28), 3150), 62370), 135135)),
    ),
  ];
}

/** Sums of three rows of `width` floats: `out = a + b + c` (addresses). */
function sumRows(): WasmFunction {
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

/** The product for rows of `k` values: two rows of `a` by four of `w` at a time. */
function product(k: number): WasmFunction {
  const [a, w, out, scale, bias, m, n, i, j, pa, pw, end, x] = Array.from({ length: 13 }, (_, p) => p) as [number, ...number[]] as number[];
  const sumAt = (t: number, c: number): number => 13 + t * 4 + c;
  const weightAt = (c: number): number => 21 + c;
  const row = k * 2;
  const inner: Code = [
    ...[0, 1, 2, 3].flatMap((c) => set(weightAt(c), load(get(pw!), c * row))),
    ...[0, 1].flatMap((t) => [
      ...set(x!, load(get(pa!), t * row)),
      ...[0, 1, 2, 3].flatMap((c) => set(sumAt(t, c), asm.i32x4Add(get(sumAt(t, c)), asm.dot(get(x!), get(weightAt(c)))))),
    ]),
    ...set(pw!, add(get(pw!), i32(16))),
  ];
  const column = mul(get(j!), i32(4));
  const result = (t: number): Code =>
    store(
      add(add(get(out!), column), mul(get(n!), i32(t * 4))),
      asm.fadd(
        asm.fmul(call(0, get(sumAt(t, 0)), get(sumAt(t, 1)), get(sumAt(t, 2)), get(sumAt(t, 3))), load(add(get(scale!), column))),
        load(add(get(bias!), column)),
      ),
    );
  const columns: Code = [
    ...[0, 1].flatMap((t) => [0, 1, 2, 3].flatMap((c) => set(sumAt(t, c), zero()))),
    ...set(pa!, get(a!)),
    ...set(end!, add(get(a!), i32(row))),
    ...repeat(inner, less(tee(pa!, add(get(pa!), i32(16))), get(end!))),
    ...result(0),
    ...result(1),
    ...set(pw!, add(get(pw!), i32(3 * row))),
  ];
  const rows: Code = [
    ...set(j!, i32(0)),
    ...set(pw!, get(w!)),
    ...repeat(columns, less(tee(j!, add(get(j!), i32(4))), get(n!))),
    ...set(a!, add(get(a!), i32(2 * row))),
    ...set(out!, add(get(out!), mul(get(n!), i32(8)))),
  ];
  return {
    name: `product${k}`,
    parameters: new Array<number>(7).fill(I32),
    results: [],
    locals: [...new Array<number>(5).fill(I32), ...new Array<number>(13).fill(V128)],
    body: repeat(rows, less(tee(i!, add(get(i!), i32(2))), get(m!))),
  };
}

function recur(): WasmFunction {
  const [rows, n, lanes, gap, from, step, x, y, q, width, lane, unit, t, at, place, c, f, u, square] = Array.from(
    { length: 19 },
    (_, p) => p,
  ) as number[];
  const half = constant(0.5);
  const sigmoid = (local: number, value: Code): Code => [
    ...set(local, asm.fmul(value, half)),
    ...tanh(local, square!),
    ...set(local, asm.fadd(asm.fmul(get(local), half), half)),
  ];
  const output = add(get(y!), mul(get(place!), i32(4)));
  const time: Code = [
    ...set(at!, add(load32(add(get(rows!), mul(get(from!), i32(4)))), mul(get(lane!), i32(4)))),
    ...set(place!, add(mul(get(from!), get(width!)), get(lane!))),
    ...sigmoid(f!, load(add(get(at!), get(gap!)))),
    ...set(u!, load(get(at!))),
    ...set(c!, asm.fadd(get(u!), asm.fmul(get(f!), asm.fsub(get(c!), get(u!))))),
    ...sigmoid(f!, load(add(get(at!), mul(get(gap!), i32(2))))),
    ...set(u!, get(c!)),
    ...tanh(u!, square!),
    ...set(u!, asm.fadd(asm.fmul(get(f!), get(u!)), load(add(get(x!), mul(get(place!), i32(4)))))),
    ...store(output, get(u!)),
    ...set(u!, asm.toInt(asm.fmul(get(u!), splat(get(unit!))))),
    ...storeHalf(add(get(q!), mul(get(place!), i32(2))), asm.narrow(get(u!), get(u!))),
    ...set(from!, add(get(from!), get(step!))),
  ];
  const block: Code = [
    ...set(c!, zero()),
    ...set(t!, i32(0)),
    ...repeat(time, less(tee(t!, add(get(t!), i32(1))), get(n!))),
    ...set(from!, sub(get(from!), mul(get(step!), get(n!)))),
  ];
  return {
    name: "recur",
    parameters: [...new Array<number>(11).fill(I32), F32],
    results: [],
    locals: [I32, I32, I32, V128, V128, V128, V128],
    body: repeat(block, less(tee(lane!, add(get(lane!), i32(4))), get(lanes!))),
  };
}

/** Kernels for products over rows of the given lengths (multiples of 8). */
export function createNetworkKernels(sizes: readonly number[]): NetworkKernels {
  const distinct = [...new Set(sizes)];
  const bytes = assembleWasm([sumLanes(), sumRows(), recur(), ...distinct.map(product)], 16);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return {
    memory: exports.memory as WebAssembly.Memory,
    product: (k) => exports[`product${k}`] as ReturnType<NetworkKernels["product"]>,
    sumRows: exports.sumRows as NetworkKernels["sumRows"],
    recur: exports.recur as NetworkKernels["recur"],
  };
}
