// Which words of a sentence are places, and the words that tell them.
import { type Language, table } from "../../languages/language.ts";
import type { EntityMention } from "../../model/mention.ts";
import { caseOf, type Graph, relation } from "./graph.ts";
import { spanOfTokens, subtree } from "./subtree-span.ts";

export interface PlaceWords {
  /** The token heads the name of a place or state. */
  isName(graph: Graph, t: number): boolean;
  /** It is a word for ground: "border", "airspace". */
  isGround(graph: Graph, t: number): boolean;
  /** The name in "the town of Isfara", "the capital, Kyiv"; -1 when there is none. */
  namedBelow(graph: Graph, t: number): number;
  /** It heads a name, a word for ground ("the border", "Ukrainian airspace"), or what something is said to be in or at ("at the bridge"). */
  isPlace(graph: Graph, t: number): boolean;
  /** The words that tell the place. */
  text(graph: Graph, t: number): string;
}

/** Up to this rank a preposition tells where something is. */
const STILL = 2;
/** Longer lists of places are told by the first alone. */
const LONGEST = 40;

/** Makes the reader of places. */
export function createPlaceWords(language: Language): PlaceWords {
  const words = table(language, "place-words").map(({ cells }) => cells);
  const ground = new Set(words.filter(([, what]) => what === "ground").map(([word]) => word));
  const sort = new Set(words.filter(([, what]) => what === "sort").map(([word]) => word));
  const ranks = new Map(table(language, "place-prepositions").map(({ cells }) => [cells[0], Number(cells[1])]));

  const isName = (graph: Graph, t: number): boolean => {
    const mention = graph.mentionOfHead.get(t);
    return mention?.form === "name" && (mention.kind === "place" || mention.kind === "state");
  };

  const isGround = (graph: Graph, t: number): boolean => ground.has(graph.lemmas[t]);

  const namedBelow = (graph: Graph, t: number): number => {
    if (!sort.has(graph.lemmas[t])) return -1;
    const isOwn = (c: number): boolean => {
      const name = relation(graph.tokens[c]);
      return c > t && isName(graph, c) && (name === "appos" || (name === "nmod" && caseOf(graph, c) === "of"));
    };
    return graph.children[t].find(isOwn) ?? -1;
  };

  return {
    isName,
    isGround,
    namedBelow,
    isPlace(graph, t) {
      if (isName(graph, t)) return true;
      const token = graph.tokens[t];
      if (token.upos !== "NOUN" && token.upos !== "PROPN") return false;
      if (isGround(graph, t)) return namedBelow(graph, t) < 0;
      const mention = graph.mentionOfHead.get(t);
      if (mention?.kind === "place" && mention.form === "nominal") return true;
      if (mention?.kind === "person" || mention?.kind === "state") return false;
      if ((ranks.get(caseOf(graph, t)) ?? STILL + 1) > STILL) return false;
      if (token.upos !== "PROPN" && !isKnown(graph, t)) return false;
      const [start, end] = token.span;
      return !graph.document.times.some(({ span }) => span[0] < end && start < span[1]);
    },
    text(graph, t) {
      const mention = graph.mentionOfHead.get(t);
      const others = graph.children[t].filter((c) => relation(graph.tokens[c]) === "conj" && isName(graph, c));
      const last = others.length === 1 ? graph.mentionOfHead.get(others[0]) : undefined;
      if (mention && last && mention.span[1] <= last.span[0] && last.span[1] - mention.span[0] < LONGEST)
        return bare(graph.document.text.slice(mention.span[0], last.span[1]));
      const within = mention?.form === "name" ? nameWithin(graph, mention) : subtree(graph, t, (c) => !tellsPlace(graph, t, c));
      return bare(graph.document.text.slice(...spanOfTokens(graph, within)));
    },
  };
}

/** The tokens of a name up to the preposition that says more of the place: "Syria" of "Syria against the rebels", not of "Republic of Moldova". */
function nameWithin({ tokens, lemmas }: Graph, { first, end, head }: EntityMention): number[] {
  const out: number[] = [];
  for (let t = first; t < end; t++) {
    if (t > head && tokens[t].upos === "ADP" && lemmas[t] !== "of") break;
    out.push(t);
  }
  return out;
}

/** "The bridge", "its airspace". */
const isKnown = (graph: Graph, t: number): boolean =>
  graph.children[t].some((c) => /^(det|nmod:poss)$/.test(graph.tokens[c].deprel) && graph.lemmas[c] !== "a");

/** Whether a word below the head of a place belongs to what tells it: "the west of the country", not "the fighting in the west". */
function tellsPlace(graph: Graph, place: number, c: number): boolean {
  const { deprel, head } = graph.tokens[c];
  if (!/^(nmod|amod|compound|flat|case|nummod|punct)/.test(deprel)) return false;
  if (head !== place) return true;
  return deprel !== "case" && (relation(graph.tokens[c]) !== "nmod" || /^(|of|with|to|between)$/.test(caseOf(graph, c)));
}

const bare = (text: string): string => text.replace(/^the\s+/i, "");
