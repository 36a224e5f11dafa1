// Why events of annotated documents are missed, wrongly coded or coded where there is none: counts by cause, for error analysis. Pairs are found more simply
// than by the scorer (same type, words that overlap), so that the counts are near its own, not the same.
import type { Reading } from "../src/extract/events/candidate.ts";
import { buildGraph, type Graph } from "../src/extract/events/graph.ts";
import { mentionCodes } from "../src/extract/events/learned/implicit-roles.ts";
import type { CodedDocument, CodedEvent } from "../src/model/coded-document.ts";
import type { Sentence } from "../src/model/sentence.ts";
import type { Span } from "../src/model/span.ts";
import type { Extraction } from "../src/pipeline.ts";
import type { GoldEvent } from "../training/events/align.ts";

/** Counts by cause of each kind of error. */
export type EventErrors = Readonly<Record<"missed" | "false" | "actor" | "recipient" | "aux", Record<string, number>>>;

type Role = "actor" | "recipient";

/** Share of the words of both that two spans have in common, from which they can be one event. */
const OVERLAP = 0.2;

export const noErrors = (): EventErrors => ({ missed: {}, false: {}, actor: {}, recipient: {}, aux: {} });

/** Counts the errors of one document. `match`: the readings that the code book offers for a sentence. */
export function countErrors(
  errors: EventErrors,
  gold: readonly GoldEvent[],
  coded: CodedDocument,
  extraction: Extraction,
  match: (graph: Graph, sentence: Sentence) => readonly Reading[],
): void {
  const graph = buildGraph(extraction.document);
  const readings = graph.document.sentences.flatMap((sentence) => match(graph, sentence));
  const codes = mentionCodes(graph.document);
  const count = (kind: keyof EventErrors, cause: string): void => {
    errors[kind][cause] = (errors[kind][cause] ?? 0) + 1;
  };
  const left = new Set(coded.events);
  for (const event of gold) {
    const span = spanOf(event, coded.text);
    const same = [...left].filter((other) => other.event === event.event && iou(span, other.span) >= OVERLAP);
    const found = same.sort((a, b) => agreement(event, b) - agreement(event, a) || iou(span, b.span) - iou(span, a.span))[0];
    if (!found) count("missed", whyMissed(event, span));
    else {
      left.delete(found);
      for (const role of ["actor", "recipient"] as const) {
        const why = whyOther(event, found, role, span);
        if (why) count(role, why);
      }
      const why = whyUnreal(event, found);
      if (why) count("aux", why);
    }
  }
  for (const event of left) {
    const beside = gold.filter((other) => iou(spanOf(other, coded.text), event.span) >= OVERLAP);
    if (beside.some((other) => other.event === event.event)) count("false", "told twice");
    else count("false", beside.length > 0 ? `another type than ${beside[0].event}: ${event.event}` : `no event: ${event.event}`);
  }

  function whyMissed(event: GoldEvent, span: Span): string {
    const within = readings.filter(({ head }) => inside(graph.tokens[head].span, span));
    if (within.length === 0) return "no predicate of the code book";
    const offering = within.filter(({ candidates }) => candidates.some(({ frame }) => frame.event === event.event));
    if (offering.length === 0) return "no frame of the type";
    if (coded.events.some((other) => other.event !== event.event && iou(span, other.span) >= OVERLAP))
      return `another type: ${event.event}`;
    const held = offering.some(({ blocked, candidates }) => !blocked && candidates.some((c) => c.held && c.frame.event === event.event));
    return held ? `held for no event: ${event.event}` : "conditions of its frame do not hold";
  }

  function whyOther(event: GoldEvent, found: CodedEvent, role: Role, span: Span): string | null {
    const [wanted, given] = [new Set(event[role].map(({ code }) => code)), new Set(found[role].map(({ code }) => code))];
    if (wanted.size === given.size && [...wanted].every((code) => given.has(code))) return null;
    if (wanted.size === 0) return "one too many";
    if (given.size === 0) {
      const bears = (within: boolean): boolean =>
        graph.document.mentions.some((m) => wanted.has(codes[m.index] ?? "") && (!within || inside(m.span, span)));
      return bears(true) ? "left out, named in the evidence" : bears(false) ? "left out, named elsewhere" : "left out, nobody has the code";
    }
    if ([...wanted].some((code) => given.has(code))) return "one of several";
    const party = found[role].find(({ text }) => event[role].some((other) => other.text === text));
    if (!party) return "other words chosen";
    return /\p{Lu}/u.test(party.text.replace(/^The /, ""))
      ? "right words, wrong code of a name"
      : "right words, wrong code of a description or pronoun";
  }
}

function whyUnreal(event: GoldEvent, found: CodedEvent): string | null {
  const [wanted, given] = [[...event.aux].sort().join("+"), [...found.aux].sort().join("+")];
  if (wanted === given) return null;
  return `${wanted || "fact"} as ${given || "fact"}`;
}

const agreement = (gold: GoldEvent, coded: CodedEvent): number =>
  (["actor", "recipient"] as const).filter((role) => gold[role].some(({ code }) => coded[role].some((other) => other.code === code)))
    .length;

const inside = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];

function spanOf({ span, evidence }: GoldEvent, text: string): Span {
  const at = text.indexOf(evidence);
  return span ?? [at, at + evidence.length];
}

function iou(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return shared / (a[1] - a[0] + b[1] - b[0] - shared);
}
