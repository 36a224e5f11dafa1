// Recognising copies: documents a second once read, and memory at the size that the index is built for.
import { createCopyIndex } from "../../src/dedupe/copy-index.ts";
import { createSketcher } from "../../src/dedupe/create-sketcher.ts";
import { findRelations } from "../../src/dedupe/find-relations.ts";
import type { Sketch } from "../../src/dedupe/sketch.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { mix } from "../../src/util/mix.ts";
import { syntheticDocument } from "../synthetic-documents.ts";

const REAL = 5_000;
const WARM_UP = 2_000;

/** Seconds of wall clock and of this process's CPU. Where other programs share the cores, the second stays comparable. */
function stopwatch(): () => { readonly wall: number; readonly cpu: number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  };
}

/** A sketch as large as the given one, of another text: fills an index as documents would, without reading them. */
function disguised(sketch: Sketch, n: number): Sketch {
  const other = (values: Uint32Array, bits: number): Uint32Array => values.map((value, i) => mix(mix(n, value), i) >>> (32 - bits)).sort();
  const spread = (values: Uint32Array, bits: number): Uint32Array => {
    const most = values[values.length - 1] ?? 1;
    const made = other(values, bits);
    return made.map((value) => Math.floor((value / 2 ** bits) * most) >>> 0);
  };
  return {
    ...sketch,
    key: `filler-${n}`,
    id: `filler-${n}`,
    address: mix(n, 11) >>> 0 || 1,
    whole: mix(n, 12) >>> 0 || 1,
    keys: spread(sketch.keys, 32),
    sample: spread(sketch.sample, 22),
    factKeys: spread(sketch.factKeys, 32),
    published: [16436 + ((mix(n, 13) >>> 0) % 3650), 16436 + ((mix(n, 13) >>> 0) % 3650)],
  };
}

/** Fills an index to `size` documents; the last 5,000 are sketched from text, looked up, compared and added. */
export async function measureDedupe(_files: readonly string[], size: number): Promise<Record<string, number>> {
  const sketch = createSketcher(readLanguage());
  const documents = Array.from({ length: REAL + WARM_UP }, (_, n) => syntheticDocument(n));
  const warm = documents.slice(0, WARM_UP).map(({ document }) => sketch(document, null));
  const index = createCopyIndex();
  const filling = stopwatch();
  for (let n = 0; n < size - REAL; n++) index.add(disguised(warm[n % WARM_UP]!, n));
  const filled = filling();

  for (const one of warm) {
    findRelations(one, index);
    index.add(one);
  }
  const sketching = stopwatch();
  const sketches = documents.slice(WARM_UP).map(({ document }) => sketch(document, null));
  const sketched = sketching();
  let [found, candidates] = [0, 0];
  const reprints = documents.slice(WARM_UP).filter(({ kind }) => kind === "reprint").length;
  const looking = stopwatch();
  for (const [i, one] of sketches.entries()) {
    const relations = findRelations(one, index);
    candidates += relations.length;
    if (documents[i + WARM_UP]!.kind === "reprint" && relations.length > 0) found++;
    index.add(one);
  }
  const looked = looking();
  return {
    "documents in the index": index.size,
    "documents/s: sketch, look up, compare, add": REAL / (sketched.wall + looked.wall),
    "CPU: documents/s": REAL / (sketched.cpu + looked.cpu),
    "CPU: ms a document, sketch": (1000 * sketched.cpu) / REAL,
    "CPU: ms a document, look up, compare, add": (1000 * looked.cpu) / REAL,
    "CPU: documents/s added when opened": (size - REAL) / filled.cpu,
    "relations found": candidates,
    "cut reprints of stories": reprints,
    "of them found": found,
    "memory (MB)": process.memoryUsage().rss / 2 ** 20,
  };
}
