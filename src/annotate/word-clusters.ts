// Distributional clusters of words (k-means over GloVe vectors), as the model carries them.
import { HashMap32 } from "../util/hash-map32.ts";
import { hashText } from "../util/hash-text.ts";
import type { LanguageModel } from "./language-model.ts";

/** Makes a look-up: lower-case word → names of its clusters, coarse to fine; empty when it has none. */
export function createWordClusters(model: LanguageModel): (word: string) => readonly string[] {
  const map = new HashMap32(model.int32("clusters"));
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const held = known.get(word);
    if (held) return held;
    const cluster = map.get(hashText(word));
    const names = cluster < 0 ? [] : [`c${cluster >>> 20}`, `m${(cluster >>> 10) & 1023}`, `f${cluster & 1023}`];
    if (known.size > 20_000) known.clear();
    known.set(word, names);
    return names;
  };
}
