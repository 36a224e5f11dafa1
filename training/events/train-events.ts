// Trains models/en-events.bin on gold/train.jsonl and our own passages (training/en/sentences): event types over the code book's frames, auxiliary modes, role fillers.
// `npm run train:events` writes the model; with `--only aux,date` the other sections stay as they are; with `--cv` it prints cross-validated figures instead.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asDocument, type GoldDocument } from "../../eval/code-gold.ts";
import { SHARED } from "../../eval/shared.ts";
import type { Candidate } from "../../src/extract/events/candidate.ts";
import { createCasualtyReader } from "../../src/extract/events/casualties.ts";
import { createPlaceReader } from "../../src/extract/events/event-place.ts";
import { evidenceSpan } from "../../src/extract/events/evidence-span.ts";
import { buildGraph, type Graph } from "../../src/extract/events/graph.ts";
import { dateContext, dateFeatures, type EarlierEvent, type Telling } from "../../src/extract/events/learned/choose-date.ts";
import { modeClass } from "../../src/extract/events/learned/choose-mode.ts";
import { placeFeatures } from "../../src/extract/events/learned/choose-place.ts";
import { quantityFeatures } from "../../src/extract/events/learned/choose-quantity.ts";
import { EVENT_MODEL_VERSION } from "../../src/extract/events/learned/event-model.ts";
import { figuresOf, implicitFeatures, mentionCodes, type Role, type Told } from "../../src/extract/events/learned/implicit-roles.ts";
import { predicateFeatures } from "../../src/extract/events/learned/predicate-features.ts";
import { contentWords, slotFeatures } from "../../src/extract/events/learned/slot-features.ts";
import { surroundingsOf } from "../../src/extract/events/learned/surroundings.ts";
import { createFrameMatcher } from "../../src/extract/events/match-frames.ts";
import { mentionAt } from "../../src/extract/events/participants.ts";
import { createPlaceOffer } from "../../src/extract/events/place-candidates.ts";
import { createQuantityReader } from "../../src/extract/events/quantities.ts";
import { createQuantityOffer } from "../../src/extract/events/quantity-candidates.ts";
import { decodeLinearModel, type LinearModel } from "../../src/util/linear-model.ts";
import { packSections, unpackSections } from "../../src/util/sections.ts";
import { encodeWordTable } from "../../src/util/word-table.ts";
import { pruneLinear } from "../lib/prune-linear.ts";
import { type LinearExample, trainLinear } from "../lib/train-linear.ts";
import { type LabelledSlots, trainSlots } from "../lib/train-slots.ts";
import { align, type GoldEvent } from "./align.ts";
import { dateLabels } from "./date-labels.ts";
import { createEventInputs } from "./event-inputs.ts";
import { openLayers } from "./layers.ts";
import { placeLabels } from "./place-labels.ts";
import { quantityLabels } from "./quantity-labels.ts";
import { readPassages } from "./read-passages.ts";
import { ROLES, roleLabels } from "./role-labels.ts";
import { taughtRows } from "./taught-rows.ts";
import { wordTable } from "./word-table.ts";

const layers = openLayers();
const { annotate, attributionsOf, codebook, language, clusters } = layers;
const matchFrames = createFrameMatcher(codebook);
const inputsOf = createEventInputs(layers);
const ruledPlace = createPlaceReader(language);
const offerPlaces = createPlaceOffer(language);
const quantities = createQuantityReader(language);
const casualties = createCasualtyReader(language, quantities);
const offerQuantities = createQuantityOffer(quantities);
const TYPES = ["NONE", ...[...codebook.events.keys()].sort()];
const AUXES = [
  "",
  "future",
  "hypothetical",
  "negation",
  "historical",
  "future+hypothetical",
  "hypothetical+negation",
  "future+negation",
  "historical+negation",
];
/** Passages cut from their stories: only some of their events are dated. */
const DATES_RARE = /^sent-[ab]/;
/** Passages of whose events few are placed. */
const PLACES_RARE = /^sent-(am|c|d|e)/;
/** Reports of one sentence tell few things that are not so. */
const UNREAL_RARE = /^wce/;
/** Features of types and modes that weigh less, as a share of the largest weight, are left out: more than a third of them, without loss. */
const HARDLY = 0.08;
const NETWORK = { epochs: 8, rate: 0.001, dropWords: 0.15, dropHidden: 0.4, decay: 0.01 };
const MODES = [...codebook.events.values()].flatMap(({ name, modes }) =>
  [null, ...modes.map((mode) => mode.name)].map((mode) => modeClass(name, mode)),
);
const typeId = new Map(TYPES.map((name, i) => [name, i]));
const ALL_AUXES = AUXES.map((_, k) => k);
const ALL_ROLES = ROLES.map((_, k) => k);

