// Decides which of the days that a document offers an event is of, or none (a ranking of candidates, each judged by itself).
import type { FeatureSet } from "../../../util/feature-set.ts";
import type { LinearModel } from "../../../util/linear-model.ts";
import { accordingTo } from "../according-to.ts";
import type { Candidate } from "../candidate.ts";
import type { Graph } from "../graph.ts";
import type { Report } from "../reported-by.ts";
import { definiteness } from "./definiteness.ts";
import { likeliest } from "./likeliest.ts";
import { signFeatures } from "./sign-features.ts";

/** A date with what speaks for it. */
export interface OfferedDate {
  readonly date: string;
  readonly dateText: string | null;
  readonly signs: readonly string[];
}

export interface OfferedDates {
  readonly reality: string;
  readonly cueReality: string;
  readonly all: readonly OfferedDate[];
}

/** What of an event bears on its day. */
export interface Telling {
  readonly candidate: Candidate;
  /** The event is done by saying it. */
  readonly speech: boolean;
  /** "": told by the writer; else "said", or "quoted" in quotation marks, with "own" before it when it is the speaker's own act. */
  readonly reported: string;
  /** Auxiliary modes that the rules give. */
  readonly rules: readonly string[];
}

/** An event of the document before this one, with the date that it was given. */
export interface EarlierEvent {
  readonly sentence: number;
  readonly lemma: string;
  readonly date: string | null;
}

/** How a report tells the event. */
export function howReported(graph: Graph, candidate: Candidate, report: Report | null): string {
  if (report === null) return "";
  const how = report.attribution.direct ? "quoted" : "said";
  return accordingTo(graph, candidate, report, true) === null ? `own ${how}` : how;
}

/** A date is taken when its probability passes this: where F1 of held-out training documents is highest. */
const TAKEN = 0.35;
/** Signs that tell finer than the training set can: with them, dates of other documents are chosen worse. */
const TOO_FINE = /^(told \d|ahead \d|published (alone|too))/;
const NEVER = 99;
const FIRST_SENTENCES = 4;

/** A predicate's tag with its auxiliaries: "have/VBP VBN". */
function aspectOf(graph: Graph, t: number): string {
  const auxiliaries = graph.children[t].filter((c) => /^(aux|cop)/.test(graph.tokens[c].deprel));
  return [...auxiliaries.map((c) => `${graph.lemmas[c]}/${graph.tokens[c].xpos}`), graph.tokens[t].xpos].join(" ");
}

/** Adverbs of a predicate and of its clause: "already", "earlier". */
function adverbsOf(graph: Graph, head: number, clause: number): string[] {
  return [...new Set([head, clause])].flatMap((t) =>
    graph.children[t].filter((c) => graph.tokens[c].deprel.startsWith("advmod")).map((c) => `adverb ${graph.lemmas[c]}`),
  );
}

/** The word that begins a predicate's clause, here or above: "after", "while". */
function markOf(graph: Graph, t: number): string {
  for (let at = t, step = 0; at >= 0 && step < 3; at = graph.tokens[at].head, step++) {
    const mark = graph.children[at].find((c) => graph.tokens[c].deprel === "mark" || graph.tokens[c].deprel === "case");
    if (mark !== undefined) return `${graph.lemmas[mark]} ${step}`;
  }
  return "";
}

/** The word with which a sentence begins, when it is no name or noun. */
function opener(graph: Graph, sentence: number): string {
  const { first } = graph.document.sentences[sentence];
  const token = graph.tokens[first];
  return /^(ADV|ADP|SCONJ|CCONJ|DET|PRON)$/.test(token.upos) ? graph.lemmas[first] : token.upos;
}

/** Relations from a predicate up, with the tags of what they lead to. */
function wayUp(graph: Graph, head: number): string {
  const steps: string[] = [];
  for (let at = head; graph.tokens[at].head >= 0 && steps.length < 3; at = graph.tokens[at].head)
    steps.push(`${graph.tokens[at].deprel.split(":")[0]} ${graph.tokens[graph.tokens[at].head].xpos}`);
  return steps.join(" ");
}

/** What goes together with each sign of a date: the event, how it is told and where. */
export function dateContext(graph: Graph, { candidate, speech, reported, rules }: Telling, offered: OfferedDates): string[] {
  const { head, frame } = candidate;
  const token = graph.tokens[head];
  const sentence = graph.document.sentences[graph.sentence[head]];
  const place = sentence.kind === "title" ? "title" : sentence.index < FIRST_SENTENCES ? "early" : "later";
  const kind = `${speech ? "speech" : "deed"} ${reported}`;
  const brief = graph.document.sentences.length <= 6 ? "brief" : "long";
  const own = Math.min(3, offered.all.filter(({ dateText }) => dateText !== null).length);
  return [
    `reality ${offered.reality}`,
    `kind ${kind}`,
    `cue ${kind} ${offered.cueReality}`,
    `cue ${kind} ${offered.cueReality} ${offered.reality} ${own}`,
    `event ${frame.event}`,
    `tag ${token.xpos}`,
    `relation ${token.deprel}`,
    `place ${place}`,
    `brief ${brief}`,
    `rules ${rules.join("+")}`,
    `told ${offered.reality} ${kind} ${place}`,
    `told ${offered.reality} ${token.deprel} ${brief}`,
    `own ${own}`,
    `own ${own} ${offered.reality} ${place}`,
    `lemma ${graph.lemmas[head]}`,
    `aspect ${aspectOf(graph, candidate.clause)}`,
    ...adverbsOf(graph, head, candidate.clause),
    `mark ${markOf(graph, candidate.clause)}`,
    `opens ${opener(graph, graph.sentence[head])}`,
    `way up ${wayUp(graph, head)}`,
    `definite ${token.upos} ${definiteness(graph, head)}`,
    `event ${frame.event} ${offered.reality} ${kind}`,
  ];
}

/** How a date goes with those of the events before: texts that date their events keep to it, and one day holds several. */
function signsOfEarlier(graph: Graph, { head }: Candidate, date: string, earlier: readonly EarlierEvent[]): string[] {
  const sentence = graph.sentence[head];
  let near = NEVER;
  let sameWord = false;
  for (const event of earlier) {
    if (event.date !== date) continue;
    near = Math.min(near, sentence - event.sentence);
    sameWord ||= event.lemma === graph.lemmas[head];
  }
  const last = earlier.at(-1);
  const lastDate = last === undefined ? "first" : last.date === null ? "none" : last.date === date ? "same" : "other";
  return [
    near === NEVER ? "earlier never" : `earlier ${Math.min(near, 3)} ${sameWord}`,
    `earlier last ${lastDate} ${last ? Math.min(3, sentence - last.sentence) : ""}`,
  ];
}

/** Features of one of the dates offered; `context` is the event's, `earlier` the events before it. */
export function dateFeatures(
  graph: Graph,
  candidate: Candidate,
  context: readonly string[],
  date: OfferedDate,
  earlier: readonly EarlierEvent[],
): FeatureSet {
  const signs = date.signs.filter((name) => !TOO_FINE.test(name));
  return signFeatures([...signs, ...signsOfEarlier(graph, candidate, date.date, earlier)], context);
}

/** The likeliest of the dates offered, or null. */
export function chooseDate(
  graph: Graph,
  model: LinearModel,
  telling: Telling,
  offered: OfferedDates,
  earlier: readonly EarlierEvent[],
): OfferedDate | null {
  const context = dateContext(graph, telling, offered);
  const features = offered.all.map((date) => dateFeatures(graph, telling.candidate, context, date, earlier));
  return likeliest(model, offered.all, features, TAKEN);
}
