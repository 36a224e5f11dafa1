// The coder's speed on one core and on all, its memory and its start-up.
import { availableParallelism } from "node:os";
import { onThreads } from "../../src/cli/document-coders.ts";
import { setEngineFlags } from "../../src/cli/engine-flags.ts";
import type { Document } from "../../src/model/document.ts";
import { readSource } from "../../src/read-source.ts";
import { mapInOrder } from "../../src/util/map-in-order.ts";
import { built } from "./built.ts";
import { measureStartUp } from "./start-up.ts";

const WORDS_PER_DOCUMENT = 400;
const WARM_UP = 10;

const seconds = (since: number): number => (performance.now() - since) / 1000;

async function first(files: readonly string[], perFile: number): Promise<Document[]> {
  const documents: Document[] = [];
  for (const file of files) {
    let taken = 0;
    for await (const document of readSource(file, { report() {} })) {
      documents.push(document);
      if (++taken >= perFile) break;
    }
  }
  return documents;
}

async function* stream(documents: readonly Document[]): AsyncGenerator<Document> {
  yield* documents;
}

/** Measures on the first `perFile` documents of each file. Rates are per second of coding; reading has a rate of its own. */
export async function measureCoder(files: readonly string[], perFile: number): Promise<Record<string, number>> {
  setEngineFlags();
  const { createCoder } = await built<typeof import("../../src/pipeline.ts")>("pipeline");
  const { readResources } = await built<typeof import("../../src/node-resources.ts")>("node-resources");
  const reading = performance.now();
  const documents = await first(files, perFile);
  const readSeconds = seconds(reading);
  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

  const startUp = measureStartUp();
  const coder = createCoder(readResources());
  for (const document of documents.slice(0, WARM_UP)) coder.code(document);

  let [sentences, tokens, events] = [0, 0, 0];
  const coding = performance.now();
  const before = process.cpuUsage();
  for (const document of documents) events += coder.code(document).events.length;
  const oneCore = seconds(coding);
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  for (const document of documents) {
    const annotated = coder.annotate(document);
    sentences += annotated.sentences.length;
    tokens += annotated.tokens.length;
  }

  const cores = availableParallelism();
  const pool = onThreads(cores, undefined);
  // Every thread loads its coder before the clock starts.
  for await (const _ of mapInOrder(stream(documents.slice(0, cores * WARM_UP)), pool.ahead, pool.code));
  const threaded = performance.now();
  for await (const _ of mapInOrder(stream(documents), pool.ahead, pool.code));
  const allCores = seconds(threaded);
  await pool.close();

  return {
    documents: documents.length,
    words,
    sentences,
    tokens,
    events,
    "documents read/s": documents.length / readSeconds,
    "one core: documents/s": documents.length / oneCore,
    [`one core: documents of ${WORDS_PER_DOCUMENT} words/s`]: words / WORDS_PER_DOCUMENT / oneCore,
    // Where other programs share the cores, this is the figure that stays comparable.
    [`CPU: documents of ${WORDS_PER_DOCUMENT} words/s`]: words / WORDS_PER_DOCUMENT / ((user + system) / 1e6),
    "one core: sentences/s": sentences / oneCore,
    "one core: tokens/s": tokens / oneCore,
    cores,
    "all cores: documents/s": documents.length / allCores,
    "all cores: sentences/s": sentences / allCores,
    "all cores: tokens/s": tokens / allCores,
    "peak memory, one core (MB)": memory,
    "start-up (s)": startUp.coder,
    "command line, one document (s)": startUp.command,
  };
}
