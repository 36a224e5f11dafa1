// Joins the teacher's shares with those of the event model at hand (their geometric mean): labels for texts without annotation, by the place of the predicate.
// `npx tsx training/teacher/join-labels.ts TEACHER-LABELS.jsonl` writes training/en/taught.jsonl.gz.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { asDocument, readJsonl } from "../../eval/code-gold.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { loadEventModel } from "../../src/extract/events/learned/event-model.ts";
import { predicateFeatures } from "../../src/extract/events/learned/predicate-features.ts";
import { contentWords, slotFeatures } from "../../src/extract/events/learned/slot-features.ts";
import { surroundingsOf } from "../../src/extract/events/learned/surroundings.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { openLayers } from "../events/layers.ts";
import { unlabelledTexts } from "./unlabelled-texts.ts";

/** Share of the teacher in the mean; of the rest, that of the network. */
const TEACHER = 0.4;
const NETWORK = 0.35;
/** Predicates that are so surely none tell little: one in four of them is kept. */
const SURELY_NONE = 0.97;

const { annotate, codebook, clusters } = openLayers();
const match = createFrameMatcher(codebook);
const { type, typeNetwork } = loadEventModel(readFileSync("models/en-events.bin"));
const taught = new Map(
  readJsonl<{ id: string; s: number; readings: [number, [number, number][]][] }>(process.argv[2]).map((row) => [
    `${row.id} ${row.s}`,
    new Map(row.readings),
  ]),
);
const lines: string[] = [];
let sentences = 0;
let skipped = 0;
for (const document of unlabelledTexts()) {
  const graph = buildGraph(annotate(asDocument(document)));
  const labels: [at: number, shares: Record<string, number>][] = [];
  graph.document.sentences.forEach((sentence, s) => {
    const shares = taught.get(`${document.id} ${s}`);
    if (!shares) return;
    sentences++;
    const readings = match(graph, sentence);
    const around = surroundingsOf(graph, readings);
    const content = contentWords(graph, s);
    readings.forEach((reading, i) => {
      const teacher = shares.get(i);
      if (!teacher) return;
      const names = ["NONE", ...new Set(reading.candidates.map(({ frame }) => frame.event))];
      const classes = names.map((name) => type.classes.indexOf(name));
      const linear = type.score(predicateFeatures(graph, reading, around[i], clusters).hashes, classes);
      const other = typeNetwork.score(slotFeatures(graph, reading, around[i], readings, content), classes);
      const own = logShares(classes.map((k) => (1 - NETWORK) * linear[k] + NETWORK * other[k]));
      const joint = logShares(own.map((x, n) => (1 - TEACHER) * x + TEACHER * Math.log(Math.max(teacher[n][1], 5e-4)))).map(Math.exp);
      if (joint[0] > SURELY_NONE && skipped++ % 4 > 0) return;
      labels.push([
        graph.tokens[reading.head].span[0],
        Object.fromEntries(names.map((name, n) => [name, Math.round(joint[n] * 1000) / 1000] as const).filter(([, x]) => x > 0)),
      ]);
    });
  });
  if (labels.length > 0) lines.push(JSON.stringify({ id: document.id, labels }));
}
writeFileSync("training/en/taught.jsonl.gz", gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
console.log(
  `${lines.length} documents, ${sentences} sentences, ${lines.reduce((n, line) => n + JSON.parse(line).labels.length, 0)} predicates`,
);

function logShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const z = top + Math.log(scores.reduce((sum, x) => sum + Math.exp(x - top), 0));
  return scores.map((x) => x - z);
}
