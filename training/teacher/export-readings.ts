// Writes the readings of documents for the teacher: one sentence a line, its words and, for each predicate, the classes that its frames offer and the annotated one,
// with its auxiliary modes and its mode, and the mentions that may fill its roles.
import { writeFileSync } from "node:fs";
import { asDocument, type GoldDocument } from "../../eval/code-gold.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { modeClass } from "../../src/extract/events/learned/choose-mode.ts";
import { roleCandidates } from "../../src/extract/events/learned/role-features.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { align } from "../events/align.ts";
import { openLayers } from "../events/layers.ts";
import { readPassages } from "../events/read-passages.ts";
import { roleLabels } from "../events/role-labels.ts";
import { unlabelledTexts } from "./unlabelled-texts.ts";

const [out, ...files] = process.argv.slice(2);
const { annotate, codebook } = openLayers();
const match = createFrameMatcher(codebook);
const lines: string[] = [];

function add(document: GoldDocument, labelled: boolean): void {
  const graph = buildGraph(annotate(asDocument(document)));
  const groups = graph.document.sentences.map((sentence) => match(graph, sentence));
  const gold = new Map(labelled ? align(graph, groups.flat(), document).rows.map(({ reading, gold }) => [reading, gold]) : []);
  graph.document.sentences.forEach((sentence, s) => {
    const readings = groups[s].map((reading) => {
      const event = gold.get(reading);
      const candidate = reading.candidates.find((c) => c.frame.event === event?.event);
      const fillers = roleCandidates(graph, candidate ?? reading.candidates[0]);
      return {
        head: reading.head - sentence.first,
        allowed: ["NONE", ...new Set(reading.candidates.map((c) => c.frame.event))],
        label: labelled ? (event?.event ?? "NONE") : null,
        fillers: fillers.map(({ head }) => head - sentence.first),
        ...(event &&
          candidate && {
            roles: roleLabels(graph, candidate.head, fillers, event),
            aux: [...event.aux].sort().join("+"),
            mode: modeClass(event.event, event.mode),
          }),
      };
    });
    if (readings.length === 0) return;
    const words = graph.tokens.slice(sentence.first, sentence.end).map((token) => document.text.slice(...token.span));
    lines.push(JSON.stringify({ id: document.id, s, words, readings }));
  });
}

for (const file of files)
  if (file === "unlabelled") for (const document of unlabelledTexts()) add(document, false);
  else for (const document of readPassages(file)) add(document, true);
writeFileSync(out, `${lines.join("\n")}\n`);
