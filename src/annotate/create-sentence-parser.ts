// Tags, lemmatizes and parses one sentence that is already cut into words.
import { HashMap32 } from "../util/hash-map32.ts";
import { SparseClassifier } from "../util/sparse-classifier.ts";
import type { LanguageModel } from "./language-model.ts";
import { Lemmatizer } from "./lemmatize-words.ts";
import { DependencyParser } from "./parse-dependencies.ts";
import { SentenceColumns } from "./sentence-columns.ts";
import { Tagger } from "./tag-words.ts";
import { WordAttributes } from "./word-attributes.ts";

/** What is found out about a word; `head` is its position in the sentence, -1 for the root. */
export interface ParsedWord {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

/** The parser of a model; the function takes the forms of a sentence. */
export function createSentenceParser(model: LanguageModel): (forms: readonly string[]) => ParsedWord[] {
  const { tags, deprels, usual } = model.info;
  const classifier = (name: string): SparseClassifier =>
    new SparseClassifier(model.int32(`${name}.slots`), model.bytes(`${name}.labels`), model.int16(`${name}.weights`));
  const attributes = new WordAttributes(new HashMap32(model.int32("clusters")), new HashMap32(model.int32("usual")));
  const limits = usual.map(([restrictive, ...ids]) => {
    if (!restrictive) return null;
    const set = new Uint8Array(tags.length);
    for (const id of ids) set[id] = 1;
    return set;
  });
  const split = tags.map((tag) => tag.split("|") as [string, string]);
  const uposes = [...new Set(split.map(([upos]) => upos))].sort();
  const tagUpos = Int32Array.from(split, ([upos]) => uposes.indexOf(upos));
  const tagger = new Tagger(classifier("tagger"), tags.length, limits);
  const parser = new DependencyParser(classifier("moves"), classifier("relations"), deprels);
  const lemmatizer = new Lemmatizer(model);
  const columns = new SentenceColumns();
  const verb = uposes.indexOf("VERB");
  const punct = uposes.indexOf("PUNCT");
  let words = new Int32Array(512);
  let tagIds = new Int32Array(512);

  return (forms) => {
    const n = forms.length;
    if (n > words.length) {
      words = new Int32Array(n * 2);
      tagIds = new Int32Array(n * 2);
    }
    attributes.trim();
    for (let i = 0; i < n; i++) words[i] = attributes.id(forms[i]!);
    tagger.tag(words, n, attributes.data, tagIds);
    columns.fill(words, tagIds, n, attributes.data, tagUpos, verb, punct);
    parser.parse(columns);
    const { heads, labels } = parser.state;
    return forms.map((form, i) => {
      const [upos, xpos] = split[tagIds[i]!]!;
      return { ...lemmatizer.analyse(form, tagIds[i]!), upos, xpos, head: heads[i + 1]! - 1, deprel: deprels[labels[i + 1]!]! };
    });
  };
}
