// Where an event happens: a place name in a locative phrase of its clause.
import { type Language, table } from "../../languages/language.ts";
import { caseOf, type Graph, relation } from "./graph.ts";
import { spanOfTokens, subtree } from "./subtree-span.ts";

/** What of an event says where it is. */
export interface Placed {
  /** Heads of its predicate and of its clause. */
  readonly head: number;
  readonly clause: number;
  /** Heads that fill its roles. */
  readonly taken: ReadonlySet<number>;
  /** It is done by saying it: places in what is said are not its own. */
  readonly speech: boolean;
}

const NONE = 99;
/** From this rank on ("to", "from") a name is the place only behind words of motion. */
const DIRECTION = 4;
/** What hangs below another clause is less likely the place. */
const PER_CLAUSE = 5;
/** What speech is about is told as far from its verb as this. */
const NEAR = 1;

/** Makes a reader: the name of the place among the tokens of an event's evidence, or null. */
export function createPlaceReader(language: Language): (graph: Graph, tokens: readonly number[], event: Placed) => string | null {
  const ranks = new Map(table(language, "place-prepositions").map(({ cells }) => [cells[0], Number(cells[1])]));
  const words = table(language, "place-words").map(({ cells }) => cells);
  const ground = new Set(words.filter(([, what]) => what === "ground").map(([word]) => word));
  const motion = new Set([
    ...words.filter(([, what]) => what === "motion").map(([word]) => word),
    ...table(language, "motion-verbs").map(({ cells }) => cells[0]),
  ]);

  return (graph, tokens, event) => {
    let best = -1;
    let bestRank = NONE;
    for (const t of tokens) {
      const rank = rankOf(graph, t, event);
      if (rank < bestRank) [best, bestRank] = [t, rank];
    }
    return best < 0 ? null : wordsAt(graph, best);
  };

  function rankOf(graph: Graph, t: number, { head, clause, taken, speech }: Placed): number {
    const token = graph.tokens[t];
    const mention = graph.mentionOfHead.get(t);
    const named = mention?.form === "name" && (mention.kind === "place" || mention.kind === "state");
    const isGround = !named && ground.has(token.lemma.toLowerCase()) && qualifier(graph, t);
    if (!named && !isGround) return NONE;
    const preposition = caseOf(graph, t);
    let rank = ranks.get(preposition) ?? NONE;
    if (isGround && rank >= DIRECTION && preposition !== "into") return NONE;
    if (rank === NONE) return NONE;
    if (rank >= DIRECTION && !motion.has(graph.tokens[token.head]?.lemma.toLowerCase() ?? "")) return NONE;
    if (rank === 3 && mention?.kind === "state" && preposition !== "into") return NONE;
    if (taken.has(t) && rank > 2 && rank < DIRECTION && preposition !== "into") return NONE;
    let steps = 0;
    for (let at = t; at !== head && at !== clause && steps < 12; steps++) {
      at = graph.tokens[at].head;
      if (at < 0) return speech ? NONE : rank + PER_CLAUSE;
      if (at !== head && at !== clause && graph.tokens[at].upos === "VERB") rank += PER_CLAUSE;
    }
    if (speech && (steps > NEAR || rank > 2)) return NONE;
    return rank;
  }

  /** A name stands beside a word for ground: "the border with Ukraine", "Ukrainian airspace". */
  function qualifier(graph: Graph, t: number): boolean {
    return graph.children[t].some(
      (c) => graph.mentionOfHead.get(c)?.form === "name" && /^(nmod|amod|compound)$/.test(relation(graph.tokens[c])),
    );
  }

  function wordsAt(graph: Graph, t: number): string {
    const mention = graph.mentionOfHead.get(t);
    const outside = (c: number): boolean => !/^(nmod|amod|compound|flat|case)/.test(graph.tokens[c].deprel) || isOwnCase(graph, c, t);
    const span = mention?.form === "name" ? mention.span : spanOfTokens(graph, subtree(graph, t, outside));
    return graph.document.text.slice(span[0], span[1]).replace(/^the\s+/i, "");
  }
}

const isOwnCase = (graph: Graph, c: number, t: number): boolean => graph.tokens[c].deprel === "case" && graph.tokens[c].head === t;
