// The words of a predicate's places and the marks of its surroundings, for the network that chooses types by the meanings of words.
import type { SlotExample } from "../../../util/slot-network.ts";
import type { Reading } from "../candidate.ts";
import { child, type Graph } from "../graph.ts";
import type { Surroundings } from "./predicate-features.ts";

const NO_PREPOSITION = new Set(["subj", "obj", "iobj", "comp", "poss", "mod", "aux", "not"]);
/** Tokens on each side of the predicate whose words have places of their own. */
const NEAR = 4;
const CONTENT = new Set(["NOUN", "VERB", "ADJ", "PROPN"]);

/** Places of a reading's words: predicate, governor, arguments, modifiers, neighbours. */
export const SLOTS = 11 + 2 * NEAR + 1;
/** Bags of words: the other predicates of the sentence, and all its content words. */
export const BAGS = 2;

/** The content words of a sentence (index), as they stand in its bag. */
export function contentWords({ tokens, forms, document }: Graph, sentence: number): readonly string[] {
  const { first, end } = document.sentences[sentence];
  const content: string[] = [];
  for (let t = first; t < end; t++) if (CONTENT.has(tokens[t].upos)) content.push(forms[t]);
  return content;
}

/** Words (lower case; "" where there is none) of a reading at its places and in its bags, and its marks. `readings` and `content`: those of its sentence. */
export function slotFeatures(
  graph: Graph,
  reading: Reading,
  around: Surroundings,
  readings: readonly Reading[],
  content: readonly string[],
): SlotExample {
  const { tokens, forms, lemmas } = graph;
  const { head, candidates } = reading;
  const token = tokens[head];
  const sentence = graph.document.sentences[graph.sentence[head]];
  const { args } = candidates[0];
  const filler = (slot: string | undefined): string => {
    const t = slot === undefined ? undefined : args.get(slot)?.[0];
    return t === undefined ? "" : forms[t];
  };
  const [first, second] = [...args.keys()].filter((slot) => !NO_PREPOSITION.has(slot));
  const form = (t: number): string => (t < 0 ? "" : forms[t]);
  const slots = [
    lemmas[head],
    form(token.head),
    filler("subj"),
    filler("obj"),
    filler("comp"),
    filler(first),
    filler(second),
    first ?? "",
    filler("mod"),
    form(child(graph, head, "aux", "mark")),
    form(child(graph, head, "amod", "advmod", "det")),
  ];
  for (let k = -NEAR; k <= NEAR; k++) slots.push(head + k >= sentence.first && head + k < sentence.end ? forms[head + k] : "");
  return {
    slots,
    bags: [readings.flatMap((other) => (other === reading ? [] : lemmas[other.head])), content],
    marks: [
      `first ${around.first?.frame.event ?? "none"}`,
      `relation ${token.deprel}`,
      `tag ${token.xpos}`,
      `under ${around.under.split(" ")[0]}`,
      `absorbed ${around.absorbedBy}`,
      `doubled ${around.doubledBy}`,
      `quoted ${around.inQuotes}`,
      `kind ${sentence.kind}`,
      ...candidates.map(({ frame, held }) => `${held ? "may" : "unmet"} ${frame.event}`),
    ],
  };
}
