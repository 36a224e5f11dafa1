// Trains tagger and parser on EWT and the free part of GUM, and says how they do on EWT dev (gold tokens, predicted tags).
import { DependencyParser } from "../../src/annotate/parse-dependencies.ts";
import { SentenceColumns } from "../../src/annotate/sentence-columns.ts";
import { Tagger } from "../../src/annotate/tag-words.ts";
import { WordAttributes } from "../../src/annotate/word-attributes.ts";
import { HashMap32, packHashMap32 } from "../../src/util/hash-map32.ts";
import { devTrees, type Example, examples, trainTrees } from "./corpus.ts";
import { saveClassifier } from "./pack-classifier.ts";
import { trainParser } from "./train-parser.ts";
import { trainTagger } from "./train-tagger.ts";
import { usualTags } from "./usual-tags.ts";
import { hasWork, loadWork, saveWork } from "./work.ts";

const FOLDS = 4;
const fast = process.argv.includes("--fast");

const trees = trainTrees();
const dev = devTrees();
const tags = [...new Set(trees.flatMap((tree) => tree.upos.map((upos, i) => `${upos}|${tree.xpos[i]}`)))].sort();
const tagId = new Map(tags.map((tag, i) => [tag, i]));
const uposes = [...new Set(tags.map((tag) => tag.split("|")[0]!))].sort();
const tagUpos = Int32Array.from(tags, (tag) => uposes.indexOf(tag.split("|")[0]!));
const deprels = [...new Set(trees.flatMap((tree) => tree.deprels))].sort();
const usual = usualTags(trees, tagId);
const limits = usual.classes.map(([restrictive, ...ids]) => {
  if (!restrictive) return null;
  const set = new Uint8Array(tags.length);
  for (const id of ids) set[id] = 1;
  return set;
});
const clusters = new HashMap32(new Int32Array(loadWork("clusters").buffer));
const usualSlots = packHashMap32(usual.of);
const attributes = new WordAttributes(clusters, new HashMap32(usualSlots));
const data = examples(trees, attributes, tagId);
const devData = examples(dev, attributes, tagId);

const tagger = trainTagger(data, attributes, limits, tags.length, fast ? 4 : 10);
saveClassifier("tagger", tagger, 3);

function tagAll(model: ReturnType<typeof trainTagger>, set: readonly Example[]): Int32Array[] {
  const run = new Tagger(model, tags.length, limits as Uint8Array[]);
  return set.map(({ words }) => {
    const out = new Int32Array(words.length);
    run.tag(words, words.length, attributes.data, out);
    return out;
  });
}

const devTags = tagAll(tagger, devData);
let right = 0;
let rightXpos = 0;
let all = 0;
devData.forEach(({ tree }, e) => {
  tree.upos.forEach((upos, i) => {
    const [u, x] = tags[devTags[e]![i]!]!.split("|");
    all++;
    if (u === upos) right++;
    if (x === tree.xpos[i]) rightXpos++;
  });
});
console.error(`dev UPOS ${((100 * right) / all).toFixed(2)} XPOS ${((100 * rightXpos) / all).toFixed(2)}`);

if (!hasWork("jackknife") || process.argv.includes("--jackknife")) {
  const flat: number[] = [];
  const folds: Int32Array[] = [];
  for (let f = 0; f < FOLDS; f++) {
    const model = trainTagger(
      data.filter((_, i) => i % FOLDS !== f),
      attributes,
      limits,
      tags.length,
      fast ? 3 : 5,
    );
    const held = data.flatMap((example, i) => (i % FOLDS === f ? [{ example, i }] : []));
    tagAll(
      model,
      held.map(({ example }) => example),
    ).forEach((out, k) => {
      folds[held[k]!.i] = out;
    });
  }
  for (const out of folds) flat.push(...out);
  saveWork("jackknife", new Uint8Array(Int32Array.from(flat).buffer));
}
const flat = new Int32Array(loadWork("jackknife").buffer);
let offset = 0;
const predicted = data.map(({ words }) => flat.subarray(offset, (offset += words.length)));

const setup = { deprels, tagUpos, verb: uposes.indexOf("VERB"), punct: uposes.indexOf("PUNCT"), epochs: fast ? 4 : 12 };
const { moves, relations } = trainParser(data, predicted, attributes, setup);
const parser = new DependencyParser(moves, relations, deprels);
const columns = new SentenceColumns();
let uas = 0;
let las = 0;
devData.forEach(({ tree, words }, e) => {
  columns.fill(words, devTags[e]!, words.length, attributes.data, tagUpos, setup.verb, setup.punct);
  parser.parse(columns);
  tree.heads.forEach((head, i) => {
    if (parser.state.heads[i + 1] !== head + 1) return;
    uas++;
    if (deprels[parser.state.labels[i + 1]!] === tree.deprels[i]) las++;
  });
});
console.error(`dev UAS ${((100 * uas) / all).toFixed(2)} LAS ${((100 * las) / all).toFixed(2)}`);
saveClassifier("moves", moves, 4);
saveClassifier("relations", relations, 4);
saveWork("usual", new Uint8Array(usualSlots.buffer));
saveWork("syntax.json", new TextEncoder().encode(JSON.stringify({ tags, deprels, usual: usual.classes })));