type Example = LinearExample & LabelledSlots;

interface Rows {
  readonly document: GoldDocument;
  readonly types: Example[];
  readonly modes: LinearExample[];
  readonly dates: LinearExample[];
  readonly places: LinearExample[];
  readonly quantities: LinearExample[];
  readonly auxes: Example[];
  readonly roles: Example[];
  readonly implicit: LinearExample[];
  readonly gold: number;
}

function rowsOf(document: GoldDocument): Rows {
  const annotated = annotate(asDocument(document));
  const graph: Graph = buildGraph(annotated);
  const readings = graph.document.sentences.map((sentence) => matchFrames(graph, sentence));
  const around = readings.flatMap((group) => surroundingsOf(graph, group));
  const beside = readings.flatMap((group) => group.map(() => group));
  const { rows } = align(graph, readings.flat(), document);
  const types: Rows["types"] = [];
  const modes: LinearExample[] = [];
  const dates: LinearExample[] = [];
  const dated: EarlierEvent[] = [];
  const places: LinearExample[] = [];
  const counts: LinearExample[] = [];
  const auxes: Example[] = [];
  const roles: Example[] = [];
  const told: { event: Told; gold: GoldEvent }[] = [];
  const codes = mentionCodes(graph.document);
  const attributions = attributionsOf(annotated);
  rows.forEach(({ reading, gold }, i) => {
    types.push({
      features: predicateFeatures(graph, reading, around[i], clusters),
      label: typeId.get(gold?.event ?? "NONE") as number,
      example: slotFeatures(graph, reading, around[i], beside[i], contentWords(graph, graph.sentence[reading.head])),
      allowed: [0, ...reading.candidates.map((c) => typeId.get(c.frame.event) as number)],
    });
    const candidate = gold && reading.candidates.find((c) => c.frame.event === gold.event);
    if (!gold || !candidate) return;
    const inputs = inputsOf(graph, { candidate, around: around[i] }, attributions, codes);
    const { fillers, telling, offered } = inputs;
    const about = dateContext(graph, telling, offered);
    const labelsOfDates = dateLabels(offered.all, gold.date);
    labelsOfDates.forEach((label, k) => {
      dates.push({ features: dateFeatures(graph, candidate, about, offered.all[k], dated).hashes, label });
    });
    const is = labelsOfDates.indexOf(1);
    dated.push({
      sentence: graph.sentence[candidate.head],
      lemma: graph.lemmas[candidate.head],
      date: is < 0 ? null : offered.all[is].date,
    });
    const aux = AUXES.indexOf([...gold.aux].sort().join("+"));
    if (aux >= 0) auxes.push({ ...inputs.aux, label: aux, allowed: ALL_AUXES });
    const labels = roleLabels(graph, candidate.head, fillers, gold);
    labels.forEach((label, k) => {
      roles.push({ ...inputs.roles[k], label, allowed: ALL_ROLES });
    });
    const codesOf = (role: number): Set<string> =>
      new Set(fillers.flatMap(({ head }, k) => (labels[k] === role ? [codes[mentionAt(graph, head)?.index ?? -1] ?? "---"] : [])));
    const [actor, recipient] = [codesOf(1), codesOf(2)];
    const sides = {
      actor: fillers.flatMap(({ head }, k) => (labels[k] === 1 ? [head] : [])),
      recipient: fillers.flatMap(({ head }, k) => (labels[k] === 2 ? [head] : [])),
    };
    const sided = { ...telling, candidate: { ...candidate, ...sides } };
    const within = evidenceOf(sided.candidate);
    places.push(...placeRows(sided, within, actor, recipient, gold));
    counts.push(...countRows(sided, within, gold));
    const mode = MODES.indexOf(modeClass(gold.event, gold.mode));
    if (mode >= 0)
      modes.push({
        features: inputs.mode(new Set([...actor, ...recipient])),
        label: mode,
        allowed: MODES.flatMap((name, k) => (name.startsWith(`${gold.event} `) ? [k] : [])),
      });
    const { head } = candidate;
    const token = graph.tokens[head];
    told.push({
      gold,
      event: {
        head,
        sentence: graph.sentence[head],
        type: gold.event,
        lemma: token.lemma.toLowerCase(),
        pos: token.upos,
        actor,
        recipient,
      },
    });
  });
  const implicit: LinearExample[] = [];
  const figures = figuresOf(graph.document);
  const events = told.map(({ event }) => event);
  for (const { event, gold } of told)
    for (const role of ["actor", "recipient"] as Role[]) {
      if (event[role].size > 0) continue;
      figures.forEach((figure, rank) => {
        const label = Number(gold[role].some(({ code }) => code === figure.code));
        implicit.push({ features: implicitFeatures(graph, event, role, figure, rank, events).hashes, label });
      });
    }
  function evidenceOf(candidate: Candidate): number[] {
    const [from, to] = evidenceSpan(graph, candidate);
    const { first, end } = graph.document.sentences[graph.sentence[candidate.head]];
    return graph.tokens.slice(first, end).flatMap(({ index, span }) => (span[0] >= from && span[1] <= to ? [index] : []));
  }
  function countRows(telling: Telling, evidence: readonly number[], gold: GoldEvent): LinearExample[] {
    const { candidate } = telling;
    const ruled = quantities.among(graph, evidence, candidate.clause);
    const offered = offerQuantities(graph, { candidate, evidence, ruled, ...casualties(graph, evidence) });
    const labels = quantityLabels(offered, gold.quantity ?? null);
    return quantityFeatures(graph, telling, offered).map(({ hashes }, k) => ({ features: hashes, label: labels[k] }));
  }
  function placeRows(
    telling: Telling,
    evidence: readonly number[],
    actor: ReadonlySet<string>,
    recipient: ReadonlySet<string>,
    gold: GoldEvent,
  ): LinearExample[] {
    const { candidate, speech } = telling;
    const { head, clause, content } = candidate;
    const taken = new Set([...candidate.actor, ...candidate.recipient]);
    const ruled = ruledPlace(graph, evidence, { head, clause, taken, actor: new Set(candidate.actor), content: new Set(content), speech });
    const offered = offerPlaces(graph, { candidate, evidence, actor, recipient, ruled }, codes);
    const labels = placeLabels(offered, gold.place ?? null);
    return placeFeatures(graph, telling, offered).map(({ hashes }, k) => ({ features: hashes, label: labels[k] }));
  }
  return { document, types, modes, dates, places, quantities: counts, auxes, roles, implicit, gold: document.events.length };
}

