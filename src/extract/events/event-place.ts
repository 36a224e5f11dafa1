// Where an event happens: a place name in a locative phrase of its clause.
import { type Language, table } from "../../languages/language.ts";
import { caseOf, type Graph, relation } from "./graph.ts";
import { createPlaceWords } from "./place-words.ts";
import { spanOfTokens, subtree } from "./subtree-span.ts";

/** What of an event says where it is. */
export interface Placed {
  /** Heads of its predicate and of its clause. */
  readonly head: number;
  readonly clause: number;
  /** Heads that fill its roles. */
  readonly taken: ReadonlySet<number>;
  /** Of these, who does it: where they are from is not where it happens. */
  readonly actor: ReadonlySet<number>;
  /** Heads of what is said, asked, promised or talked about. */
  readonly content: ReadonlySet<number>;
  /** It is done by saying it: places in what is said are not its own. */
  readonly speech: boolean;
}

const NONE = 99;
/** Further below its predicate a place belongs to something else. */
const DEEPEST = 3;
/** "The border": a place only when no name is. */
const UNNAMED = 2.5;
/** From this rank on ("to", "from") a name is the place only behind words of motion. */
const DIRECTION = 4;
/** What hangs below another clause is less likely the place. */
const PER_CLAUSE = 5;
/** "The shelling of Mariupol", "the Riyadh talks": a place that no preposition of place puts there. */
const BARE = 6;
/** What speech is about is told as far from its verb as this. */
const NEAR = 1;

