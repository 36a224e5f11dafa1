// Examples of event types, auxiliary modes, modes and roles from texts without annotation.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { asDocument } from "../../eval/code-gold.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { mentionCodes } from "../../src/extract/events/learned/implicit-roles.ts";
import { predicateFeatures } from "../../src/extract/events/learned/predicate-features.ts";
import { contentWords, slotFeatures } from "../../src/extract/events/learned/slot-features.ts";
import { surroundingsOf } from "../../src/extract/events/learned/surroundings.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { mentionAt } from "../../src/extract/events/participants.ts";
import type { LinearExample } from "../lib/train-linear.ts";
import type { LabelledSlots } from "../lib/train-slots.ts";
import { unlabelledTexts } from "../teacher/unlabelled-texts.ts";
import { createEventInputs } from "./event-inputs.ts";
import type { Layers } from "./layers.ts";
import { ROLES } from "./role-labels.ts";

const LABELS = "training/en/taught.jsonl.gz";
/** A label that a model gave counts as so much of one that was given by hand. */
const WEIGHT = 0.7;

/** What the judges say of a predicate whose likeliest type is `type`, by name of the class, and of the fillers of its roles (actor, recipient) by their places. */
export interface TaughtEvent {
  readonly type: string;
  readonly aux: Readonly<Record<string, number>>;
  readonly mode: Readonly<Record<string, number>>;
  readonly roles: Readonly<Record<string, readonly [actor: number, recipient: number]>>;
}

/** Place of a predicate in its text, and shares of the types and of none. */
export type TaughtLabel = readonly [at: number, shares: Readonly<Record<string, number>>, event?: TaughtEvent];

export interface TaughtText {
  readonly id: string;
  readonly labels: readonly TaughtLabel[];
}

type Example = LinearExample & LabelledSlots;

interface TaughtRows {
  readonly types: readonly Example[];
  readonly auxes: readonly Example[];
  readonly modes: readonly LinearExample[];
  readonly roles: readonly Example[];
}

/** Examples from texts whose predicates a larger model and an earlier one of ours have judged (training/teacher); `classes`: names, in the models' order. */
export function taughtRows(
  layers: Layers,
  classes: { readonly types: readonly string[]; readonly auxes: readonly string[]; readonly modes: readonly string[] },
): TaughtRows {
  const { annotate, attributionsOf, clusters, codebook } = layers;
  const match = createFrameMatcher(codebook);
  const inputsOf = createEventInputs(layers);
  const lines = gunzipSync(readFileSync(LABELS)).toString("utf8").split("\n").filter(Boolean);
  const taught = new Map(lines.map((line) => JSON.parse(line) as TaughtText).map(({ id, labels }) => [id, labels]));
  const types: Example[] = [];
  const auxes: Example[] = [];
  const modes: LinearExample[] = [];
  const roles: Example[] = [];
  const judged = (names: readonly string[], all: readonly string[], shares: Readonly<Record<string, number>>) => ({
    allowed: names.map((name) => all.indexOf(name)),
    label: -1,
    shares: names.map((name) => shares[name] ?? 0),
    weight: WEIGHT,
  });
  for (const document of unlabelledTexts()) {
    const labels = new Map(taught.get(document.id)?.map((label) => [label[0], label]));
    if (labels.size === 0) continue;
    const annotated = annotate(asDocument(document));
    const graph = buildGraph(annotated);
    const codes = mentionCodes(graph.document);
    const attributions = attributionsOf(annotated);
    graph.document.sentences.forEach((sentence, s) => {
      const readings = match(graph, sentence);
      const around = surroundingsOf(graph, readings);
      const content = contentWords(graph, s);
      readings.forEach((reading, i) => {
        const label = labels.get(graph.tokens[reading.head].span[0]);
        if (!label) return;
        const [, shares, event] = label;
        const names = ["NONE", ...new Set(reading.candidates.map(({ frame }) => frame.event))];
        types.push({
          features: predicateFeatures(graph, reading, around[i], clusters),
          example: slotFeatures(graph, reading, around[i], readings, content),
          ...judged(names, classes.types, shares),
        });
        const candidate = event && reading.candidates.find(({ frame }) => frame.event === event.type);
        if (!candidate) return;
        const inputs = inputsOf(graph, { candidate, around: around[i] }, attributions, codes);
        auxes.push({ ...inputs.aux, ...judged(classes.auxes, classes.auxes, event.aux) });
        const sides = new Set<string>();
        inputs.fillers.forEach(({ head }, k) => {
          const [actor, recipient] = event.roles[graph.tokens[head].span[0]] ?? [0, 0];
          roles.push({ ...inputs.roles[k], ...judged(ROLES, ROLES, { none: 1 - actor - recipient, actor, recipient }) });
          const code = codes[mentionAt(graph, head)?.index ?? -1];
          if (code && actor + recipient > 0.5) sides.add(code);
        });
        const ofType = classes.modes.filter((name) => name.startsWith(`${event.type} `));
        if (ofType.length > 1) modes.push({ features: inputs.mode(sides), ...judged(ofType, classes.modes, event.mode) });
      });
    });
  }
  return { types, auxes, modes, roles };
}
