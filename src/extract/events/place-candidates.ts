// The places that an event's sentence names, with what speaks for each being where it happens.
import { type Language, table } from "../../languages/language.ts";
import type { Candidate } from "./candidate.ts";
import { caseOf, type Graph, relation } from "./graph.ts";
import { mentionAt } from "./participants.ts";
import { createPlaceWords } from "./place-words.ts";
import { treePath } from "./tree-path.ts";

/** A place with what speaks for it. */
export interface OfferedPlace {
  readonly text: string;
  readonly signs: readonly string[];
}

/** What of an event bears on its place. */
export interface PlacedEvent {
  readonly candidate: Candidate;
  /** Token indexes of its evidence. */
  readonly evidence: readonly number[];
  /** Codes of its actors and of its recipients. */
  readonly actor: ReadonlySet<string>;
  readonly recipient: ReadonlySet<string>;
  /** What the rules take for its place, or null. */
  readonly ruled: string | null;
}

export type PlaceOffer = (graph: Graph, event: PlacedEvent, codes: readonly (string | null)[]) => OfferedPlace[];

/** Of longer lists the rest is left out. */
const MOST = 12;
/** Up to this rank a preposition tells where something is. */
const STILL = 2;
/** From this rank on ("to", "from") it tells a way. */
const DIRECTION = 4;
/** Tokens at the beginning of a sentence that set its scene: "In Geneva, …". */
const SCENE = 3;
const HIGHEST = 5;