function weighedAuxes({ auxes, document }: Rows): Example[] {
  return UNREAL_RARE.test(document.id) ? auxes.map((example) => ({ ...example, weight: 0.5 })) : auxes;
}

const train = {
  types: (rows: readonly Rows[]) =>
    pruneLinear(
      trainLinear(TYPES, [...rows.flatMap((r) => r.types), ...taught.types], { epochs: 8, rate: 0.01, l2: 1e-3, minCount: 2, orders: 6 }),
      HARDLY,
    ),
  typeNetwork: (rows: readonly Rows[]) =>
    trainSlots(TYPES, words, [...rows.flatMap((r) => r.types), ...taught.types], { ...NETWORK, hidden: 128 }),
  modes: (rows: readonly Rows[]) =>
    trainLinear(MODES, [...rows.flatMap((r) => r.modes), ...taught.modes], { epochs: 8, rate: 0.02, l2: 0.03, minCount: 4, orders: 6 }),
  dates: (rows: readonly Rows[]) =>
    trainLinear(
      ["not", "is"],
      rows.filter(({ document }) => !DATES_RARE.test(document.id)).flatMap((r) => r.dates),
      { epochs: 5, rate: 0.005, l2: 0.1, minCount: 6, orders: 6 },
    ),
  places: (rows: readonly Rows[]) =>
    trainLinear(
      ["not", "is"],
      rows.filter(({ document }) => !PLACES_RARE.test(document.id)).flatMap((r) => r.places),
      { epochs: 5, rate: 0.005, l2: 0.05, minCount: 3, orders: 6 },
    ),
  quantities: (rows: readonly Rows[]) =>
    trainLinear(
      ["not", "is"],
      rows.flatMap((r) => r.quantities),
      { epochs: 5, rate: 0.01, l2: 0.05, minCount: 3, orders: 6 },
    ),
  auxes: (rows: readonly Rows[]) =>
    trainLinear(AUXES, [...rows.flatMap(weighedAuxes), ...taught.auxes], { epochs: 8, rate: 0.02, l2: 0.1, minCount: 4, orders: 6 }),
  auxNetwork: (rows: readonly Rows[]) =>
    trainSlots(AUXES, words, [...rows.flatMap(weighedAuxes), ...taught.auxes], { ...NETWORK, hidden: 64, minCount: 4 }),
  roles: (rows: readonly Rows[]) =>
    trainLinear(ROLES, [...rows.flatMap((r) => r.roles), ...taught.roles], { epochs: 8, rate: 0.02, l2: 0.03, minCount: 2, orders: 6 }),
  roleNetwork: (rows: readonly Rows[]) =>
    trainSlots(ROLES, words, [...rows.flatMap((r) => r.roles), ...taught.roles], { ...NETWORK, hidden: 64, minCount: 4 }),
  implicit: (rows: readonly Rows[]) =>
    trainLinear(
      ["not", "fills"],
      rows.flatMap((r) => r.implicit),
      { epochs: 8, rate: 0.01, l2: 1e-3, minCount: 2, orders: 6 },
    ),
};

