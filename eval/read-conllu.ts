import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One tree of a CoNLL-U file: arrays by word (heads from 0, -1 is the root), and the raw text. */
export interface Tree {
  readonly forms: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly feats: string[];
  readonly heads: number[];
  readonly deprels: string[];
  /** Words that share a surface token are glued; `spaces[i]` says whether white space follows word i. */
  readonly spaces: boolean[];
  /** For a word inside a multiword token: index of the token's first word and the token's form; else undefined. */
  readonly multiword: ({ first: number; form: string } | undefined)[];
  readonly text: string;
  readonly newParagraph: boolean;
  readonly newDocument: boolean;
}

/** Reads a CoNLL-U file, gzipped or not. */
export function readConllu(path: string): Tree[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const trees: Tree[] = [];
  for (const block of text.split(/\n\n+/)) {
    if (!block.trim()) continue;
    const tree = {
      forms: [] as string[],
      lemmas: [] as string[],
      upos: [] as string[],
      xpos: [] as string[],
      feats: [] as string[],
      heads: [] as number[],
      deprels: [] as string[],
      spaces: [] as boolean[],
      multiword: [] as ({ first: number; form: string } | undefined)[],
      text: "",
      newParagraph: false,
      newDocument: false,
    };
    let until = 0;
    let token: { first: number; form: string } | undefined;
    let tokenSpace = true;
    for (const line of block.split("\n")) {
      if (line.startsWith("#")) {
        if (line.startsWith("# text = ")) tree.text = line.slice(9);
        if (line.startsWith("# newpar")) tree.newParagraph = true;
        if (line.startsWith("# newdoc")) tree.newDocument = tree.newParagraph = true;
        continue;
      }
      const cells = line.split("\t");
      if (cells.length < 10) continue;
      const space = !/(^|\|)SpaceAfter=No(\||$)/.test(cells[9]!);
      if (cells[0]!.includes("-")) {
        const [from, to] = cells[0]!.split("-").map(Number);
        until = to!;
        token = { first: from! - 1, form: cells[1]! };
        tokenSpace = space;
        continue;
      }
      if (cells[0]!.includes(".")) continue;
      const id = Number(cells[0]);
      tree.forms.push(cells[1]!);
      tree.lemmas.push(cells[2]!);
      tree.upos.push(cells[3]!);
      tree.xpos.push(cells[4]!);
      tree.feats.push(cells[5] === "_" ? "" : cells[5]!);
      tree.heads.push(Number(cells[6]) - 1);
      tree.deprels.push(cells[7]!);
      tree.spaces.push(id <= until ? id === until && tokenSpace : space);
      tree.multiword.push(id <= until ? token : undefined);
    }
    trees.push(tree);
  }
  return trees;
}
