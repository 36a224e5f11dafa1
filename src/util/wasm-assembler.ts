// A minimal WebAssembly assembler: enough of the binary format (core 2.0, SIMD) to write numeric kernels without a toolchain.

/** Instructions as bytes. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;

function unsigned(value: number): number[] {
  const out: number[] = [];
  for (let v = value; ; v >>>= 7) {
    if (v < 128) return [...out, v];
    out.push((v & 127) | 128);
  }
}

function signed(value: number): number[] {
  const out: number[] = [];
  for (let v = value; ; v >>= 7) {
    const last = (v >> 7 === 0 && (v & 64) === 0) || (v >> 7 === -1 && (v & 64) !== 0);
    out.push(last ? v & 127 : (v & 127) | 128);
    if (last) return out;
  }
}

const vector = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, body: Code): number[] => [id, ...unsigned(body.length), ...body];
const simd = (op: number, ...rest: Code[]): number[] => [...rest.flat(), 0xfd, ...unsigned(op)];

/** Instructions; operands come first, as the stack wants them. */
export const asm = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)],
  tee: (local: number, value: Code): Code => [...value, 0x22, ...unsigned(local)],
  i32: (value: number): Code => [0x41, ...signed(value)],
  f32: (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)],
  f64: (value: number): Code => [0x44, ...new Uint8Array(new Float64Array([value]).buffer)],
  add: (a: Code, b: Code): Code => [...a, ...b, 0x6a],
  sub: (a: Code, b: Code): Code => [...a, ...b, 0x6b],
  mul: (a: Code, b: Code): Code => [...a, ...b, 0x6c],
  less: (a: Code, b: Code): Code => [...a, ...b, 0x49],
  load32: (at: Code, offset = 0): Code => [...at, 0x28, 2, ...unsigned(offset)],
  /** Runs `body` until `again` is false; `body` runs at least once. */
  repeat: (body: Code, again: Code): Code => [0x03, 0x40, ...body, ...again, 0x0d, 0, 0x0b],
  call: (index: number, ...operands: Code[]): Code => [...operands.flat(), 0x10, ...unsigned(index)],
  load: (at: Code, offset = 0): Code => [...at, 0xfd, 0, 0, ...unsigned(offset)],
  store: (at: Code, value: Code, offset = 0): Code => [...at, ...value, 0xfd, 0x0b, 0, ...unsigned(offset)],
  /** A vector of four times the 32 bits at an address. */
  loadSplat: (at: Code, offset = 0): Code => [...at, 0xfd, 0x09, 2, ...unsigned(offset)],
  /** Stores the low 8 bytes of a vector. */
  storeHalf: (at: Code, value: Code): Code => [...at, ...value, 0xfd, 0x5b, 0, 0, 0],
  zero: (): Code => [0xfd, 0x0c, ...new Array<number>(16).fill(0)],
  splat: (value: Code): Code => simd(0x13, value),
  splatInt: (value: Code): Code => simd(0x11, value),
  splatDouble: (value: Code): Code => simd(0x14, value),
  shuffle: (a: Code, b: Code, lanes: Code): Code => [...a, ...b, 0xfd, 0x0d, ...lanes],
  i32x4Add: (a: Code, b: Code): Code => simd(0xae, a, b),
  i32x4Sub: (a: Code, b: Code): Code => simd(0xb1, a, b),
  dot: (a: Code, b: Code): Code => simd(0xba, a, b),
  toFloat: (a: Code): Code => simd(0xfa, a),
  toInt: (a: Code): Code => simd(0xf8, simd(0x6a, a)),
  narrow: (a: Code, b: Code): Code => simd(0x85, a, b),
  fadd: (a: Code, b: Code): Code => simd(0xe4, a, b),
  fsub: (a: Code, b: Code): Code => simd(0xe5, a, b),
  fmul: (a: Code, b: Code): Code => simd(0xe6, a, b),
  fdiv: (a: Code, b: Code): Code => simd(0xe7, a, b),
  /** `b` where it is less than `a`, else `a`: one instruction, which the minimum that heeds NaN is not. */
  pmin: (a: Code, b: Code): Code => simd(0xea, a, b),
  pmax: (a: Code, b: Code): Code => simd(0xeb, a, b),
  and: (a: Code, b: Code): Code => simd(0x4e, a, b),
  or: (a: Code, b: Code): Code => simd(0x50, a, b),
  /** The first two floats as doubles, two doubles as the first two floats, and two doubles as the first two integers, cut towards 0. */
  toDouble: (a: Code): Code => simd(0x5f, a),
  fromDouble: (a: Code): Code => simd(0x5e, a),
  cut: (a: Code): Code => simd(0xfc, a),
  dadd: (a: Code, b: Code): Code => simd(0xf0, a, b),
  dmul: (a: Code, b: Code): Code => simd(0xf2, a, b),
  dpmax: (a: Code, b: Code): Code => simd(0xf7, a, b),
};

/** A function: its parameters' types, its result's, its further locals' types, and its body. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly locals: readonly number[];
  readonly body: Code;
}

/** Assembles a module that exports its functions, and its memory ("memory") of at first `pages` × 64 KiB. */
export function assembleWasm(functions: readonly WasmFunction[], pages: number): Uint8Array<ArrayBuffer> {
  const text = (name: string): number[] => [...unsigned(name.length), ...[...name].map((c) => c.charCodeAt(0))];
  const types = functions.map(({ parameters, results }) => [
    0x60,
    ...vector(parameters.map((t) => [t])),
    ...vector(results.map((t) => [t])),
  ]);
  const bodies = functions.map(({ locals, body }) => {
    const code = [...vector(locals.map((t) => [1, t])), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  const exported = [[...text("memory"), 2, 0], ...functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)])];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, i) => unsigned(i)))),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(7, vector(exported)),
    ...section(10, vector(bodies)),
  ]);
}
