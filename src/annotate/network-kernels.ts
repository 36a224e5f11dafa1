// The network's inner loops in WebAssembly SIMD, assembled when the model is opened.
import { assembleWasm } from "../util/wasm-assembler.ts";
import { packedProduct, rowProduct } from "./kernels/product.ts";
import { extremes, quantize, rescale } from "./kernels/quantize.ts";
import { recur, sigmoids, sumRows } from "./kernels/recur.ts";

type Product = (a: number, w: number, out: number, scale: number, bias: number, m: number, n: number, pitch: number) => void;
type RowProduct = (a: number, w: number, out: number, scale: number, m: number, n: number) => void;

/** Kernels over one memory. Arguments are byte addresses (of 16 bytes each), bytes or counts; `scale` of `rowProduct`, `unit` and `by` are factors. Counts are at least 1. */
export interface NetworkKernels {
  readonly memory: WebAssembly.Memory;
  /**
   * `out[m × n] = (a[m × K] · w[n × K]ᵀ) * scale[n] + bias[n]` for each K that the kernels were made for, the rows of `out` `pitch` bytes apart.
   * `a` and `w` (as `packWeights` writes them) are int16, the rest float32; n is a multiple of `PACKED_COLUMNS`. Sums must fit 32 bits.
   */
  product(k: number): Product;
  /** `out[m × n] = (a[m × k] · w[n × k]ᵀ) * scale` for rows of int16; m must be even and n a multiple of 4. */
  rowProduct: RowProduct;
  /** `out = a + b + c`, rows of `width` floats (a multiple of 4) at these addresses. */
  sumRows(a: number, b: number, c: number, out: number, width: number): void;
  /**
   * The sigmoid of `count` floats (a multiple of 4) in their place, `offset` bytes on from each of the `n` addresses at `rows`. Apart from
   * `recur`: what waits for nothing before it need not wait in its line.
   */
  sigmoids(rows: number, n: number, offset: number, count: number): void;
  /**
   * One direction of a layer over `n` steps: c ← f·c + (1 − f)·u, y ← o·tanh(c) + y, four lanes at a time. `rows` holds each step's address of
   * (u, f, o), each `gap` bytes apart. `lanes` lanes from `lane` on are computed; y is written (float32) and, times `unit`, `q` (int16), both of
   * `width` columns. The steps start at `from` and go `step` (±1). `state` is room for c.
   */
  recur(
    rows: number,
    n: number,
    lanes: number,
    gap: number,
    from: number,
    step: number,
    y: number,
    q: number,
    width: number,
    lane: number,
    unit: number,
    state: number,
  ): void;
  /** Four largest values, at least 0, and four smallest, at most 0, of `rows` rows of `width` floats, `stride` bytes apart: eight floats at `to`. */
  extremes(from: number, width: number, stride: number, rows: number, to: number): void;
  /** The same rows (width a multiple of 8) as int16, one after the other: times `by`, negative values times `byNegative`, rounded half away from 0. */
  quantize(from: number, width: number, stride: number, rows: number, to: number, by: number, byNegative: number): void;
  /** `out = a * by` for `n` floats (a multiple of 4). */
  rescale(a: number, out: number, n: number, by: number): void;
}

/** Kernels for products with weights of the given row lengths, and of rows of `paired` values (multiples of 8). */
export function createNetworkKernels(sizes: readonly number[], paired: number): NetworkKernels {
  const products = [...new Set(sizes)].map(packedProduct);
  const functions = [sumRows(), sigmoids(), recur(), extremes(), quantize(), rescale(), rowProduct(paired), ...products];
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembleWasm(functions, 16)));
  return {
    ...(exports as unknown as Pick<NetworkKernels, "memory" | "sumRows" | "sigmoids" | "recur" | "extremes" | "quantize" | "rescale">),
    product: (k) => exports[`packed${k}`] as Product,
    rowProduct: exports[`rows${paired}`] as RowProduct,
  };
}
