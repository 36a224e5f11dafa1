// Writes the readings of documents for the teacher: one sentence a line, its words and, for each predicate, the classes that its frames offer and the annotated one.
import { writeFileSync } from "node:fs";
import { asDocument, type GoldDocument } from "../../eval/code-gold.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { align } from "../events/align.ts";
import { openLayers } from "../events/layers.ts";
import { readPassages } from "../events/read-passages.ts";
import { unlabelledTexts } from "./unlabelled-texts.ts";

const [out, ...files] = process.argv.slice(2);
const { annotate, codebook } = openLayers();
const match = createFrameMatcher(codebook);
const lines: string[] = [];

function add(document: GoldDocument, labelled: boolean): void {
  const graph = buildGraph(annotate(asDocument(document)));
  const groups = graph.document.sentences.map((sentence) => match(graph, sentence));
  const gold = new Map(
    labelled ? align(graph, groups.flat(), document).rows.map(({ reading, gold }) => [reading, gold?.event ?? "NONE"]) : [],
  );
  graph.document.sentences.forEach((sentence, s) => {
    const readings = groups[s].map((reading) => ({
      head: reading.head - sentence.first,
      allowed: ["NONE", ...new Set(reading.candidates.map((c) => c.frame.event))],
      label: gold.get(reading) ?? null,
    }));
    if (readings.length === 0) return;
    const words = graph.tokens.slice(sentence.first, sentence.end).map((token) => document.text.slice(...token.span));
    lines.push(JSON.stringify({ id: document.id, s, words, readings }));
  });
}

for (const file of files)
  if (file === "unlabelled") for (const document of unlabelledTexts()) add(document, false);
  else for (const document of readPassages(file)) add(document, true);
writeFileSync(out, `${lines.join("\n")}\n`);
