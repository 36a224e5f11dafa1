// The treebanks that train the syntax models.
import { resolve } from "node:path";
import { readConllu, type Tree } from "../../eval/read-conllu.ts";
import { SHARED } from "./work.ts";

const UD = resolve(SHARED, "data/ud");

export function ewtTrees(): Tree[] {
  return readConllu(`${UD}/en_ewt-ud-train.conllu.gz`);
}

/** EWT and the free part of GUM. */
export function trainTrees(): Tree[] {
  return [...ewtTrees(), ...readConllu(`${UD}/en_gum-free-ud-train.conllu.gz`)];
}

export function devTrees(): Tree[] {
  return readConllu(`${UD}/en_ewt-ud-dev.conllu.gz`);
}
