// Splits a component into entries: what may be one pairwise need not be one all together (a call on Monday, "the call", a call on Thursday).
import type { LedgerMention } from "../model/ledger-mention.ts";
import { countShared } from "../util/count-shared.ts";
import type { Facts } from "./mention-facts.ts";

/** Members of a cluster that a further mention is compared with. */
const ASKED = 12;
/** Part of them with which it must go together. */
const QUORUM = 0.5;

/** Bonus for mentions of one document. */
const MATE = 100;

interface Cluster {
  readonly n: number;
  readonly members: LedgerMention[];
  readonly documents: Set<string>;
}

/** Mentions of one entry each. The most telling mentions found the clusters, the vaguer ones join the nearest that they fit. */
export function cluster(
  component: readonly LedgerMention[],
  read: (mention: LedgerMention) => Facts,
  keys: (mention: LedgerMention) => readonly string[],
  compatible: (a: LedgerMention, b: LedgerMention) => boolean,
): LedgerMention[][] {
  const sorted = [...component].sort((a, b) => before(read(a), read(b)));
  const byKey = new Map<string, Set<Cluster>>();
  const clusters: Cluster[] = [];
  for (const mention of sorted) {
    const own = keys(mention);
    const near = new Set<Cluster>();
    for (const key of own) for (const one of byKey.get(key) ?? []) near.add(one);
    const fitting = [...near]
      .map((one) => ({ one, score: affinity(mention, one) }))
      .filter(({ score }) => score > -Infinity)
      .sort((a, b) => b.score - a.score || a.one.n - b.one.n);
    // "The talks of the two countries" are of the one meeting that they had in those days, or else of nobody knows which.
    const doubtful = fitting.length > 1 && isNameless(read(mention)) && fitting[0]!.score < MATE / 2;
    let best = doubtful ? undefined : fitting[0]?.one;
    if (!best) clusters.push((best = { n: clusters.length, members: [], documents: new Set() }));
    best.members.push(mention);
    best.documents.add(mention.document.id);
    for (const key of own) {
      const list = byKey.get(key);
      if (list) list.add(best);
      else byKey.set(key, new Set([best]));
    }
  }
  return clusters.map(({ members }) => members);

  /** −Infinity: it does not belong there. */
  function affinity(mention: LedgerMention, { members, documents }: Cluster): number {
    const facts = read(mention);
    if (members.some((member) => differ(facts, read(member)))) return -Infinity;
    const mates = documents.has(mention.document.id) ? members.filter(({ document }) => document.id === mention.document.id) : [];
    const asked = (mates.length > 0 ? mates : members).slice(0, ASKED);
    let yes = 0;
    let score = 0;
    for (const member of asked) {
      const other = read(member);
      if (!compatible(mention, member)) {
        if (mates.length > 0 && isVaguePlan(facts) && other.stance === "actual") return -Infinity;
        score -= 1;
        continue;
      }
      yes++;
      if (facts.sides.every((side, n) => side.codes.join() === other.sides[n]!.codes.join())) score += 0.5;
      score += countShared(facts.topic, other.topic) / (1 + Math.min(facts.topic.length, other.topic.length)) - distance(facts, other) / 4;
    }
    if (yes === 0 || yes < QUORUM * asked.length) return -Infinity;
    return score / asked.length + (mates.length > 0 ? MATE : 0);
  }
}

/** A plan without a day cannot be of what its own document tells as done. */
function isVaguePlan({ stance, dated }: Facts): boolean {
  return stance === "planned" && !dated;
}

/** Whether the two name persons of one state on one side, and not the same. */
function differ(a: Facts, b: Facts): boolean {
  return a.sides.some((side, n) =>
    side.codes.some((code, i) => {
      const other = b.sides[n]!;
      const j = other.codes.indexOf(code);
      const [one, two] = [side.persons[i]!, j < 0 ? [] : other.persons[j]!];
      return one.length > 0 && two.length > 0 && !one.some((person) => two.includes(person));
    }),
  );
}

/** A contact of states without a day or a person. */
function isNameless({ life, dated, sides }: Facts): boolean {
  return life?.exchangeable === true && !dated && sides[0]!.persons.every((list) => list.length === 0);
}

/** Days between two mentions' days, where an undated one stands for its publication. */
function distance(a: Facts, b: Facts): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one === null || other === null ? 0 : Math.abs(one - other);
}

function dayOf({ dated, spans, published }: Facts): number | null {
  return dated ? (spans[0]?.[0] ?? null) : published;
}

/** Telling ones first: with a day, with both sides, with persons, actual; then by publication and id. */
function before(a: Facts, b: Facts): number {
  return weight(b) - weight(a) || (a.published ?? 0) - (b.published ?? 0) || (a.mention.id < b.mention.id ? -1 : 1);
}

function weight({ life, dated, sides, stance, unit }: Facts): number {
  const codes = sides.reduce((sum, { codes }) => sum + Math.min(2, codes.length), 0);
  const persons = sides.reduce((sum, side) => sum + side.persons.filter((list) => list.length > 0).length, 0);
  // Of two who meet little can be mistaken; of three, two may have met and spoken of the third.
  const pair = life?.exchangeable && codes > 1 ? (sides[0]!.codes.length > 2 ? 16 : 24) : 0;
  return (
    pair + (dated ? 8 : 0) + Math.min(3, codes) + Math.min(2, persons) / 2 + (stance === "actual" ? 0.25 : 0) + (unit === null ? 0 : 4)
  );
}
