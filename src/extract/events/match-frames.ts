// Finds the predicates of a sentence that evoke a frame of the code book and fills their roles.
import type { Codebook } from "../../codebook/codebook.ts";
import type { Frame, FrameCondition } from "../../codebook/frame.ts";
import { NOT_CODED } from "../../codebook/not-coded.ts";
import type { Sentence } from "../../model/sentence.ts";
import { type Arguments, argumentsOf } from "./arguments.ts";
import type { Candidate, Reading } from "./candidate.ts";
import { fillSlot } from "./fill-slot.ts";
import { buildFrameIndex, type FrameIndex } from "./frame-index.ts";
import { caseOf, type Graph, relation } from "./graph.ts";
import { expand, isParticipant, qualifiers } from "./participants.ts";
import { buildSupportVerbs, type SupportVerbs } from "./support-verbs.ts";

/** Head of a frame that every word of its part of speech evokes, when its conditions hold. */
const ANY_WORD = "*";
/** A sense that an auxiliary or a negation makes ("should withdraw", "will not accept") is none without it. */
const MODAL_SLOTS = new Set(["aux", "not"]);

/** Makes a matcher: sentence → readings of its predicates, in text order. */
export function createFrameMatcher(codebook: Codebook): (graph: Graph, sentence: Sentence) => Reading[] {
  const index = buildFrameIndex(codebook);
  const support = buildSupportVerbs(codebook);
  return (graph, sentence) => {
    const out: Reading[] = [];
    for (let t = sentence.first; t < sentence.end; t++) {
      const frames = index.of(graph, t);
      if (frames.length === 0) continue;
      const all = match(graph, t, frames, codebook, index, support);
      if (all.length === 0) continue;
      const candidates = all.filter((c) => c.frame.event !== NOT_CODED.here);
      if (candidates.length > 0) out.push({ head: t, candidates, blocked: all.find((c) => c.held)?.frame.event === NOT_CODED.here });
    }
    return out;
  };
}

/** Tokens that fill a slot of the predicate, with those coordinated. */
type Filled = (slot: string) => readonly number[];

/** The best candidate of each event type: the first frame whose conditions hold, else the first frame at all. */
function match(
  graph: Graph,
  head: number,
  frames: readonly Frame[],
  codebook: Codebook,
  index: FrameIndex,
  support: SupportVerbs,
): Candidate[] {
  const own = argumentsOf(graph, head);
  const carried = support.of(graph, head);
  const args = carried ? merged(graph, own, carried.verb, head, carried.effect) : own;
  const chosen = new Map<string, { frame: Frame; held: boolean }>();
  const expanded = new Map<string, readonly number[]>();
  const filled: Filled = (slot) => {
    const known = expanded.get(slot);
    if (known) return known;
    const fillers = expand(graph, fillSlot(graph, args, slot));
    expanded.set(slot, fillers);
    return fillers;
  };
  for (const frame of frames) {
    if (frame.predicate.length > 1 && !holdsWords(graph, head, frame.predicate)) continue;
    const held = frame.where.every((condition) => holds(graph, filled, condition, codebook, index));
    if (!held && (frame.predicate[0] === ANY_WORD || frame.where.some(({ slot }) => MODAL_SLOTS.has(slot)))) continue;
    if (frame.event === NOT_CODED.ever) {
      if (held) return [];
      continue;
    }
    const other = chosen.get(frame.event);
    if (!other) chosen.set(frame.event, { frame, held });
    else if (held && !other.held) {
      chosen.delete(frame.event);
      chosen.set(frame.event, { frame, held });
    }
  }
  return [...chosen.values()].map(({ frame, held }) => {
    const { roles } = frame;
    const content = firstFilled(graph, filled, roles.content, () => true);
    const actor = roles.mutual ? allFilled(graph, filled, roles.actor) : firstFilled(graph, filled, roles.actor, (t) => canAct(graph, t));
    const recipient = firstFilled(graph, filled, roles.recipient, (t) => canAct(graph, t)).filter(
      (t) => !content.includes(t) && !actor.includes(t),
    );
    return { frame, head, clause: carried?.verb ?? head, support: carried?.effect ?? null, args, actor, recipient, content, held };
  });
}

