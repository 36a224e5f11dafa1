// Statistical recognition of names: persons, places, organisations (averaged perceptron over B-I-O labels, from left to right).
import type { Language } from "../languages/language.ts";
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import { HashMap32 } from "../util/hash-map32.ts";
import { hashText } from "../util/hash-text.ts";
import { SparseClassifier } from "../util/sparse-classifier.ts";
import { createNameLabeller } from "./label-names.ts";
import type { LanguageModel } from "./language-model.ts";
import { nameTag } from "./name-tag.ts";
import { WordAttributes } from "./word-attributes.ts";

/** A name: tokens `first` to `end` (exclusive). */
export interface RecognizedName {
  readonly first: number;
  readonly end: number;
  readonly type: "PER" | "LOC" | "ORG";
}

/** A recogniser over tagged tokens; names do not overlap and never cross sentences. */
export function createNameRecognizer(
  model: LanguageModel,
  _language: Language,
): (document: Pick<AnnotatedDocument, "sentences" | "tokens">) => RecognizedName[] {
  const kinds = model.info.names as readonly RecognizedName["type"][];
  const classifier = new SparseClassifier(model.int32("names.slots"), model.bytes("names.labels"), model.int16("names.weights"));
  const attributes = new WordAttributes(new HashMap32(model.int32("clusters")), new HashMap32(model.int32("nameLists")));
  const label = createNameLabeller(classifier, kinds.length * 2 + 1, model.info.nameMargin);
  const relationHash = new Map(model.info.deprels.map((name) => [name, hashText(name)]));
  let words = new Int32Array(512);
  let tags = new Int32Array(512);
  let labels = new Int32Array(512);
  let heads = new Int32Array(512);
  let relations = new Int32Array(512);

  return ({ sentences, tokens }) => {
    const names: RecognizedName[] = [];
    attributes.trim();
    for (const { first, end } of sentences) {
      const n = end - first;
      if (n > words.length) {
        words = new Int32Array(n * 2);
        tags = new Int32Array(n * 2);
        labels = new Int32Array(n * 2);
        heads = new Int32Array(n * 2);
        relations = new Int32Array(n * 2);
      }
      for (let i = 0; i < n; i++) {
        const token = tokens[first + i]!;
        words[i] = attributes.id(token.form);
        tags[i] = nameTag(token);
        heads[i] = token.head < 0 ? -1 : token.head - first;
        relations[i] = relationHash.get(token.deprel) ?? 0;
      }
      label({ n, words, tags, heads, relations, data: attributes.data }, labels);
      for (let i = 0; i < n; i++) {
        if (labels[i]! % 2 === 0) continue;
        const from = i;
        while (i + 1 < n && labels[i + 1] === labels[from]! + 1) i++;
        names.push({ first: first + from, end: first + i + 1, type: kinds[(labels[from]! - 1) / 2]! });
      }
    }
    return names;
  };
}
