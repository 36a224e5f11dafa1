// Joins the teacher's shares with those of the event model at hand (their geometric mean): labels for texts without annotation, by the place of the predicate.
// `npx tsx training/teacher/join-labels.ts TEACHER-LABELS.jsonl` writes training/en/taught.jsonl.gz.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { asDocument, readJsonl } from "../../eval/code-gold.ts";
import { buildGraph } from "../../src/extract/events/graph.ts";
import { loadEventModel } from "../../src/extract/events/learned/event-model.ts";
import { mentionCodes } from "../../src/extract/events/learned/implicit-roles.ts";
import { predicateFeatures } from "../../src/extract/events/learned/predicate-features.ts";
import { roleCandidates } from "../../src/extract/events/learned/role-features.ts";
import { contentWords, slotFeatures } from "../../src/extract/events/learned/slot-features.ts";
import { surroundingsOf } from "../../src/extract/events/learned/surroundings.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { mentionAt } from "../../src/extract/events/participants.ts";
import type { LinearModel } from "../../src/util/linear-model.ts";
import type { SlotNetwork } from "../../src/util/slot-network.ts";
import { createEventInputs, type Seen } from "../events/event-inputs.ts";
import { openLayers } from "../events/layers.ts";
import type { TaughtEvent, TaughtLabel, TaughtText } from "../events/taught-rows.ts";
import { unlabelledTexts } from "./unlabelled-texts.ts";

/** Shares of the teacher in the mean, where the mean is best on the development set; of the rest, that of the network. */
const TEACHER = 0.6;
const TEACHER_OF_ROLES = 0.5;
const NETWORK = 0.4;
/** Predicates that are so surely none tell little: one in four of them is kept. */
const SURELY_NONE = 0.97;
/** An event so likely is judged further. */
const LIKELY = 0.5;

type Shares = Readonly<Record<string, number>>;

interface TeacherReading {
  readonly k: number;
  readonly types: Shares;
  readonly type: string;
  readonly aux: Shares;
  readonly mode: Shares;
  readonly roles: readonly (readonly [number, number])[];
}

const layers = openLayers();
const { annotate, attributionsOf, codebook, clusters } = layers;
const match = createFrameMatcher(codebook);
const inputsOf = createEventInputs(layers);
const model = loadEventModel(readFileSync("models/en-events.bin"));
const taught = new Map(
  readJsonl<{ id: string; s: number; readings: TeacherReading[] }>(process.argv[2]).map(({ id, s, readings }) => [
    `${id} ${s}`,
    new Map(readings.map((reading) => [reading.k, reading])),
  ]),
);

/** The mean with our own models' shares of the classes; the network has its say where there is one. */
function joined(
  names: readonly string[],
  teacher: Shares,
  share: number,
  seen: Partial<Seen> & Pick<Seen, "features">,
  linear: LinearModel,
  network?: SlotNetwork,
): Shares {
  const classes = names.map((name) => linear.classes.indexOf(name));
  const scores = linear.score(seen.features, classes);
  const others = network && seen.example ? network.score(seen.example, classes) : null;
  const own = logShares(classes.map((k) => (others ? (1 - NETWORK) * scores[k] + NETWORK * others[k] : scores[k])));
  const joint = logShares(own.map((x, n) => (1 - share) * x + share * Math.log(Math.max(teacher[names[n]] ?? 0, 5e-4))));
  return Object.fromEntries(names.map((name, n) => [name, Math.round(Math.exp(joint[n]) * 1000) / 1000] as const));
}

const told = (shares: Shares): Shares => Object.fromEntries(Object.entries(shares).filter(([, share]) => share >= 0.005));

const texts: TaughtText[] = [];
let sure = 0;
for (const document of unlabelledTexts()) {
  const annotated = annotate(asDocument(document));
  const graph = buildGraph(annotated);
  const codes = mentionCodes(graph.document);
  const attributions = attributionsOf(annotated);
  const labels: TaughtLabel[] = [];
  graph.document.sentences.forEach((sentence, s) => {
    const judged = taught.get(`${document.id} ${s}`);
    if (!judged) return;
    const readings = match(graph, sentence);
    const around = surroundingsOf(graph, readings);
    const content = contentWords(graph, s);
    readings.forEach((reading, i) => {
      const teacher = judged.get(i);
      if (!teacher) return;
      const names = ["NONE", ...new Set(reading.candidates.map(({ frame }) => frame.event))];
      const seen = {
        features: predicateFeatures(graph, reading, around[i], clusters),
        example: slotFeatures(graph, reading, around[i], readings, content),
      };
      const types = joined(names, teacher.types, TEACHER, seen, model.type, model.typeNetwork);
      if (types.NONE > SURELY_NONE && sure++ % 4 > 0) return;
      const at = graph.tokens[reading.head].span[0];
      const candidate = reading.candidates.find(({ frame }) => frame.event === teacher.type);
      if (!candidate || types[teacher.type] < LIKELY) {
        labels.push([at, told(types)]);
        return;
      }
      const inputs = inputsOf(graph, { candidate, around: around[i] }, attributions, codes);
      const offered = roleCandidates(graph, reading.candidates[0]).map(({ head }) => head);
      const sides = new Set<string>();
      const roles: Record<string, readonly [number, number]> = {};
      inputs.fillers.forEach(({ head }, k) => {
        const [actor, recipient] = teacher.roles[offered.indexOf(head)] ?? [0, 0];
        const shares = joined(
          ["none", "actor", "recipient"],
          { none: 1 - actor - recipient, actor, recipient },
          TEACHER_OF_ROLES,
          inputs.roles[k],
          model.role,
          model.roleNetwork,
        );
        if (shares.none < 0.99) roles[graph.tokens[head].span[0]] = [shares.actor, shares.recipient];
        const code = codes[mentionAt(graph, head)?.index ?? -1];
        if (code && shares.none < 0.5) sides.add(code);
      });
      const modes = model.mode.classes.filter((name) => name.startsWith(`${teacher.type} `));
      const event: TaughtEvent = {
        type: teacher.type,
        aux: told(joined(model.aux.classes, teacher.aux, TEACHER, inputs.aux, model.aux, model.auxNetwork)),
        mode: told(joined(modes, teacher.mode, TEACHER, { features: inputs.mode(sides) }, model.mode)),
        roles,
      };
      labels.push([at, told(types), event]);
    });
  });
  if (labels.length > 0) texts.push({ id: document.id, labels });
}
writeFileSync("training/en/taught.jsonl.gz", gzipSync(`${texts.map((text) => JSON.stringify(text)).join("\n")}\n`, { level: 9 }));
const all = texts.flatMap(({ labels }) => labels);
console.log(`${texts.length} documents, ${all.length} predicates, ${all.filter(([, , event]) => event).length} events`);

function logShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const z = top + Math.log(scores.reduce((sum, x) => sum + Math.exp(x - top), 0));
  return scores.map((x) => x - z);
}
