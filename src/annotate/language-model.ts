// The trained model of one language: a container of binary sections, opened without copying.

import { unpackSections } from "../util/sections.ts";
import type { NetworkShape } from "./network-shape.ts";

/** Label sets and settings of a model; small, so kept as JSON. */
export interface ModelInfo {
  readonly language: string;
  /** Joint tags "UPOS|XPOS"; a tag's id is its position. */
  readonly tags: readonly string[];
  readonly deprels: readonly string[];
  readonly network: NetworkShape;
  /** Universal features by id. */
  readonly feats: readonly string[];
  /** Lemma edit scripts by id. */
  readonly scripts: readonly string[];
  /** Labels of the name recogniser. */
  readonly names: readonly string[];
  /** By how much a name's label must beat "no name". */
  readonly nameMargin: number;
}

export interface LanguageModel {
  readonly version: number;
  readonly info: ModelInfo;
  /** Views of the sections, aligned. Throws when the model lacks the section. */
  bytes(name: string): Uint8Array;
  int32(name: string): Int32Array;
  int16(name: string): Int16Array;
}

/** The format that this code reads. */
export const MODEL_VERSION = 2;

/** Opens a model. Throws when the bytes are no model or of another format version. */
export function loadLanguageModel(bytes: Uint8Array): LanguageModel {
  const { version, sections } = unpackSections(bytes);
  if (version !== MODEL_VERSION)
    throw new Error(`The language model has format ${version}; this version of Demarche reads format ${MODEL_VERSION}.`);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new Error(`The language model has no section "${name}".`);
    return found;
  };
  return {
    version,
    info: JSON.parse(new TextDecoder().decode(section("info"))) as ModelInfo,
    bytes: section,
    int32: (name) => {
      const s = section(name);
      return new Int32Array(s.buffer, s.byteOffset, s.byteLength >> 2);
    },
    int16: (name) => {
      const s = section(name);
      return new Int16Array(s.buffer, s.byteOffset, s.byteLength >> 1);
    },
  };
}
