// The treebanks that train the syntax models, with the words as ids of the attribute table.
import { resolve } from "node:path";
import type { WordAttributes } from "../../src/annotate/word-attributes.ts";
import { readConllu, type Tree } from "../../eval/read-conllu.ts";
import { SHARED } from "./work.ts";

const UD = resolve(SHARED, "data/ud");

/** EWT and the free part of GUM. */
export function trainTrees(): Tree[] {
  return [...readConllu(`${UD}/en_ewt-ud-train.conllu.gz`), ...readConllu(`${UD}/en_gum-free-ud-train.conllu.gz`)];
}

export function devTrees(): Tree[] {
  return readConllu(`${UD}/en_ewt-ud-dev.conllu.gz`);
}

/** A tree with word and tag ids. */
export interface Example {
  readonly tree: Tree;
  readonly words: Int32Array;
  readonly tags: Int32Array;
}

export function examples(trees: readonly Tree[], attributes: WordAttributes, tagId: ReadonlyMap<string, number>): Example[] {
  return trees.map((tree) => ({
    tree,
    words: Int32Array.from(tree.forms, (form) => attributes.id(form)),
    tags: Int32Array.from(tree.upos, (upos, i) => tagId.get(`${upos}|${tree.xpos[i]}`) ?? 0),
  }));
}