/** Makes a reader: the name of the place among the tokens of an event's evidence, or null. */
export function createPlaceReader(language: Language): (graph: Graph, tokens: readonly number[], event: Placed) => string | null {
  const { isName, isGround: isGroundWord, namedBelow } = createPlaceWords(language);
  const ranks = new Map(table(language, "place-prepositions").map(({ cells }) => [cells[0], Number(cells[1])]));
  const words = table(language, "place-words").map(({ cells }) => cells);
  const held = new Set(words.filter(([, what]) => what === "held").map(([word]) => word));
  const aimed = new Set(words.filter(([, what]) => what === "aimed").map(([word]) => word));
  const motion = new Set([
    ...words.filter(([, what]) => what === "motion").map(([word]) => word),
    ...table(language, "motion-verbs").map(({ cells }) => cells[0]),
  ]);

  return (graph, tokens, event) => {
    const told = { ...event, speech: event.speech && !held.has(graph.lemmas[event.head]) };
    let best = -1;
    let bestRank = NONE;
    for (const t of tokens) {
      const rank = rankOf(graph, t, told);
      if (rank < bestRank) [best, bestRank] = [t, rank];
    }
    if (best < 0)
      for (const t of besides(graph, tokens, told)) {
        const rank = rankOf(graph, t, told);
        if (rank < Math.min(bestRank, DIRECTION)) [best, bestRank] = [t, rank];
      }
    return best < 0 ? null : wordsAt(graph, best);
  };

  /** Places outside the evidence that stand beside its predicate, or beside the verb that has it as subject or object ("a bomb killed two in Basra"). */
  function besides({ tokens, sentence, children, document }: Graph, inside: readonly number[], { head, clause, speech }: Placed): number[] {
    const up = tokens[clause].head;
    const verb = up >= 0 && !speech && /^(nsubj|obj|obl)/.test(tokens[clause].deprel) && tokens[up].upos === "VERB" ? up : -1;
    const { first, end } = document.sentences[sentence[head]];
    return [head, clause, verb].flatMap((at) =>
      at < 0 ? [] : children[at].filter((c) => c >= first && c < end && !inside.includes(c) && /^(obl|nmod)/.test(tokens[c].deprel)),
    );
  }

  function rankOf(graph: Graph, t: number, event: Placed): number {
    const { head, clause, taken, actor, content, speech } = event;
    const token = graph.tokens[t];
    const mention = graph.mentionOfHead.get(t);
    const named = isName(graph, t);
    const isGround = !named && ((isGroundWord(graph, t) && qualifier(graph, t)) || namedBelow(graph, t) >= 0);
    const unnamed = !named && !isGround && isKnownGround(graph, t);
    if (!named && !isGround && !unnamed) return NONE;
    const preposition = caseOf(graph, t);
    let rank = ranks.get(preposition) ?? NONE;
    if (named && relation(token) === "compound") {
      // "In the Basra district", "outside a Kabul ministry".
      const around = ranks.get(caseOf(graph, token.head)) ?? NONE;
      if (around <= 2 && !isName(graph, token.head)) rank = around;
    }
    if (rank === NONE || rank === 3) {
      if (isBare(graph, t, event)) return BARE;
    }
    if (unnamed && rank < DIRECTION) rank += UNNAMED;
    if (rank === NONE) return NONE;
    if (rank >= DIRECTION && !motion.has(graph.tokens[token.head]?.lemma.toLowerCase() ?? "")) return NONE;
    if (rank >= DIRECTION && otherPlaces(graph, t).some((c) => graph.children[c].some((w) => graph.tokens[w].deprel === "cc"))) return NONE;
    if (rank === 3 && mention?.kind === "state" && preposition !== "into") return NONE;
    if (taken.has(t) && rank > 2 && rank < DIRECTION && preposition !== "into") return NONE;
    let steps = 0;
    for (let at = t; at !== head && at !== clause && steps < 12; steps++) {
      at = graph.tokens[at].head;
      if (at < 0) return speech ? NONE : rank + PER_CLAUSE;
      if (at !== head && at !== clause && graph.tokens[at].upos === "VERB") rank += PER_CLAUSE;
      if (at !== head && at !== clause && content.has(at)) return NONE;
      if (at !== head && at !== clause && actor.has(at)) rank += PER_CLAUSE * 2;
    }
    if (steps > DEEPEST) return NONE;
    if (speech && (steps > NEAR || rank > 2)) return NONE;
    return rank;
  }

  /** "The border", "its airspace". */
  function isKnownGround(graph: Graph, t: number): boolean {
    return (
      isGroundWord(graph, t) && graph.children[t].some((c) => /^(det|nmod:poss)$/.test(graph.tokens[c].deprel) && graph.lemmas[c] !== "a")
    );
  }

  /** What an act is aimed at ("shelled Mariupol", "the annexation of Crimea"), or a town that names the event ("the Riyadh talks"). */
  function isBare(graph: Graph, t: number, { head, speech }: Placed): boolean {
    const token = graph.tokens[t];
    if (speech || token.head !== head) return false;
    const kind = graph.mentionOfHead.get(t)?.kind;
    if (relation(token) === "compound") return kind === "place";
    if (!aimed.has(graph.lemmas[head])) return false;
    const preposition = caseOf(graph, t);
    if (/^(obj|nsubj:pass)$/.test(token.deprel)) return true;
    return /^(nmod|obl)$/.test(token.deprel) && /^(of|on|against|over)$/.test(preposition);
  }

  /** Places joined to one by "and" or commas. */
  function otherPlaces(graph: Graph, t: number): number[] {
    return graph.children[t].filter((c) => relation(graph.tokens[c]) === "conj" && isName(graph, c));
  }

  /** A name stands beside a word for ground: "the border with Ukraine", "Ukrainian airspace". */
  function qualifier(graph: Graph, t: number): boolean {
    return graph.children[t].some(
      (c) => graph.mentionOfHead.get(c)?.form === "name" && /^(nmod|amod|compound)$/.test(relation(graph.tokens[c])),
    );
  }

  function wordsAt(graph: Graph, t: number): string {
    const below = namedBelow(graph, t);
    if (below >= 0) return wordsAt(graph, below);
    const others = otherPlaces(graph, t);
    if (others.length > 0) {
      const [from, to] = [graph.mentionOfHead.get(t), graph.mentionOfHead.get(others.at(-1) as number)];
      if (from && to && from.span[1] <= to.span[0]) return graph.document.text.slice(from.span[0], to.span[1]).replace(/^the\s+/i, "");
    }
    const mention = graph.mentionOfHead.get(t);
    const outside = (c: number): boolean => !/^(nmod|amod|compound|flat|case)/.test(graph.tokens[c].deprel) || isOwnCase(graph, c, t);
    const span = mention?.form === "name" ? mention.span : spanOfTokens(graph, subtree(graph, t, outside));
    return graph.document.text.slice(span[0], span[1]).replace(/^the\s+/i, "");
  }
}

const isOwnCase = (graph: Graph, c: number, t: number): boolean => graph.tokens[c].deprel === "case" && graph.tokens[c].head === t;
