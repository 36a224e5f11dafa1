// How well a time expression dates a predicate, by the dependency path between them: a share of annotated events that have its date.
import type { Token } from "../../model/token.ts";

/** Relation → factor for a step from the common head down to the time expression. */
const DOWN: Readonly<Record<string, number>> = { acl: 0.25, advcl: 0.4, conj: 0.3, parataxis: 0.25, ccomp: 0.5, csubj: 0.4, appos: 0.7 };
/** The first step below the predicate itself: what is said of it ("the raid carried out on Friday"). */
const DOWN_FIRST: Readonly<Record<string, number>> = { acl: 0.95 };
/** Relation → factor for a step from the predicate up to the common head. */
const UP: Readonly<Record<string, number>> = {
  xcomp: 0.95,
  obj: 0.7,
  obl: 0.55,
  advcl: 0.52,
  conj: 0.52,
  ccomp: 0.45,
  appos: 0.6,
  parataxis: 0.4,
  acl: 0.4,
  nsubj: 0.25,
  nmod: 0.3,
  compound: 0.3,
  amod: 0.4,
};
const DIRECT = 0.92;
const STEP_DOWN = 0.95;
const STEP_UP = 0.4;

/** Between 0 and 1: how likely the time at `time` is that of the predicate at `head` (token indexes of one sentence). */
export function timeAttachment(tokens: readonly Token[], head: number, time: number): number {
  const way = steps(tokens, head, time);
  if (!way) return 0;
  let score = DIRECT;
  for (const step of way.up) score *= UP[step] ?? STEP_UP;
  way.down.forEach((step, i) => {
    score *= (i === 0 && way.up.length === 0 ? DOWN_FIRST[step] : undefined) ?? DOWN[step] ?? STEP_DOWN;
  });
  return score;
}

/** The relations up from the predicate and down to the time, as words: "conj^obl". */
export function wayTo(tokens: readonly Token[], head: number, time: number): string {
  const way = steps(tokens, head, time);
  return way ? `${way.up.join("<")}^${way.down.join(">")}` : "none";
}

function steps(tokens: readonly Token[], head: number, time: number): { up: string[]; down: string[] } | null {
  const above: number[] = [];
  for (let at = head; at >= 0 && above.length < tokens.length; at = (tokens[at] as Token).head) above.push(at);
  const down: string[] = [];
  let at = time;
  while (at >= 0 && !above.includes(at) && down.length < tokens.length) {
    down.unshift(relation(tokens[at] as Token));
    at = (tokens[at] as Token).head;
  }
  if (at < 0) return null;
  return { up: above.slice(0, above.indexOf(at)).map((index) => relation(tokens[index] as Token)), down };
}

const relation = ({ deprel }: Token): string => deprel.split(":")[0] ?? deprel;
