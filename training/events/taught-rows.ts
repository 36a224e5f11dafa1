// Examples of event types from texts without annotation.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { asDocument } from "../../eval/code-gold.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { predicateFeatures } from "../../src/extract/events/learned/predicate-features.ts";
import { contentWords, slotFeatures } from "../../src/extract/events/learned/slot-features.ts";
import { surroundingsOf } from "../../src/extract/events/learned/surroundings.ts";
import type { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import type { LinearExample } from "../lib/train-linear.ts";
import type { LabelledSlots } from "../lib/train-slots.ts";
import { unlabelledTexts } from "../teacher/unlabelled-texts.ts";
import type { Layers } from "./layers.ts";

const LABELS = "training/en/taught.jsonl.gz";
/** A label that a model gave counts as so much of one that was given by hand. */
const WEIGHT = 0.5;

interface Taught {
  readonly id: string;
  /** Place of the predicate in the text, and shares of the types and of none. */
  readonly labels: readonly [at: number, shares: Readonly<Record<string, number>>][];
}

/** Examples of event types from texts whose predicates a larger model and an earlier one of ours have judged (training/teacher). */
export function taughtRows(
  { annotate, clusters }: Pick<Layers, "annotate" | "clusters">,
  match: ReturnType<typeof createFrameMatcher>,
  typeId: ReadonlyMap<string, number>,
): (LinearExample & LabelledSlots)[] {
  const lines = gunzipSync(readFileSync(LABELS)).toString("utf8").split("\n").filter(Boolean);
  const taught = new Map(lines.map((line) => JSON.parse(line) as Taught).map((row) => [row.id, new Map(row.labels)]));
  return unlabelledTexts().flatMap((document) => {
    const labels = taught.get(document.id);
    if (!labels) return [];
    const graph = buildGraph(annotate(asDocument(document)));
    return graph.document.sentences.flatMap((sentence, s) => {
      const readings = match(graph, sentence);
      const around = surroundingsOf(graph, readings);
      const content = contentWords(graph, s);
      return readings.flatMap((reading, i) => {
        const shares = labels.get(graph.tokens[reading.head].span[0]);
        if (!shares) return [];
        const names = ["NONE", ...new Set(reading.candidates.map(({ frame }) => frame.event))];
        return {
          features: predicateFeatures(graph, reading, around[i], clusters).hashes,
          example: slotFeatures(graph, reading, around[i], readings, content),
          allowed: names.map((name) => typeId.get(name) as number),
          label: -1,
          shares: names.map((name) => shares[name] ?? 0),
          weight: WEIGHT,
        };
      });
    });
  });
}