/** A support verb lends its subject and obliques to the noun: "Russia launched an attack on Kyiv". */
function merged(graph: Graph, own: Arguments, verb: number, noun: number, effect: string): Arguments {
  const args: Arguments = new Map([...own].map(([slot, fillers]) => [slot, [...fillers]]));
  for (const [slot, fillers] of argumentsOf(graph, verb)) {
    if (slot === "comp" || slot === "purpose" || fillers.includes(noun)) continue;
    const as = effect === "receive" && slot === "subj" ? "on" : slot;
    const held = args.get(as);
    if (!held) args.set(as, [...fillers]);
    else if (as === "subj") held.push(...fillers.filter((f) => !held.includes(f)));
  }
  return args;
}

const TAKES_WORDS = new Set(["obl", "nmod", "obj", "advcl", "xcomp", "ccomp", "acl"]);

/** Whether the other words of a multiword predicate stand with its head: as particle, preposition of a dependent, dependent, or next to it. */
function holdsWords(graph: Graph, head: number, predicate: readonly string[]): boolean {
  const { tokens, children } = graph;
  const is = (t: number, word: string): boolean => graph.lemmas[t] === word || graph.forms[t] === word;
  let next = 1;
  while (next < predicate.length && head + next < tokens.length && is(head + next, predicate[next])) next++;
  if (next === predicate.length) return true;
  return predicate.slice(1).every((word) =>
    children[head].some((c) => {
      if (is(c, word)) return true;
      if (!TAKES_WORDS.has(relation(tokens[c]))) return false;
      return (
        caseOf(graph, c, "case", "mark").split("_").includes(word) || children[c].some((g) => is(g, word) && tokens[g].deprel !== "conj")
      );
    }),
  );
}

function holds(graph: Graph, filled: Filled, condition: FrameCondition, codebook: Codebook, index: FrameIndex): boolean {
  if (condition.test === "sides") return filled(condition.slot).filter((t) => canAct(graph, t)).length > 1 !== condition.negated;
  const { test: kind } = condition;
  const test = (t: number): boolean => {
    switch (kind) {
      case "any":
        return true;
      case "words":
        return condition.values.includes(graph.lemmas[t]) || condition.values.includes(graph.forms[t]);
      case "actor":
        return canAct(graph, t);
      case "event":
        return condition.values.some((event) => index.eventsOf(graph, t).has(event));
      case "class":
        return condition.values.some((name) => inClass(graph, t, codebook.wordClasses.get(name)));
    }
  };
  return filled(condition.slot).some(test) !== condition.negated;
}

function inClass(graph: Graph, t: number, words: ReadonlySet<string> | undefined): boolean {
  if (!words) return false;
  if (words.has(graph.lemmas[t]) || words.has(graph.forms[t])) return true;
  return graph.children[t].some(
    (c) =>
      (graph.tokens[c].deprel === "compound" || graph.tokens[c].deprel === "amod") && words.has(`${graph.lemmas[c]} ${graph.lemmas[t]}`),
  );
}

/** Modifiers ("Russian", "U.S.") act only when they name somebody; other slots may hold any noun phrase. */
const canAct = (graph: Graph, t: number): boolean => isParticipant(graph, t) || qualifiers(graph, t).length > 0;

function firstFilled(graph: Graph, filled: Filled, slots: readonly string[], fits: (t: number) => boolean): readonly number[] {
  let spare: readonly number[] = [];
  for (const slot of slots) {
    const all = filled(slot);
    const fillers = slot === "mod" ? all.filter((t) => isParticipant(graph, t)) : all;
    if (fillers.some(fits)) return fillers;
    if (spare.length === 0 && slot !== "mod") spare = fillers;
  }
  return spare;
}

function allFilled(graph: Graph, filled: Filled, slots: readonly string[]): readonly number[] {
  const out: number[] = [];
  for (const slot of slots) for (const t of filled(slot)) if (!out.includes(t) && (slot !== "mod" || isParticipant(graph, t))) out.push(t);
  return out.sort((a, b) => a - b);
}