const ONLY = process.argv.indexOf("--only");
const only = ONLY < 0 ? null : process.argv[ONLY + 1].split(",");
const files = process.argv.slice(2).filter((a) => !a.startsWith("--") && a !== only?.join(","));
const SENTENCES = "training/en/sentences";
const ours = readdirSync(SENTENCES)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .map((name) => join(SENTENCES, name));
const rows = (files.length > 0 ? files : [join(SHARED, "gold/train.jsonl"), ...ours]).flatMap(readPassages).map(rowsOf);

const words = wordTable();
/** Sections that learn from annotated texts alone. */
const ANNOTATED = ["date", "place", "quantity", "implicit"];
const NONE_TAUGHT = { types: [], auxes: [], modes: [], roles: [] };
const taught = only?.every((name) => ANNOTATED.includes(name))
  ? NONE_TAUGHT
  : taughtRows(layers, { types: TYPES, auxes: AUXES, modes: MODES });

function evaluate(test: readonly Rows[], models: { types: LinearModel; auxes: LinearModel; roles: LinearModel }): void {
  const pct = (a: number, b: number): string => ((100 * a) / Math.max(1, b)).toFixed(1);
  const gold = test.reduce((n, r) => n + r.gold, 0);
  const aligned = test.reduce((n, r) => n + r.auxes.length, 0);
  for (const lean of [-0.5, 0, 0.5, 1, 1.5]) {
    let hit = 0;
    let system = 0;
    for (const r of test)
      for (const e of r.types) {
        const scores = models.types.score(e.features);
        let best = 0;
        let top = scores[0] - lean;
        for (const k of e.allowed ?? []) if (k && scores[k] > top) [best, top] = [k, scores[k]];
        if (best) system++;
        if (best && best === e.label) hit++;
      }
    console.log(
      `types lean ${lean}: P ${pct(hit, system)} R ${pct(hit, gold)} F ${pct(2 * hit, system + gold)} (recall of candidates ${pct(aligned, gold)})`,
    );
  }
  const accuracy = (kind: "auxes" | "roles"): string => {
    let right = 0;
    let all = 0;
    for (const r of test)
      for (const e of r[kind]) {
        const scores = models[kind].score(e.features);
        let best = 0;
        for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k;
        right += Number(best === e.label);
        all++;
      }
    return pct(right, all);
  };
  const roleF = [1, 2].map((role) => {
    let hit = 0;
    let system = 0;
    let wanted = 0;
    for (const r of test)
      for (const e of r.roles) {
        const scores = models.roles.score(e.features);
        let best = 0;
        for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k;
        system += Number(best === role);
        wanted += Number(e.label === role);
        hit += Number(best === role && e.label === role);
      }
    return `${ROLES[role]} P ${pct(hit, system)} R ${pct(hit, wanted)} F ${pct(2 * hit, system + wanted)}`;
  });
  console.log(`aux accuracy ${accuracy("auxes")}; roles ${accuracy("roles")}: ${roleF.join("; ")}`);
}

if (process.argv.includes("--cv")) {
  const FOLDS = 4;
  const press = rows.filter((r) => !/^(wce|sent)/.test(r.document.id));
  const held = new Map(press.map((r, i) => [r, i % FOLDS]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = rows.filter((r) => held.get(r) !== fold);
    const test = rows.filter((r) => held.get(r) === fold);
    console.log(`fold ${fold}: ${test.length} documents`);
    evaluate(test, {
      types: decodeLinearModel(train.types(rest)),
      auxes: decodeLinearModel(train.auxes(rest)),
      roles: decodeLinearModel(train.roles(rest)),
    });
    if (process.argv.includes("--one")) break;
  }
} else {
  const FILE = "models/en-events.bin";
  const trainers = {
    type: train.types,
    typeNetwork: train.typeNetwork,
    mode: train.modes,
    date: train.dates,
    place: train.places,
    quantity: train.quantities,
    aux: train.auxes,
    auxNetwork: train.auxNetwork,
    role: train.roles,
    roleNetwork: train.roleNetwork,
    implicit: train.implicit,
  };
  const held = only === null ? new Map<string, Uint8Array>() : unpackSections(readFileSync(FILE)).sections;
  const sections = new Map<string, Uint8Array>([["words", encodeWordTable(words)]]);
  for (const [name, fit] of Object.entries(trainers)) {
    const bytes = only === null || only.includes(name) ? fit(rows) : held.get(name);
    if (bytes) sections.set(name, bytes);
  }
  writeFileSync(FILE, packSections(EVENT_MODEL_VERSION, sections));
}
