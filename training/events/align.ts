// Pairs gold events with the readings of the matcher, so that a reading's label is the type of the event that it tells.
import type { GoldDocument } from "../../eval/code-gold.ts";
import type { Reading } from "../../src/extract/events/candidate.ts";
import type { Graph } from "../../src/extract/events/graph.ts";

export interface GoldEvent {
  readonly event: string;
  readonly mode: string | null;
  readonly aux: readonly string[];
  readonly actor: readonly { code: string; text: string }[];
  readonly recipient: readonly { code: string; text: string }[];
  readonly evidence: string;
  readonly span?: readonly [number, number];
  readonly date: string | null;
  readonly place?: string | null;
  readonly quantity?: { readonly value: number } | null;
}

export interface Aligned {
  readonly reading: Reading;
  readonly gold: GoldEvent | null;
}

const depth = (graph: Graph, t: number): number => {
  let n = 0;
  for (let at = t; graph.tokens[at].head >= 0 && n < 60; at = graph.tokens[at].head) n++;
  return n;
};

/** Each reading with its gold event, and how many gold events found none. */
export function align(graph: Graph, readings: readonly Reading[], document: GoldDocument): { rows: Aligned[]; unaligned: GoldEvent[] } {
  const golds = document.events as unknown as GoldEvent[];
  const taken = new Map<Reading, GoldEvent>();
  const unaligned: GoldEvent[] = [];
  for (const gold of golds) {
    const from = gold.span?.[0] ?? document.text.indexOf(gold.evidence);
    const to = from + gold.evidence.length;
    let best: Reading | null = null;
    let bestScore = -Infinity;
    for (const reading of readings) {
      const [start, end] = graph.tokens[reading.head].span;
      if (start < from || end > to || taken.has(reading)) continue;
      if (!reading.candidates.some((c) => c.frame.event === gold.event)) continue;
      const first = reading.candidates.find((c) => c.held);
      const score =
        2 * Number(first?.frame.event === gold.event) +
        Number(first?.frame.event === gold.event && first.frame.mode === gold.mode) -
        0.3 * depth(graph, reading.head);
      if (score > bestScore) {
        best = reading;
        bestScore = score;
      }
    }
    if (best) taken.set(best, gold);
    else unaligned.push(gold);
  }
  return { rows: readings.map((reading) => ({ reading, gold: taken.get(reading) ?? null })), unaligned };
}
