// Trains the name recogniser on CrossNER politics, wikigold and the names among GUM's entities; then again with names voted on in EWT train.
import { readEntities } from "../../eval/read-entities.ts";
import { type NamedSentence, readNames } from "../../eval/read-names.ts";
import { createSentenceParser } from "../../src/annotate/create-sentence-parser.ts";
import { loadLanguageModel } from "../../src/annotate/language-model.ts";
import type { NameInput } from "../../src/annotate/name-features.ts";
import { nameTag } from "../../src/annotate/name-tag.ts";
import { createTokenizer } from "../../src/annotate/tokenize.ts";
import { LISTS, WIDTH, WordAttributes } from "../../src/annotate/word-attributes.ts";
import { readLanguage } from "../../src/node-resources.ts";
import { HashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import { ewtTrees } from "./corpus.ts";
import { nameLists, STATE } from "./name-lists.ts";
import { trainNames } from "./name-trainer.ts";
import { saveClassifier } from "./pack-classifier.ts";
import { packWork } from "./pack-work.ts";
import { random } from "./random.ts";
import { voteNames } from "./vote-names.ts";
import { loadWork, SHARED, saveWork } from "./work.ts";

const EPOCHS = 12;
/** How often names are voted on in text without names. */
const ROUNDS = 1;
/** By how much a name's label must beat "no name", in the units of the packed weights. */
const MARGIN = 5000;
const LOWERED = 0.15;
const KINDS = ["PER", "LOC", "ORG"];
const CROSSNER = {
  politician: "PER",
  person: "PER",
  country: "LOC",
  location: "LOC",
  organisation: "ORG",
  politicalparty: "ORG",
};
const model = loadLanguageModel(packWork());
const parse = createSentenceParser(model);
const tokenize = createTokenizer(readLanguage());
const lists = nameLists();
const attributes = new WordAttributes(new HashMap32(new Int32Array(loadWork("clusters").buffer)), new HashMap32(lists));
const labelId = new Map([
  ["O", 0],
  ...KINDS.flatMap((kind, k): [string, number][] => [
    [`B-${kind}`, 2 * k + 1],
    [`I-${kind}`, 2 * k + 2],
  ]),
] as [string, number][]);

function inputOf(forms: readonly string[]): NameInput {
  const words = Int32Array.from(forms, (form) => attributes.id(form));
  const parsed = parse(forms);
  return {
    n: forms.length,
    words,
    tags: Int32Array.from(parsed, nameTag),
    heads: Int32Array.from(parsed, ({ head }) => head),
    relations: Int32Array.from(parsed, ({ deprel }) => hashText(deprel)),
    data: attributes.data,
  };
}

/** GUM calls a national team an organisation; a state's name alone stays a place here. */
function statesArePlaces({ forms, labels }: NamedSentence): NamedSentence {
  const state = (i: number): boolean =>
    (attributes.data[attributes.id(forms[i]!) * WIDTH + LISTS]! & STATE) > 0 && !labels[i + 1]?.startsWith("I-");
  return { forms, labels: labels.map((label, i) => (label === "B-ORG" && state(i) ? "B-LOC" : label)) };
}

/** Cuts words as our tokenizer does; these sets keep "al-Sadr" as one. */
function cutWords({ forms, labels }: NamedSentence): NamedSentence {
  const cut = forms.map((form) => {
    const { starts, ends } = tokenize(form, 0, form.length);
    return starts.map((start, k) => form.slice(start, ends[k]));
  });
  return {
    forms: cut.flat(),
    labels: labels.flatMap((label, i) => cut[i]!.map((_, k) => (k > 0 && label !== "O" ? `I-${label.slice(2)}` : label))),
  };
}

const ner = `${SHARED}/data/ner`;
const sentences = [
  ...readNames(`${ner}/crossner-politics/train.txt`, CROSSNER).map(cutWords),
  ...readNames(`${ner}/crossner-politics/dev.txt`, CROSSNER).map(cutWords),
  ...readNames(`${ner}/wikigold/wikigold.conll.txt`, { PER: "PER", LOC: "LOC", ORG: "ORG" }).map(cutWords),
  ...readEntities(`${SHARED}/data/ud/en_gum-free-ud-train.conllu.gz`).map(statesArePlaces),
];
const next = random(13);
/** Some sentences again in small letters: names in web text often lack their capitals. */
const plain = sentences
  .filter(() => next() < LOWERED)
  .map(({ forms, labels }) => ({ forms: forms.map((form) => form.toLowerCase()), labels }));
const data = [...sentences, ...plain].map(({ forms, labels }) => ({
  input: inputOf(forms),
  gold: Int32Array.from(labels, (label) => labelId.get(label) ?? 0),
}));
const unlabelled = ewtTrees().map(({ forms }) => ({ forms, input: inputOf(forms) }));
const count = KINDS.length * 2 + 1;
let weights = trainNames(data, attributes.data, count, EPOCHS);
for (let round = 0; round < ROUNDS; round++) {
  const inputs = unlabelled.map(({ forms, input }) => ({ forms, input: { ...input, data: attributes.data } }));
  weights = trainNames([...data, ...data, ...voteNames(inputs, weights, count)], attributes.data, count, EPOCHS / 2);
}
saveClassifier("names", weights, 5);
saveWork("nameLists", new Uint8Array(lists.buffer));
saveWork("names.json", new TextEncoder().encode(JSON.stringify({ names: KINDS, nameMargin: MARGIN })));