/** Makes the reader of candidates; `codes` are those of each mention of the document. Each place stands among them once. */
export function createPlaceOffer(language: Language): PlaceOffer {
  const words = createPlaceWords(language);
  const topics = new Set(table(language, "place-words").flatMap(({ cells }) => (cells[1] === "topic" ? [cells[0]] : [])));
  const motion = new Set([
    ...table(language, "place-words").flatMap(({ cells }) => (cells[1] === "motion" ? [cells[0]] : [])),
    ...table(language, "motion-verbs").map(({ cells }) => cells[0]),
  ]);
  const ranks = new Map(table(language, "place-prepositions").map(({ cells }) => [cells[0], Number(cells[1])]));
  const isLocative = (graph: Graph, t: number): boolean => (ranks.get(caseOf(graph, t)) ?? STILL + 1) <= STILL;

  /** One of several that a journey leads to: it has no one place. */
  const isStop = (graph: Graph, t: number): boolean =>
    (ranks.get(caseOf(graph, t)) ?? 0) >= DIRECTION &&
    graph.children[t].some((c) => relation(graph.tokens[c]) === "conj" && words.isName(graph, c) && caseOf(graph, c, "cc") !== "");

  /** "The situation in Sudan": said of a place, not at it, whatever the parser hangs it on. */
  const isOfTopic = (graph: Graph, { head, clause }: Candidate, t: number): boolean => {
    const preposition = graph.children[t].find((c) => graph.tokens[c].deprel === "case");
    return [graph.tokens[t].head, (preposition ?? 0) - 1].some(
      (at) => at >= 0 && at !== head && at !== clause && topics.has(graph.lemmas[at]),
    );
  };

  return (graph, event, codes) => {
    const { head } = event.candidate;
    const { first, end } = graph.document.sentences[graph.sentence[head]];
    const places: number[] = [];
    for (let t = first; t < end && places.length < MOST; t++)
      if (words.isPlace(graph, t) && !isStop(graph, t) && !isOfTopic(graph, event.candidate, t)) places.push(t);
    const still = places.filter((t) => isLocative(graph, t));
    const nearest = still.reduce((a, b) => (a < 0 || Math.abs(b - head) < Math.abs(a - head) ? b : a), -1);
    const found = new Map<string, { text: string; signs: string[] }>();
    for (const t of places) {
      const text = words.text(graph, t);
      const signs = [
        ...treeSigns(graph, event, t),
        ...sideSigns(graph, event, t, codes),
        `${t === nearest ? "nearest" : "further"} ${caseOf(graph, t)}`,
        `of ${Math.min(places.length, 4)} ${Math.min(still.length, 3)} ${isLocative(graph, t)}`,
        event.ruled === null ? "ruled none" : event.ruled === text ? "ruled" : "ruled other",
      ];
      const key = text.toLowerCase();
      const held = found.get(key);
      if (held) held.signs.push(...signs);
      else found.set(key, { text, signs });
    }
    return [...found.values()];
  };

  /** How the place hangs together with the predicate. */
  function treeSigns(graph: Graph, { candidate, evidence }: PlacedEvent, t: number): string[] {
    const { head, clause } = candidate;
    const token = graph.tokens[t];
    const preposition = caseOf(graph, t);
    const way = treePath(graph, clause, t);
    const governor = token.head < 0 ? "root" : graph.lemmas[token.head];
    const inside = evidence.includes(t) ? "in" : "out";
    const gap = Math.min(5, Math.floor(Math.log2(1 + Math.abs(t - head))));
    const signs = [
      `${inside} ${preposition} ${motion.has(governor) ? "moved" : "still"}`,
      `prep ${preposition}`,
      `prep ${preposition} ${token.deprel}`,
      `way ${way}`,
      `way ${way} ${preposition}`,
      `noun way ${clause === head ? way : treePath(graph, head, t)} ${preposition}`,
      `${t < head ? "before" : "after"} ${gap} ${inside}`,
      `governor ${governor} ${preposition}`,
      `crossed ${verbsAbove(graph, t)} ${preposition}`,
      `content ${candidate.content.some((c) => isBelow(graph, t, c))} ${preposition}`,
    ];
    if (t - graph.document.sentences[graph.sentence[head]].first <= SCENE && isLocative(graph, t)) signs.push("scene");
    if (token.head >= 0 && hasWhere(graph, token.head)) signs.push("where");
    else if (graph.children[t].some((c) => relation(graph.tokens[c]) === "acl" && hasWhere(graph, c))) signs.push("where");
    return signs;
  }

  /** What the place is, and whose. */
  function sideSigns(graph: Graph, { candidate, actor, recipient }: PlacedEvent, t: number, codes: readonly (string | null)[]): string[] {
    const mention = graph.mentionOfHead.get(t);
    const preposition = caseOf(graph, t);
    const kind = words.isName(graph, t) ? `${mention?.kind}` : `${mention?.kind ?? "word"} ${mention?.form ?? ""}`;
    const role = candidate.actor.includes(t) ? "actor" : candidate.recipient.includes(t) ? "recipient" : "none";
    const code = mention ? codes[mention.index] : null;
    const home = code ? `${actor.has(code) ? "A" : ""}${recipient.has(code) ? "R" : ""}` : "?";
    const signs = [
      `kind ${kind}`,
      `kind ${kind} ${preposition}`,
      `role ${role} ${preposition}`,
      `role ${role} ${home} ${preposition}`,
      `home ${home} ${kind}`,
    ];
    if (!words.isName(graph, t)) signs.push(`word ${graph.lemmas[t]}`);
    const outer = mentionAt(graph, t);
    if (outer && outer !== mention) signs.push(`within ${outer.kind}`);
    if (graph.forms[t - 1] === "," && words.isName(graph, t - 2)) signs.push("second");
    return signs;
  }
}

/** Clauses that stand between a place and the root. */
function verbsAbove({ tokens }: Graph, t: number): number {
  let verbs = 0;
  for (let at = tokens[t].head, n = 0; at >= 0 && n < HIGHEST; at = tokens[at].head, n++) verbs += Number(tokens[at].upos === "VERB");
  return verbs;
}

function isBelow({ tokens }: Graph, t: number, head: number): boolean {
  for (let at = t, n = 0; at >= 0 && n < 8; at = tokens[at].head, n++) if (at === head) return true;
  return false;
}

const hasWhere = (graph: Graph, t: number): boolean => graph.children[t].some((c) => graph.forms[c] === "where");
