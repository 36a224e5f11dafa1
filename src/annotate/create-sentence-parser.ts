// Tags, lemmatizes and parses one sentence that is already cut into words.
import type { LanguageModel } from "./language-model.ts";
import { Lemmatizer } from "./lemmatize-words.ts";
import { networkWeights } from "./network-weights.ts";
import { ParserNetwork } from "./parser-network.ts";

/** What is found out about a word; `head` is its position in the sentence, -1 for the root. */
export interface ParsedWord {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

/** The parser of a model; the function takes the forms of a sentence. `verbForms`: lemmas of inflected verbs (in small letters) that are
 * known beforehand; the model guesses the others. */
export function createSentenceParser(
  model: LanguageModel,
  verbForms: ReadonlyMap<string, string> = new Map(),
): (forms: readonly string[]) => ParsedWord[] {
  const { tags, deprels } = model.info;
  const split = tags.map((tag) => {
    const [upos, xpos] = tag.split("|") as [string, string];
    return { upos, xpos };
  });
  const network = new ParserNetwork(networkWeights(model), tags.length, deprels);
  const lemmatizer = new Lemmatizer(model, verbForms);

  return (forms) => {
    network.run(forms);
    const parsed: ParsedWord[] = [];
    for (let i = 0; i < forms.length; i++) {
      const tag = network.tags[i + 1]!;
      const { upos, xpos } = split[tag]!;
      const { lemma, feats } = lemmatizer.analyse(forms[i]!, tag);
      parsed.push({ lemma, upos, xpos, feats, head: network.heads[i + 1]! - 1, deprel: deprels[network.labels[i + 1]!]! });
    }
    return parsed;
  };
}
