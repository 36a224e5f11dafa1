// The network's parameters as the model file holds them.
import { HashMap32 } from "../util/hash-map32.ts";
import type { LanguageModel } from "./language-model.ts";

import type { NetworkShape } from "./network-shape.ts";

/** A matrix of rows of `columns` int16 values, to be scaled row by row, and a bias for each row. Rows are padded to a multiple of 4. */
export interface QuantizedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int16Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

export interface NetworkWeights {
  readonly shape: NetworkShape;
  /** Row of the word table for the hash of a lower-case form. */
  readonly words: HashMap32;
  /** int8 vectors of all tables, one after the other, with a scale for each row; and a vector added to every word. */
  readonly vectors: Int8Array;
  readonly vectorScale: Float32Array;
  readonly base: Float32Array;
  matrix(name: string): QuantizedMatrix;
}

/** Opens the network of a model. */
export function networkWeights(model: LanguageModel): NetworkWeights {
  const shape = model.info.network;
  const floats = (name: string): Float32Array => {
    const bytes = model.bytes(name);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  };
  const vectors = model.bytes("network.vectors");
  return {
    shape,
    words: new HashMap32(model.int32("network.words")),
    vectors: new Int8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength),
    vectorScale: floats("network.vectorScale"),
    base: floats("network.base"),
    matrix: (name) => {
      const bias = floats(`network.${name}.bias`);
      const values = model.int16(`network.${name}.values`);
      return { rows: bias.length, columns: values.length / bias.length, values, scale: floats(`network.${name}.scale`), bias };
    },
  };
}
